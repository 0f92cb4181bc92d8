package org.dripstone.normalise;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;

/** Collects scripts into the one that was met most often. */
final class MostFrequent {

    private MostFrequent() {}

    static Collector<Character.UnicodeScript, ?, Optional<Character.UnicodeScript>> collector() {
        return Collector.of(
                () -> new EnumMap<Character.UnicodeScript, Integer>(Character.UnicodeScript.class),
                (counts, script) -> counts.merge(script, 1, Integer::sum),
                MostFrequent::together,
                MostFrequent::first);
    }

    private static EnumMap<Character.UnicodeScript, Integer> together(
            EnumMap<Character.UnicodeScript, Integer> some, EnumMap<Character.UnicodeScript, Integer> more) {
        more.forEach((script, count) -> some.merge(script, count, Integer::sum));
        return some;
    }

    private static Optional<Character.UnicodeScript> first(Map<Character.UnicodeScript, Integer> counts) {
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(Collections.max(counts.entrySet(), Map.Entry.comparingByValue())
                        .getKey());
    }
}
