package org.dripstone.followup.plan;

import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.Stage;
import org.dripstone.followup.plan.FollowUpPlan.Limits;
import org.dripstone.followup.plan.FollowUpPlan.StagePlan;
import org.dripstone.followup.plan.FollowUpPlan.Step;
import org.dripstone.settings.Nearest;
import org.dripstone.settings.YamlMapping;

/** Reads what stands under {@code defaults} or under an event: whatever is not said stays as it was. */
final class PlanReading {
    private static final List<String> LIMITS = List.of("letters-a-month", "gather-within", "silence", "stages");
    private static final List<String> TIMES = List.of("stalled-after", "dormant-after", "notice");
    private static final String OFFER_TIMES = "offer-times-after";
    static final List<String> USUAL_KEYS = join(LIMITS, TIMES);
    static final List<String> STAGE_KEYS = join(TIMES, List.of(OFFER_TIMES, "steps"));

    private static final List<String> STAGES = Arrays.stream(Stage.values())
            .filter(Stage::isOnTheWay)
            .map(Stage::name)
            .toList();
    private static final int MOST_LETTERS = 31;
    private static final int DAYS_GATHERED = 14;
    private static final Times USUAL_TIMES = new Times(Period.ofDays(21), Period.ofDays(90), Period.ofDays(14));

    static final FollowUpPlan NOTHING = new FollowUpPlan(new Limits(4, Period.ofDays(3), true), Map.of());

    private final StepReading steps;

    PlanReading(Set<String> templates) {
        this.steps = new StepReading(templates);
    }

    FollowUpPlan usual(YamlMapping entry) {
        entry.refuseOthersThan(USUAL_KEYS);
        return read(entry, NOTHING, times(entry, USUAL_TIMES));
    }

    FollowUpPlan changed(FollowUpPlan usual, YamlMapping entry) {
        entry.refuseOthersThan(LIMITS);
        return read(entry, usual, USUAL_TIMES);
    }

    private FollowUpPlan read(YamlMapping entry, FollowUpPlan before, Times usual) {
        Map<Stage, StagePlan> stages = new EnumMap<>(Stage.class);
        stages.putAll(before.stages());
        entry.mapping("stages").ifPresent(all -> {
            for (String name : all.keys()) {
                stage(all, name).ifPresent(stage -> {
                    StagePlan plan = stages.getOrDefault(stage, usual.of(stage));
                    stages.put(
                            stage,
                            all.mapping(name).map(each -> stagePlan(each, plan)).orElse(plan));
                });
            }
        });
        return new FollowUpPlan(limits(entry, before.limits()), stages);
    }

    private static Limits limits(YamlMapping entry, Limits before) {
        return new Limits(
                entry.read("letters-a-month", "a whole number from 1 to " + MOST_LETTERS, PlanReading::letters)
                        .orElse(before.lettersAMonth()),
                entry.read("gather-within", "a time from 1 day to 2 weeks, such as 3 days", PlanReading::gathered)
                        .orElse(before.gatherWithin()),
                entry.read("silence", "sends or holds", PlanReading::silenceSends)
                        .orElse(before.silenceSends()));
    }

    private static Optional<Stage> stage(YamlMapping all, String name) {
        if (STAGES.contains(name)) {
            return Optional.of(Stage.valueOf(name));
        }
        String meant = Nearest.to(name, STAGES)
                .map(stage -> "; did you mean '" + stage + "'?")
                .orElse("");
        all.problem(
                name,
                "no such stage '" + name + "'" + meant + "; expected one on the way: " + String.join(", ", STAGES));
        return Optional.empty();
    }

    private StagePlan stagePlan(YamlMapping entry, StagePlan before) {
        entry.refuseOthersThan(STAGE_KEYS);
        Times times = times(entry, new Times(before.stalledAfter(), before.dormantAfter(), before.notice()));
        List<Step> read = entry.keys().contains("steps") ? steps.read(entry) : before.steps();
        Period offered =
                entry.read(OFFER_TIMES, Lengths.OR_NEVER, Lengths::orNever).orElse(before.offerTimesAfter());
        return new StagePlan(before.stage(), times.stalledAfter(), times.dormantAfter(), times.notice(), offered, read);
    }

    private static Times times(YamlMapping entry, Times before) {
        Times times = new Times(
                entry.read("stalled-after", Lengths.OR_NEVER, Lengths::orNever).orElse(before.stalledAfter()),
                entry.read("dormant-after", Lengths.OR_NEVER, Lengths::orNever).orElse(before.dormantAfter()),
                entry.read("notice", Lengths.EXPECTED, Lengths::of).orElse(before.notice()));
        if (times.givesUpBeforeTheAlarm()) {
            String key = entry.keys().contains("dormant-after") ? "dormant-after" : "stalled-after";
            entry.problem(
                    key,
                    "we would give up before a person is told; expected dormant-after to be longer than stalled-after");
        }
        return times;
    }

    private static int letters(String text) {
        int letters = Integer.parseInt(text);
        if (letters < 1 || letters > MOST_LETTERS) {
            throw new IllegalArgumentException(text);
        }
        return letters;
    }

    private static Period gathered(String text) {
        Period within = Lengths.of(text);
        if (Lengths.days(within) > DAYS_GATHERED) {
            throw new IllegalArgumentException(text);
        }
        return within;
    }

    private static boolean silenceSends(String text) {
        return switch (text) {
            case "sends" -> true;
            case "holds" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static List<String> join(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    /** What every stage has, whatever letters it owes. */
    private record Times(Period stalledAfter, Period dormantAfter, Period notice) {

        /** For a stage of which the file does not speak yet. */
        StagePlan of(Stage stage) {
            return new StagePlan(stage, stalledAfter, dormantAfter, notice, FollowUpPlan.NEVER, List.of());
        }

        /** An alarm switched off is no promise to be kept. */
        boolean givesUpBeforeTheAlarm() {
            return !stalledAfter.equals(FollowUpPlan.NEVER) && Lengths.days(dormantAfter) <= Lengths.days(stalledAfter);
        }
    }
}
