package org.dripstone.identity.linkage;

import java.util.Arrays;
import java.util.stream.Stream;

/** Dates as eight digits or in three parts; which part is the year does not matter for comparing them. */
final class Dates {

    private static final int DIGITS = 8;
    private static final int YEAR = 4;

    private Dates() {}

    /** Day and month exchanged, or two parts of three the same. */
    static boolean areNear(String one, String other) {
        String[] some = parts(one);
        String[] others = parts(other);
        if (some.length != 3 || others.length != 3) {
            return false;
        }
        int same = 0;
        for (int part = 0; part < 3; part++) {
            same += some[part].equals(others[part]) ? 1 : 0;
        }
        return same == 2 || sorted(some).equals(sorted(others));
    }

    /** The year the same, or a part of four digits that may be one: of the past often nothing else is known. */
    static boolean areOfOneYear(String one, String other) {
        return !year(one).isEmpty() && year(one).equals(year(other));
    }

    private static String year(String date) {
        return Stream.of(parts(date))
                .filter(part -> part.length() == YEAR)
                .findFirst()
                .orElse("");
    }

    private static String sorted(String[] parts) {
        String[] sorted = parts.clone();
        Arrays.sort(sorted);
        return String.join(" ", sorted);
    }

    private static String[] parts(String date) {
        return date.length() == DIGITS && date.indexOf(' ') < 0
                ? new String[] {date.substring(0, 4), date.substring(4, 6), date.substring(6)}
                : date.split(" ", -1);
    }
}
