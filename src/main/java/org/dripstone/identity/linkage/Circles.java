package org.dripstone.identity.linkage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Records of one person that are each like several others of theirs: two that are linked with mostly the same records are
 * one as well, however little they say themselves. One record between two is not enough, or chains would grow.
 */
final class Circles {

    private static final int ENOUGH = 2;
    private static final double HALF = 0.5;

    private final Set<LinkedPair> linked;
    private final Map<Integer, Set<Integer>> neighbours = new HashMap<>();

    Circles(Set<LinkedPair> linked) {
        this.linked = linked;
        linked.forEach(pair -> {
            of(pair.a()).add(pair.b());
            of(pair.b()).add(pair.a());
        });
    }

    private Set<Integer> of(int row) {
        return neighbours.computeIfAbsent(row, first -> new TreeSet<>());
    }

    Set<LinkedPair> completed() {
        Set<LinkedPair> all = new HashSet<>(linked);
        neighbours.forEach((row, near) -> {
            Map<Integer, Integer> common = new HashMap<>();
            near.forEach(between -> of(between).stream()
                    .filter(beyond -> beyond > row && !near.contains(beyond))
                    .forEach(beyond -> common.merge(beyond, 1, Integer::sum)));
            common.forEach((beyond, times) -> {
                if (times >= ENOUGH
                        && times >= HALF * Math.max(near.size(), of(beyond).size())) {
                    all.add(new LinkedPair(row, beyond));
                }
            });
        });
        return all;
    }
}
