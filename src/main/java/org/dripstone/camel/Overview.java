package org.dripstone.camel;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.dripstone.correspondence.LetterStatus;
import org.dripstone.pages.Glance;
import org.dripstone.store.LatestFeeds;
import org.dripstone.store.StatusQueries;

/** Looks over everything for the organiser's page. */
public final class Overview {
    private static final int QUESTIONS = 5;
    private static final int FEEDS = 10;

    private final Parts parts;
    private final LatestFeeds feeds;
    private final Clock clock;

    public Overview(Parts parts, Clock clock) {
        this.parts = parts;
        this.feeds = new LatestFeeds(parts.database());
        this.clock = clock;
    }

    /** One at a time, over one connection: however many look, the service keeps its own connections. */
    public synchronized Glance glance() {
        return parts.transactions().inOne(this::look);
    }

    private Glance look() {
        StatusQueries status = parts.status();
        return new Glance(
                clock.instant(),
                status.openQuestions(),
                parts.reviews().first(QUESTIONS),
                status.funnel(),
                status.onHold(),
                status.people(),
                status.modes(),
                status.solutions(),
                letters(status.letters()),
                feeds.newest(FEEDS));
    }

    private static Map<LetterStatus, Integer> letters(Map<String, Integer> counted) {
        Map<LetterStatus, Integer> letters = new EnumMap<>(LetterStatus.class);
        counted.forEach((status, count) -> letters.put(LetterStatus.valueOf(status), count));
        return letters;
    }
}
