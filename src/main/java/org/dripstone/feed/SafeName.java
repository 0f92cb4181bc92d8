package org.dripstone.feed;

import java.util.regex.Pattern;

/** Names from outside as names of files of ours. */
final class SafeName {
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}/\\\\:*?\"<>|]+");
    private static final int LONGEST = 120;

    private SafeName() {}

    /** No path, no control characters, no leading dot, not too long; its ending stays. */
    static String of(String name) {
        String safe = UNSAFE.matcher(name).replaceAll("_").replaceFirst("^[.\\s]+", "_");
        return safe.length() <= LONGEST ? orUnnamed(safe) : safe.substring(safe.length() - LONGEST);
    }

    private static String orUnnamed(String name) {
        return name.isBlank() ? "unnamed" : name;
    }
}
