package org.dripstone.cli;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.matching.ReviewStore.Question;
import org.dripstone.matching.ReviewStore.Question.Kind;
import org.dripstone.matching.suggest.SuggestionRound.Round;
import org.dripstone.matching.suggest.UnmetDemand.Unmet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which solutions would also fit what people need. */
@CommandLine.Command(
        name = "suggest",
        description = "Looks which solutions would also fit what people need, and what nobody offers.",
        footer =
                "Nothing is sent: review list shows the suggestions, review accept introduces, review reject is remembered.")
final class SuggestCommand extends Command {

    @Option(names = "--event", paramLabel = "CODE", description = "The event that is meant.")
    private @Nullable String event;

    @Option(names = "--json", description = "One object per line.")
    private boolean json;

    @Override
    public Integer call() {
        try (Parts parts = Wiring.parts(settings(), surroundings().clock())) {
            String code = Optional.ofNullable(event)
                    .map(parts.events()::named)
                    .orElseGet(() -> parts.events().usual());
            Round round = parts.suggestions().hold(code);
            parts.reviews().open().stream()
                    .filter(question -> question.kind() == Kind.SUGGESTION
                            && question.event().equals(code))
                    .sorted(Comparator.comparingDouble(SuggestionLine::score).reversed())
                    .forEach(this::print);
            round.unmet().forEach(this::print);
            if (!json) {
                out().println(
                                round.waiting().isEmpty()
                                        ? "Nothing to suggest."
                                        : round.waiting().size()
                                                + " suggestions wait for your answer: review accept G..., review reject G...");
            }
            if (round.overtaken() > 0 && !json) {
                out().println(round.overtaken() + " more held no longer when they were found: call suggest again");
            }
            return round.waiting().isEmpty() ? ExitCode.DONE : ExitCode.LEFT_OPEN;
        }
    }

    private void print(Question suggestion) {
        out().println(json ? Explanation.line(SuggestionLine.json(suggestion)) : SuggestionLine.of(suggestion));
    }

    private void print(Unmet each) {
        out().println(
                        json
                                ? Explanation.line(Map.of("unmet", each.theme(), "people", each.people()))
                                : "Asked for by " + each.people() + ", offered by nobody: " + each.theme());
    }
}
