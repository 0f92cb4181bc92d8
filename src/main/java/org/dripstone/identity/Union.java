package org.dripstone.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Groups that grow together; the smallest index stands for its group. */
public final class Union {

    private final int[] parents;

    public Union(int size) {
        this(IntStream.range(0, size).toArray());
    }

    private Union(int[] parents) {
        this.parents = parents;
    }

    Union copy() {
        return new Union(parents.clone());
    }

    int root(int of) {
        int root = of;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    public void join(int a, int b) {
        int one = root(a);
        int other = root(b);
        parents[Math.max(one, other)] = Math.min(one, other);
    }

    /** All of them, each in order, by their smallest. */
    public List<List<Integer>> groups() {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < parents.length; i++) {
            groups.computeIfAbsent(root(i), root -> new ArrayList<>()).add(i);
        }
        return List.copyOf(groups.values());
    }
}
