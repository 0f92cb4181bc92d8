package org.dripstone.normalise;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What people of a name are called by those who know them. */
public final class Nicknames {
    /** By every name, the full names it may stand for. */
    private static final Map<String, Set<String>> FULL = new HashMap<>();

    static {
        Objects.requireNonNull(Lexicon.load("nicknames.yaml").sections().get("nicknames"))
                .forEach((full, called) -> {
                    add(full, full);
                    called.forEach(name -> add(name, full));
                });
    }

    private Nicknames() {}

    private static void add(String name, String full) {
        FULL.computeIfAbsent(name, key -> new HashSet<>()).add(full);
    }

    /** Whether it is a given name that we know, in full or short. */
    static boolean isOne(String name) {
        return FULL.containsKey(name);
    }

    /** Both folded and in Latin letters. */
    public static boolean mayBeOne(String name, String other) {
        return !Collections.disjoint(FULL.getOrDefault(name, Set.of()), FULL.getOrDefault(other, Set.of()));
    }
}
