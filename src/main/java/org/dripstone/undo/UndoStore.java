package org.dripstone.undo;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dripstone.feed.FeedStatus;

/** What rests on a feed, and how it is taken back. */
public interface UndoStore {

    Optional<KnownFeed> find(long feed);

    /** People of whom {@code feed} told. */
    Set<Long> people(long feed);

    /** Those of them who are a side of a partnership. */
    Set<Long> underWay(long feed);

    /** Rows of other feeds, oldest first, of which nothing was kept because {@code feed} had said the same. */
    List<Long> echoes(long feed);

    /** Rows of other feeds that offer solutions, newest first. */
    List<Offered> offers(long feed);

    /** Rows of other feeds whose interests rest on {@code feed}: the same interest, or a solution of its. */
    Set<Long> formsRestingOn(long feed);

    /** Forms of {@code people} whom no list names any more, and whom nobody let in by hand. */
    Set<Long> formsOfUnlisted(Collection<Long> people);

    /** Removes what the rows of {@code feed} said, and marks it as undone. */
    void takeBack(long feed);

    /** Lets forms wait again, as if they had just been read, and tells whose they are. */
    Set<Long> waitAgain(Collection<Long> rows);

    /** Forgets by what {@code people} are found; it is learned anew from what is still said of them. */
    void forgetTraits(Collection<Long> people);

    /** Rows whose refused consent was kept as a word about an address. */
    List<Long> refusals(long feed);

    /** The same of all other feeds. */
    List<Long> otherRefusals(long feed);

    /** Allows mail to addresses that are closed for nothing but a refused consent. */
    void liftRefusals(Collection<String> addresses);

    /** Interests of {@code event} that no row expresses any more. */
    List<Unsaid> unsaid(String event);

    /** Marks an interest as withdrawn; only one of which a side has been told comes back as the same. */
    void withdraw(Unsaid interest);

    /** Stops letters that wait and tell of {@code partnerships}; gives the others they would have introduced. */
    Set<Long> stopLetters(Collection<Long> partnerships);

    /** Letters about {@code partnerships} that have left. */
    List<SentLetter> sent(Collection<Long> partnerships);

    /** A feed as far as undoing needs to know it. */
    record KnownFeed(long id, String event, String name, FeedStatus status, Optional<Long> sameAs) {}

    /** A row that offers a solution, and who it named as provider. */
    record Offered(long row, Optional<Long> provider) {}

    /**
     * An interest without a row, and its partnership.
     *
     * @param isTold whether a side has been told of the other
     */
    record Unsaid(long interest, Optional<Long> partnership, boolean isTold) {}

    /** A letter that cannot be taken back. */
    record SentLetter(String messageId, String to, String step, String sentAt) {}
}
