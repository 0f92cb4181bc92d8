package org.dripstone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dripstone.store.Chronicle.Entry;
import org.dripstone.store.Chronicle.Kind;
import org.dripstone.store.Chronicle.Title;

/**
 * What happened around one partnership.
 *
 * @param entries oldest first
 */
record Story(Title title, List<Entry> entries) {
    private static final Set<String> DISPUTES = Set.of("contradicted");

    Story {
        entries = List.copyOf(entries);
    }

    /** Both sides say that it came to its end. */
    boolean cameAllTheWay() {
        return title.stage().equals("ADAPTED") && title.confirmed() && !wasDisputed() && !lostSomebody();
    }

    boolean wasDisputed() {
        return has(entry -> entry.kind() == Kind.WORD && DISPUTES.contains(entry.detail()));
    }

    /** Somebody could not be reached any more, for a while or for ever. */
    boolean lostSomebody() {
        return has(entry -> entry.kind() == Kind.CLOSED || entry.kind() == Kind.PAUSE);
    }

    boolean fellAsleep() {
        return has(entry -> entry.kind() == Kind.MOVE && entry.what().equals("DORMANT"));
    }

    private boolean has(Predicate<Entry> what) {
        return entries.stream().anyMatch(what);
    }

    /** Of how many kinds its entries are: the more, the more there is to tell. */
    private long kinds() {
        return entries.stream()
                .map(entry -> entry.kind() + (entry.kind() == Kind.LETTER ? "" : entry.what() + entry.detail()))
                .distinct()
                .count();
    }

    /** The one with most to tell in no more lines than a screen has. */
    static Optional<Story> best(List<Story> stories, Predicate<Story> which, List<Story> except) {
        List<Story> fitting = new ArrayList<>(stories);
        fitting.removeAll(except);
        fitting.removeIf(which.negate());
        return fitting.stream().min((one, other) -> Long.compare(other.worth(), one.worth()));
    }

    private long worth() {
        int tooLong = Math.max(0, StoryLines.of(this).size() - 22);
        return 3 * kinds() - 5L * tooLong;
    }
}
