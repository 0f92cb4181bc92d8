package org.dripstone.correspondence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many letters may still leave this minute, in all and to each recipient domain. */
final class Room {
    private final Map<String, Integer> taken;
    private final OutboxTerms terms;

    Room(Map<String, Integer> taken, OutboxTerms terms) {
        this.taken = new TreeMap<>(taken);
        this.terms = terms;
    }

    int left() {
        long all = taken.values().stream().mapToLong(Integer::longValue).sum();
        return (int) Math.max(0, terms.rate() - all);
    }

    List<String> fullDomains() {
        return taken.keySet().stream().filter(domain -> !isFree(domain)).toList();
    }

    private boolean isFree(String domain) {
        return taken.getOrDefault(domain, 0) < terms.domainRate();
    }

    /** Whether there was room for one more. */
    boolean take(String domain) {
        boolean free = isFree(domain);
        if (free) {
            taken.merge(domain, 1, Integer::sum);
        }
        return free;
    }
}
