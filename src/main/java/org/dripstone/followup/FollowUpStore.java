package org.dripstone.followup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.Side;
import org.dripstone.domain.Solution;

/** Where it is kept what is owed to whom, and when. */
public interface FollowUpStore {

    Pair pair(long partnership);

    /** The partnerships in which {@code person} is a side and which are not over. */
    List<Long> partnershipsOf(long person);

    List<Done> done(long partnership);

    /** From now on {@code partnership} owes just this; what is owed already keeps its id. */
    void replace(long partnership, List<Owing> owed);

    /** Partnerships about which something is due to {@code person} until then, in the order of their ids. */
    List<Long> partnershipsDue(long person, Instant until);

    /** What is due to {@code person} until then, earliest first; nobody else gets it at the same time. */
    List<Row> lockDue(long person, Instant until);

    /** Partnerships of which something for the secretariat or ourselves is due, a few at a time. */
    List<Long> officeDue(Instant now);

    /** What of {@code partnership} is due to the secretariat or ourselves; nobody else gets it at the same time. */
    List<Row> lockOffice(long partnership, Instant now);

    void done(Collection<Row> rows, String letter, Instant now);

    void postpone(Collection<Row> rows, Instant dueAt);

    /** The secretariat lets these go, where silence holds. */
    void letGo(Collection<Row> rows);

    boolean isLetGo(Row row);

    /**
     * When each letter about partnerships, of whatever kind, went out to {@code person} since then, or will when it waits;
     * earliest first.
     */
    List<Instant> lettersTo(long person, Instant since);

    /** Message-IDs of the letters about {@code partnership} to {@code person}, oldest first. */
    List<String> thread(long partnership, long person);

    /** By Message-ID, what follow-up letters ask; other letters are not among them. */
    Map<String, List<Written>> writtenIn(Collection<String> messageIds);

    /** By Message-ID, the partnerships that letters are about; letters about none are not among them. */
    Map<String, List<Long>> partnershipsIn(Collection<String> messageIds);

    /** Those of the letters that are about nothing but partnerships that have ended, or sleep. */
    Set<String> aboutWhatEnded(Collection<String> messageIds);

    /** Those of the letters whose reader was written to again about the same entry of their calendar. */
    Set<String> overtaken(Collection<String> messageIds);

    /** Others of the organisation of {@code person}, the longest known first. */
    List<Long> colleagues(long person);

    /** Since when no address of {@code person} has worked; nothing when none was closed. */
    Optional<Instant> lostSince(long person);

    /** Has every partnership that is not over planned anew, unless they were planned by this before; whether they were not. */
    boolean planAnewBy(String fingerprint);

    /** What is owed under this id. */
    Optional<Row> find(long id);

    /** Everything that {@code partnership} owes, earliest first. */
    List<Row> owedBy(long partnership);

    /** Everything owed to {@code person}, earliest first. */
    List<Row> owedTo(long person);

    /** Everything owed that falls due until then, earliest first. */
    List<Row> coming(Instant until);

    /**
     * A follow-up of which the letter is written.
     *
     * @param isOutdated whether its reader has spoken since, or the partnership has moved
     * @param isAnew whether there is a newer reason for the same step to the same side, done or owed
     */
    record Written(long partnership, boolean isOutdated, boolean isAnew) {}

    /** A follow-up with the person it is owed to; nobody when it is for the secretariat or ourselves. */
    record Owing(Optional<Long> person, Owed owed) {}

    /** A follow-up that is kept. */
    record Row(long id, long partnership, Optional<Long> person, Owed owed) {}

    /**
     * The two sides of a partnership and what it is about.
     *
     * @param actions what the seeker would like to do, as their form says it
     */
    record Pair(
            long partnership,
            String event,
            Solution solution,
            long seeker,
            Optional<Long> provider,
            List<String> actions,
            String need) {

        Optional<Long> person(Side side) {
            return side == Side.SEEKER ? Optional.of(seeker) : provider;
        }
    }
}
