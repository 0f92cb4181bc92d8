package org.dripstone.identity;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the people whom a record may tell of are sought by. */
record Sought(Set<String> keys, String country) {

    Stream<SoughtKey> keys(Predicate<String> some) {
        return keys.stream().filter(some).map(key -> SoughtKey.of(key, country));
    }
}
