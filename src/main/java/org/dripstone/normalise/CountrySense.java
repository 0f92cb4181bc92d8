package org.dripstone.normalise;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one name means.
 *
 * @param codes none when the name is known to be no country, several when it is ambiguous
 */
record CountrySense(List<String> codes, Kind kind, String why) {

    enum Kind {
        NAME,
        ADJECTIVE,
        /** A capital or a part of the country. */
        PLACE,
        AMBIGUOUS,
        REFUSED
    }

    CountryReading reading() {
        return isSure() ? new CountryReading(codes, List.of(), why) : new CountryReading(List.of(), codes, why);
    }

    boolean isSure() {
        return codes.size() == 1 && kind != Kind.AMBIGUOUS;
    }

    /** What the name means with a word for the form of state: the republic of that name may be the other one's. */
    CountrySense asState() {
        return codes.equals(List.of("DM"))
                ? new CountrySense(List.of("DM", "DO"), Kind.AMBIGUOUS, "a name of Dominica or the Dominican Republic")
                : this;
    }

    /** A state of the past, or one that is disputed: what stands beside it is not simply the country. */
    boolean isNoMore() {
        return kind == Kind.REFUSED && (why.startsWith("a country that") || why.startsWith("a territory"));
    }

    /** The same name said by another source: when that one means another country, nobody knows. */
    CountrySense or(CountrySense other) {
        if (codes.equals(other.codes) || other.codes.isEmpty()) {
            return this;
        }
        if (codes.isEmpty()) {
            return other;
        }
        SortedSet<String> both = new TreeSet<>(codes);
        both.addAll(other.codes);
        return new CountrySense(List.copyOf(both), Kind.AMBIGUOUS, "a name of " + String.join(" and of ", both));
    }
}
