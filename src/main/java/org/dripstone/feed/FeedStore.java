package org.dripstone.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.domain.Outcome;
import org.dripstone.domain.Problem;
import org.dripstone.domain.Receipt;
import org.dripstone.normalise.DayOrder;

/** Where feeds, their rows and the verdicts on them are kept. */
public interface FeedStore {

    /** The feed of {@code event} that took these bytes in or is at it; one that failed is to be tried anew. */
    Optional<KnownFeed> byContent(String event, String sha256);

    /** The feed that came of this very drop, whatever became of it. */
    Optional<KnownFeed> byDrop(String event, String sha256, String droppedAs);

    long begin(Drop drop, String sha256, long bytes, Instant receivedAt, FeedStatus status, Optional<Long> sameAs);

    void describe(long feed, FeedShape shape, DayOrder dayOrder);

    void finish(long feed, FeedStatus status, Instant now, long tookMillis);

    /** The number of the last row kept of {@code feed}; 0 when none. */
    int lastRow(long feed);

    /** The ids of all rows of {@code feed}, in their order in the file. */
    List<Long> rows(long feed);

    /** Keeps what is to be said about the file as a whole. */
    void addProblem(long feed, Problem problem);

    /** Keeps rows with their verdicts, under {@link FeedRowId}; all people of one row at once. */
    void addRows(long feed, List<KeptRow> rows);

    void decide(long row, Outcome outcome, List<Problem> problems);

    /** Which of {@code fingerprints} an earlier row of {@code event} told, by an earlier version of {@code feed} or elsewhere; feeds that were undone told nothing. */
    Map<String, Told> told(String event, long feed, Collection<String> fingerprints);

    /** Rows of {@code event} that wait for their match, oldest first, after row id {@code after}. */
    List<WaitingRow> waiting(String event, long after, int limit);

    /** Forms of {@code event} whose consent was refused, and whose person was not known when they came. */
    List<WaitingRow> refusals(String event);

    List<KeptRow> rejected(long feed);

    /** The cells of a row as they were kept. */
    List<String> cells(long row);

    /** Feeds of {@code event} whose rows were not yet held against the catalogue and each other, oldest first. */
    List<Long> unmatched(String event);

    void markMatched(Collection<Long> feeds);

    Receipt receipt(long feed);

    /** Grows with every change to what {@link #receipt} says. */
    int receiptVersion(long feed);

    void receiptWritten(long feed, int version);

    /** Feeds whose receipt says more than the one last written, once their rows were matched. */
    List<Long> receiptsDue();

    ReadFeed feed(long feed);

    /** A feed as far as intake needs to know it. */
    record KnownFeed(long id, FeedStatus status, String name) {}

    /**
     * A row with its verdict.
     *
     * @param key see {@link FeedRowId}
     */
    record KeptRow(int key, List<String> cells, String fingerprint, Outcome outcome, List<Problem> problems) {}

    /** What is needed to read a row of the feed again. */
    record ReadFeed(String event, String name, FeedShape shape, DayOrder dayOrder) {}

    /** Where a row's content was told before: in an earlier version of the same file, or elsewhere. */
    record Told(boolean inEarlierVersion, boolean elsewhere) {}

    /** A row whose solution or person was not known yet. */
    record WaitingRow(long id, long feed, int key, List<String> cells, String decision) {

        public int number() {
            return FeedRowId.number(key);
        }
    }
}
