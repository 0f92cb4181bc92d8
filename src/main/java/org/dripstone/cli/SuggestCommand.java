package org.dripstone.cli;

import java.util.Map;
import java.util.Optional;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.matching.suggest.SuggestionRound.Round;
import org.dripstone.matching.suggest.SuggestionStore.Waiting;
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
            round.waiting().forEach(this::print);
            round.unmet().forEach(this::print);
            if (!json) {
                out().println(
                                round.waiting().isEmpty()
                                        ? "Nothing to suggest."
                                        : round.waiting().size() + " suggestions wait for your yes: review list");
            }
            if (round.overtaken() > 0 && !json) {
                out().println(round.overtaken() + " more held no longer when they were found: call suggest again");
            }
            return round.waiting().isEmpty() ? ExitCode.DONE : ExitCode.LEFT_OPEN;
        }
    }

    private void print(Waiting each) {
        String person = "P" + each.suggestion().need().person();
        String solution = name(each);
        String way = each.suggestion().way().code();
        out().println(
                        json
                                ? Explanation.line(Map.of(
                                        "person", person,
                                        "solution", solution,
                                        "way", way,
                                        "score", Math.round(each.suggestion().score() * 1000) / 1000.0,
                                        "why", each.why()))
                                : person + "  " + solution + " (" + way + "): " + each.why());
    }

    private static String name(Waiting each) {
        String code = each.suggestion().offer().solution().code();
        return code.isEmpty() ? each.suggestion().offer().solution().title() : code;
    }

    private void print(Unmet each) {
        out().println(
                        json
                                ? Explanation.line(Map.of("unmet", each.theme(), "people", each.people()))
                                : "Asked for by " + each.people() + ", offered by nobody: " + each.theme());
    }
}
