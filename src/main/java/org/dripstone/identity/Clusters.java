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
 * by their addresses, and neither brings together whom their names tell apart: then those pairs wait for a human.
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
        Union certain = byAddress(rulings, records);
        Union likely = certain.copy();
        rulings.forEach((pair, ruling) -> joinIf(ruling.isSame(), likely, pair));
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

    /** Where an address holds two names that tell of two, only those who are called the same are one. */
    private static Union byAddress(Map<Pair, Ruling> rulings, List<Prepared> records) {
        Union all = new Union(records.size());
        rulings.forEach((pair, ruling) -> joinIf(ruling == Ruling.SAME_ADDRESS, all, pair));
        Set<Integer> ofTwo = new TreeSet<>();
        rulings.forEach((pair, ruling) -> {
            if (ruling.isOfTwoNames() && all.root(pair.a()) == all.root(pair.b())) {
                ofTwo.add(all.root(pair.a()));
            }
        });
        Union certain = new Union(records.size());
        rulings.forEach((pair, ruling) -> joinIf(
                ruling == Ruling.SAME_ADDRESS
                        && (!ofTwo.contains(all.root(pair.a())) || areCalledTheSame(records, pair)),
                certain,
                pair));
        return certain;
    }

    private static boolean areCalledTheSame(List<Prepared> records, Pair pair) {
        String name = records.get(pair.a()).name().joined();
        return !name.isEmpty() && name.equals(records.get(pair.b()).name().joined());
    }

    private static void joinIf(boolean areOne, Union union, Pair pair) {
        if (areOne) {
            union.join(pair.a(), pair.b());
        }
    }

    /** Groups that hold two whom something tells apart, and whom no third record brings together by its address. */
    private static Set<Integer> contested(Map<Pair, Ruling> rulings, Union certain, Union likely) {
        Set<Integer> contested = new TreeSet<>();
        rulings.forEach((pair, ruling) -> {
            boolean apart = certain.root(pair.a()) != certain.root(pair.b());
            if (ruling.speaksAgainst() && apart && likely.root(pair.a()) == likely.root(pair.b())) {
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
