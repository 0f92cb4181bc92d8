package org.dripstone.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dripstone.correspondence.LetterStatus;
import org.dripstone.domain.Stage;
import org.dripstone.feed.Arrival;
import org.dripstone.matching.ReviewStore.Question;

/**
 * Where everything stands at one moment, as far as an organiser wants to see it at once.
 *
 * @param questions how many wait for a person
 * @param first the oldest of them
 * @param partnerships how many are at each stage; stages without any may lack
 * @param onHold partnerships that come no further because somebody must not or cannot be written to
 * @param modes people by how they took part; who did both counts in both
 * @param feeds what came in last, the newest first
 */
public record Glance(
        Instant at,
        int questions,
        List<Question> first,
        Map<Stage, Integer> partnerships,
        int onHold,
        int people,
        Map<String, Integer> modes,
        int solutions,
        Map<LetterStatus, Integer> letters,
        List<Arrival> feeds) {

    public Glance {
        first = List.copyOf(first);
        partnerships = Map.copyOf(partnerships);
        modes = Map.copyOf(modes);
        letters = Map.copyOf(letters);
        feeds = List.copyOf(feeds);
    }
}
