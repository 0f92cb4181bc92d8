package org.dripstone.matching.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dripstone.matching.suggest.Suggestion.Way;

/** What can still be hosted: sessions by each provider over all its solutions, visits to each solution. */
final class Hosting {
    private static final int SESSIONS = 10;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Integer> left = new ArrayList<>();

    Hosting(List<Offer> offers) {
        for (Offer offer : offers) {
            take(place(offer, Way.SESSION), offer.running() - offer.visiting());
            take(place(offer, Way.VISIT), offer.visiting());
        }
    }

    int place(Offer offer, Way way) {
        String name = way == Way.VISIT ? "visit " + offer.id() : offer.host();
        return places.computeIfAbsent(name, any -> {
            left.add(way == Way.VISIT ? offer.visits() : SESSIONS);
            return left.size() - 1;
        });
    }

    private void take(int place, int count) {
        left.set(place, left.get(place) - count);
    }

    /** False where there is no place left. */
    boolean take(Offer offer, Way way) {
        int place = place(offer, way);
        boolean free = left.get(place) > 0;
        take(place, free ? 1 : 0);
        return free;
    }

    int[] capacity() {
        return left.stream().mapToInt(each -> Math.max(0, each)).toArray();
    }
}
