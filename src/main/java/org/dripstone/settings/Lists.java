package org.dripstone.settings;

import java.util.Arrays;
import java.util.List;

/** Several values in one setting, as people write them. */
final class Lists {
    private Lists() {}

    static List<String> of(String value) {
        return Arrays.stream(value.split("[,;\\s]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
