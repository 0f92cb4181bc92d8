package org.dripstone.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings many records together into people, whatever the order in which they come. An address makes one person at
 * once; a name and an organisation do so only where that brings no two people together whom one employer tells apart
 * by their addresses: then those pairs wait for a human.
 *
 * @param people indices of the records of each person, in the order of their first record
 * @param open pairs of records that may be one person and were not merged
 */
public record Clusters(List<List<Integer>> people, List<Pair> open) {

    /** Two records by their index, the smaller first. */
    public record Pair(int a, int b) {}

    public Clusters {
        people = List.copyOf(people);
        open = List.copyOf(open);
    }

    static Clusters of(Resolver resolver, List<Prepared> records) {
        Map<Pair, Ruling> rulings = rulings(resolver, records);
        Union certain = new Union(records.size());
        join(certain, rulings, Set.of(Ruling.SAME_ADDRESS));
        Union likely = certain.copy();
        rulings.forEach((pair, ruling) -> {
            if (ruling.isSame()) {
                likely.join(pair.a(), pair.b());
            }
        });
        Set<Integer> contested = contested(rulings, certain, likely);
        Union people = certain.copy();
        List<Pair> open = new ArrayList<>();
        rulings.forEach((pair, ruling) -> {
            if (ruling.isSame() && !contested.contains(likely.root(pair.a()))) {
                people.join(pair.a(), pair.b());
            } else if (!ruling.isDifferent()) {
                open.add(pair);
            }
        });
        open.removeIf(pair -> people.root(pair.a()) == people.root(pair.b()));
        return new Clusters(people.groups(), open);
    }

    private static void join(Union union, Map<Pair, Ruling> rulings, Set<Ruling> which) {
        rulings.forEach((pair, ruling) -> {
            if (which.contains(ruling)) {
                union.join(pair.a(), pair.b());
            }
        });
    }

    /** Groups that hold two addresses of one employer, which no third record brings together by its address. */
    private static Set<Integer> contested(Map<Pair, Ruling> rulings, Union certain, Union likely) {
        Set<Integer> contested = new TreeSet<>();
        rulings.forEach((pair, ruling) -> {
            boolean apart = certain.root(pair.a()) != certain.root(pair.b());
            if (ruling == Ruling.TWO_OFFICE_ADDRESSES && apart && likely.root(pair.a()) == likely.root(pair.b())) {
                contested.add(likely.root(pair.a()));
            }
        });
        return contested;
    }

    private static Map<Pair, Ruling> rulings(Resolver resolver, List<Prepared> records) {
        Blocks blocks = new Blocks(resolver, records);
        Map<Pair, Ruling> rulings = new LinkedHashMap<>();
        for (int b = 0; b < records.size(); b++) {
            for (int a : blocks.before(b)) {
                rulings.put(new Pair(a, b), resolver.rule(records.get(a), records.get(b)));
            }
        }
        return rulings;
    }
}
