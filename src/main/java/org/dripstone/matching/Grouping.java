package org.dripstone.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds which commas part mentions: the cut that leaves least unclear, and among those the coarsest. */
final class Grouping {
    private static final int LONGEST = 5;
    private static final int UNCLEAR = 1000;

    private final List<Clause> clauses;
    private final ClauseReader reader;

    Grouping(List<Clause> clauses, ClauseReader reader) {
        this.clauses = clauses;
        this.reader = reader;
    }

    List<Reading> readings() {
        int n = clauses.size();
        int[] cost = new int[n + 1];
        int[] size = new int[n + 1];
        List<Optional<Reading>> chosen = new ArrayList<>(Collections.nCopies(n + 1, Optional.empty()));
        for (int end = 1; end <= n; end++) {
            cost[end] = Integer.MAX_VALUE;
            for (int begin = end - 1; begin >= 0 && mayJoin(begin, end); begin--) {
                var reading = reader.read(joined(begin, end));
                int total = cost[begin] + cost(reading, end - begin);
                if (total < cost[end]) {
                    cost[end] = total;
                    size[end] = end - begin;
                    chosen.set(end, reading);
                }
            }
        }
        return walk(chosen, size);
    }

    private static List<Reading> walk(List<Optional<Reading>> chosen, int[] size) {
        var readings = new ArrayList<Reading>();
        for (int end = size.length - 1; end > 0; end -= size[end]) {
            chosen.get(end).ifPresent(reading -> readings.add(0, reading));
        }
        return readings;
    }

    private static int cost(Optional<Reading> reading, int parts) {
        return reading.map(each -> each.isSure() ? 1 : UNCLEAR * parts + 1).orElse(0);
    }

    /** Never across a new line, never two that each name a solution by title or code. */
    private boolean mayJoin(int begin, int end) {
        if (end - begin == 1) {
            return true;
        }
        return end - begin <= LONGEST
                && clauses.get(begin + 1).before() != Piece.Kind.BREAK
                && clauses.subList(begin, end).stream()
                                .filter(each -> !each.anchors().isEmpty())
                                .count()
                        < 2;
    }

    private Clause joined(int begin, int end) {
        return end - begin == 1 ? clauses.get(begin) : Clauses.joined(clauses.subList(begin, end));
    }
}
