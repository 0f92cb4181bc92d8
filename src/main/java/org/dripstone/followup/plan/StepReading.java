package org.dripstone.followup.plan;

import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dripstone.domain.Answer;
import org.dripstone.followup.plan.FollowUpPlan.Audience;
import org.dripstone.followup.plan.FollowUpPlan.Step;
import org.dripstone.settings.Nearest;
import org.dripstone.settings.YamlMapping;

/** Reads the steps of one stage. */
final class StepReading {
    static final List<String> KEYS =
            List.of("step", "to", "after", "times", "answers", "stopped-by", "when-unknown", "why");

    private static final int MOST_ROUNDS = 24;
    private static final int FEWEST_ANSWERS = 3;
    private static final int MOST_ANSWERS = 5;
    private static final List<String> AUDIENCES =
            Arrays.stream(Audience.values()).map(Audience::code).toList();
    private static final List<String> ANSWERS =
            Arrays.stream(Answer.values()).map(Answer::code).toList();

    private final Set<String> templates;

    StepReading(Set<String> templates) {
        this.templates = new TreeSet<>(templates);
    }

    List<Step> read(YamlMapping stage) {
        List<Step> steps = new ArrayList<>();
        for (YamlMapping entry : stage.mappings("steps")) {
            step(entry).ifPresent(step -> {
                refuseDouble(entry, step, steps);
                steps.add(step);
            });
        }
        return steps;
    }

    private Optional<Step> step(YamlMapping entry) {
        entry.refuseOthersThan(KEYS);
        String id = id(entry);
        Optional<Audience> audience = audience(entry);
        List<Period> waits = waits(entry);
        List<Answer> answers = answers(entry, "answers");
        List<Answer> stoppedBy = answers(entry, "stopped-by");
        boolean sendAgain = entry.read("when-unknown", "send-again or leave", StepReading::sendAgain)
                .orElse(false);
        String why = entry.required("why", "a few words that tell the next reader what this letter is for");
        audience.ifPresent(each -> countAnswers(entry, each));
        return audience.map(each -> new Step(id, each, waits, answers, new HashSet<>(stoppedBy), sendAgain, why));
    }

    private String id(YamlMapping entry) {
        String id = entry.required("step", "the name of a letter in templates");
        if (!id.isEmpty() && !templates.contains(id)) {
            entry.problem(
                    "step",
                    "no letter '" + id + "'" + meant(id, templates) + "; expected one of "
                            + String.join(", ", templates));
        }
        return id;
    }

    private static Optional<Audience> audience(YamlMapping entry) {
        String expected = "one of " + String.join(", ", AUDIENCES);
        entry.required("to", expected);
        return entry.read("to", expected, StepReading::audience);
    }

    private static Audience audience(String code) {
        return Arrays.stream(Audience.values())
                .filter(audience -> audience.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    /** The last wait counts for all further rounds of {@code times}. */
    private static List<Period> waits(YamlMapping entry) {
        if (entry.items("after").isEmpty()) {
            entry.problem("after", "'after' is missing; expected " + Lengths.EXPECTED + ", or a list of them");
            return List.of();
        }
        List<Period> waits = new ArrayList<>();
        for (String text : entry.items("after")) {
            wait(entry, text).ifPresent(waits::add);
        }
        refuseShrinking(entry, waits);
        int rounds = entry.read("times", "a whole number from 1 to " + MOST_ROUNDS, StepReading::rounds)
                .orElse(waits.size());
        if (rounds < waits.size()) {
            entry.problem(
                    "times",
                    "'times: " + rounds + "' is less than 'after' lists; expected " + waits.size()
                            + " or more, or no 'times'");
        }
        while (!waits.isEmpty() && waits.size() < rounds) {
            waits.add(waits.get(waits.size() - 1));
        }
        return waits;
    }

    private static Optional<Period> wait(YamlMapping entry, String text) {
        try {
            return Optional.of(Lengths.of(text));
        } catch (IllegalArgumentException wrong) {
            entry.problem("after", "'after: " + text + "'; expected " + Lengths.EXPECTED);
            return Optional.empty();
        }
    }

    /** Somebody who does not answer is asked less and less often, not more. */
    private static void refuseShrinking(YamlMapping entry, List<Period> waits) {
        for (int i = 1; i < waits.size(); i++) {
            if (Lengths.days(waits.get(i)) < Lengths.days(waits.get(i - 1))) {
                entry.problem("after", "the waits grow shorter; expected each at least as long as the one before it");
                return;
            }
        }
    }

    private static List<Answer> answers(YamlMapping entry, String key) {
        List<Answer> answers = new ArrayList<>();
        for (String code : entry.texts(key)) {
            Optional<Answer> answer = Answer.of(code);
            if (answer.isEmpty()) {
                entry.problem(
                        key,
                        "no answer '" + code + "'" + meant(code, ANSWERS) + "; expected some of "
                                + String.join(", ", ANSWERS));
            } else if (answers.contains(answer.get())) {
                entry.problem(key, "'" + code + "' stands here twice; keep one");
            }
            answer.ifPresent(answers::add);
        }
        return answers;
    }

    private static void countAnswers(YamlMapping entry, Audience audience) {
        int answers = entry.texts("answers").size();
        if (audience == Audience.SECRETARIAT && answers > 0) {
            entry.problem("answers", "the secretariat answers its digests; expected no 'answers'");
        } else if (audience != Audience.SECRETARIAT && (answers < FEWEST_ANSWERS || answers > MOST_ANSWERS)) {
            entry.problem("answers", "expected 3 to 5 'answers' to choose from, found " + answers);
        }
    }

    private static void refuseDouble(YamlMapping entry, Step step, List<Step> before) {
        boolean twice = before.stream()
                .anyMatch(other ->
                        other.id().equals(step.id()) && other.audience().overlaps(step.audience()));
        if (twice) {
            entry.problem(
                    "step",
                    "'" + step.id() + "' reaches somebody twice in this stage; expected one step for each reader,"
                            + " with more waits in 'after'");
        }
    }

    private static int rounds(String text) {
        int rounds = Integer.parseInt(text);
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException(text);
        }
        return rounds;
    }

    private static boolean sendAgain(String text) {
        return switch (text) {
            case "send-again" -> true;
            case "leave" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String meant(String typed, Collection<String> known) {
        return Nearest.to(typed, known)
                .map(word -> "; did you mean '" + word + "'?")
                .orElse("");
    }
}
