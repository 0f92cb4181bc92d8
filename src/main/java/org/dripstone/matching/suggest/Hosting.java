package org.dripstone.matching.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dripstone.matching.suggest.Suggestion.Way;

/** What each provider can still host, sessions and visits apart. */
final class Hosting {
    /** Sessions a provider is asked for at most, over all its solutions. */
    private static final int SESSIONS = 10;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Integer> left = new ArrayList<>();

    Hosting(List<Offer> offers) {
        for (Offer offer : offers) {
            int sessions = place(offer, Way.SESSION);
            left.set(sessions, left.get(sessions) - offer.running());
            int visits = place(offer, Way.VISIT);
            left.set(visits, left.get(visits) + offer.visits() - offer.visiting());
        }
    }

    int place(Offer offer, Way way) {
        return places.computeIfAbsent(way + " " + offer.host(), any -> {
            left.add(way == Way.SESSION ? SESSIONS : 0);
            return left.size() - 1;
        });
    }

    void take(Suggestion suggestion) {
        int place = place(suggestion.offer(), suggestion.way());
        left.set(place, left.get(place) - 1);
    }

    int[] capacity() {
        return left.stream().mapToInt(each -> Math.max(0, each)).toArray();
    }
}
