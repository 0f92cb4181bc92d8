package org.dripstone.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dripstone.domain.Stage;

/**
 * How many partnerships have come how far, and where they wait.
 *
 * @param steps every stage on the way, first to last
 * @param exits how many left the way, by where they left it for; stages nobody left for are not listed
 */
public record Funnel(List<Step> steps, Map<Stage, Integer> exits) {

    /** Where one partnership stands: the stage it is at, whom it concerns, and since when it has been there. */
    public record Standing(Stage stage, String country, String solution, Instant since) {}

    /**
     * One stage on the way. Who left the way counts in no step, since a standing does not tell how far they had come.
     *
     * @param here how many are at this stage now
     * @param reached how many are at this stage or beyond
     * @param conversion share of those that reached the stage before, 0 to 1; 0 when nobody did
     * @param waitingSince since when the longest has been at this stage
     */
    public record Step(Stage stage, int here, int reached, double conversion, Optional<Instant> waitingSince) {}

    public Funnel {
        steps = List.copyOf(steps);
        exits = Map.copyOf(exits);
    }

    public static Funnel of(Collection<Standing> standings) {
        Map<Stage, List<Standing>> byStage = standings.stream()
                .collect(Collectors.groupingBy(Standing::stage, () -> new EnumMap<>(Stage.class), Collectors.toList()));
        return new Funnel(steps(byStage), exits(byStage));
    }

    /** A funnel for each country, solution or whatever else tells partnerships apart, in alphabetical order. */
    public static Map<String, Funnel> by(Function<Standing, String> what, Collection<Standing> standings) {
        Map<String, Funnel> funnels = new TreeMap<>();
        standings.stream().collect(Collectors.groupingBy(what)).forEach((key, some) -> funnels.put(key, of(some)));
        return funnels;
    }

    private static List<Step> steps(Map<Stage, List<Standing>> byStage) {
        List<Step> steps = new ArrayList<>();
        int before = reached(Stage.INTEREST, byStage);
        for (Stage stage : Stage.values()) {
            if (stage.isOnTheWay()) {
                int reached = reached(stage, byStage);
                steps.add(step(stage, reached, before, byStage.getOrDefault(stage, List.of())));
                before = reached;
            }
        }
        return steps;
    }

    private static Step step(Stage stage, int reached, int before, List<Standing> here) {
        Optional<Instant> longest = here.stream().map(Standing::since).min(Comparator.naturalOrder());
        return new Step(stage, here.size(), reached, before == 0 ? 0 : (double) reached / before, longest);
    }

    private static int reached(Stage stage, Map<Stage, List<Standing>> byStage) {
        return byStage.entrySet().stream()
                .filter(at -> at.getKey().isOnTheWay() && at.getKey().compareTo(stage) >= 0)
                .mapToInt(at -> at.getValue().size())
                .sum();
    }

    private static Map<Stage, Integer> exits(Map<Stage, List<Standing>> byStage) {
        return byStage.entrySet().stream()
                .filter(at -> !at.getKey().isOnTheWay())
                .collect(Collectors.toMap(Map.Entry::getKey, at -> at.getValue().size()));
    }
}
