package org.dripstone.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.domain.Stage;
import org.dripstone.domain.StageMove;

/**
 * How many partnerships ever came how far, what share went on, and how long it took; told from all their moves. Whoever
 * came to a stage has come to those before it, too, also where it skipped them.
 *
 * @param steps every stage on the way, first to last
 */
public record Conversion(List<Step> steps) {

    /**
     * One stage on the way.
     *
     * @param reached how many ever came to it or beyond: those below add up to it
     * @param wentOn how many of them came to a later one
     * @param here how many it is the furthest of and who are still on the way
     * @param left how many it is the furthest of and who left the way, by where they left it for
     * @param share of those that came to the stage before, 0 to 1; 1 for the first
     * @param medianDays whole days from coming to it until going on, of those that did; none when nobody did
     */
    public record Step(
            Stage stage,
            int reached,
            int wentOn,
            int here,
            Map<Stage, Integer> left,
            double share,
            OptionalLong medianDays) {
        public Step {
            left = Map.copyOf(left);
        }

        /** How many left the way from here. */
        public int leftInAll() {
            return left.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** How far one partnership came, where it is now, and how long it stayed at stages that it went on from. */
    private record Passage(Stage furthest, Stage now, Map<Stage, Duration> stays) {}

    public Conversion {
        steps = List.copyOf(steps);
    }

    /** How many left the way, by where they left it for. */
    public Map<Stage, Integer> exits() {
        Map<Stage, Integer> exits = new EnumMap<>(Stage.class);
        steps.forEach(step -> step.left().forEach((stage, count) -> exits.merge(stage, count, Integer::sum)));
        return exits;
    }

    /**
     * Told from {@code moves}.
     *
     * @param moves of each partnership in their order
     */
    public static Conversion of(Collection<StageMove> moves) {
        List<Passage> passages = moves.stream()
                .collect(Collectors.groupingBy(StageMove::partnership, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Conversion::passage)
                .toList();
        List<Step> steps = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (stage.isOnTheWay()) {
                int before = steps.isEmpty()
                        ? passages.size()
                        : steps.get(steps.size() - 1).reached();
                steps.add(step(stage, passages, before));
            }
        }
        return new Conversion(steps);
    }

    private static Passage passage(List<StageMove> moves) {
        Map<Stage, Instant> came = new EnumMap<>(Stage.class);
        Map<Stage, Duration> stays = new EnumMap<>(Stage.class);
        Stage furthest = Stage.INTEREST;
        Stage now = Stage.INTEREST;
        for (StageMove move : moves) {
            now = move.to();
            if (now.isOnTheWay()) {
                if (now.compareTo(furthest) > 0) {
                    stay(furthest, came, stays, move.at());
                    furthest = now;
                }
                came.putIfAbsent(now, move.at());
            }
        }
        return new Passage(furthest, now, stays);
    }

    private static void stay(Stage stage, Map<Stage, Instant> came, Map<Stage, Duration> stays, Instant wentOn) {
        Instant since = came.get(stage);
        if (since != null) {
            stays.put(stage, Duration.between(since, wentOn));
        }
    }

    private static Step step(Stage stage, List<Passage> passages, int before) {
        List<Passage> ended =
                passages.stream().filter(each -> each.furthest() == stage).toList();
        int wentOn = (int) passages.stream()
                .filter(each -> each.furthest().compareTo(stage) > 0)
                .count();
        int reached = wentOn + ended.size();
        return new Step(
                stage,
                reached,
                wentOn,
                (int) ended.stream().filter(each -> each.now().isOnTheWay()).count(),
                left(ended),
                before == 0 ? 0 : (double) reached / before,
                median(passages.stream()
                        .flatMap(each -> Stream.ofNullable(each.stays().get(stage)))));
    }

    private static Map<Stage, Integer> left(List<Passage> ended) {
        return ended.stream()
                .map(Passage::now)
                .filter(now -> !now.isOnTheWay())
                .collect(Collectors.toMap(now -> now, now -> 1, Integer::sum));
    }

    private static OptionalLong median(Stream<Duration> stays) {
        long[] days = stays.mapToLong(Duration::toDays).sorted().toArray();
        int middle = days.length / 2;
        if (days.length == 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(days.length % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2);
    }
}
