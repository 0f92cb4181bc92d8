package org.dripstone.identity;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A blocking key of a record that people are sought for.
 *
 * @param country of the record, where the key counts only among people of whom nothing says that they are from another;
 *     blank where it counts for everybody
 */
public record SoughtKey(String key, String country) {

    /** The name and the organisation of somebody from another country never make them one; an address or a telephone may. */
    static SoughtKey of(String key, String country) {
        return new SoughtKey(key, Blocking.isTellingAnywhere(key) ? "" : country);
    }

    /** Keys that count for everybody. */
    public static Set<SoughtKey> anywhere(Collection<String> keys) {
        return keys.stream().map(key -> new SoughtKey(key, "")).collect(Collectors.toSet());
    }
}
