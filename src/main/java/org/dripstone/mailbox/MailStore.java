package org.dripstone.mailbox;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where what arrived by mail is kept, whole. */
public interface MailStore {

    /** Which messages of a folder are kept already, as long as they lie there. */
    Set<Long> keptUids(String mailbox, long uidvalidity);

    /**
     * Keeps a message and where it lies. One that is kept already, by its Message-ID and what its sender wrote, only
     * lies in one place more.
     */
    void keep(RawMail mail, MailPlace place, Instant now);

    /** Remembers a message whose bytes cannot be had. */
    void keepUnreadable(MailPlace place, String reason, Instant now);

    /** The message, if something is still to be made of it; counts the try. */
    Optional<KeptMail> begin(long mail, Instant now);

    /** Whether something is still to be made of it; until the transaction ends nobody else does. */
    boolean hold(long mail);

    void writeTo(long mail, OutputStream out);

    /** Says who wrote it and about what, for people to see, and in which language, as far as that was seen. */
    void describe(long mail, String sender, String subject, String language);

    /** What came of it; its places are to be emptied into the outcome's folder. */
    void settle(long mail, MailOutcome outcome, Instant now);

    /** What came of it, in words. */
    String came(long mail);

    /** It was passed on to the secretariat with that letter. */
    void forwarded(long mail, String messageId);

    /** How much of what {@code sender} wrote was passed on since. */
    int forwardedSince(String sender, Instant when);

    /** Who wrote what was passed on with the letter of that id; empty when it is no such letter. */
    String forwardedFrom(String messageId);

    /** Whether a letter of ours has this Message-ID. */
    boolean isOurs(String messageId);

    void tryLater(long mail, Instant next, String reason);

    /** The feeds it brought; its sender is owed their receipts if {@code receiptDue}. */
    void brought(long mail, List<Long> feeds, boolean receiptDue);

    /** The feeds whose receipts its sender is owed; empty when that is done. */
    List<Long> owedReceipts(long mail);

    void receiptsQueued(long mail);

    /** A place that has to be emptied, if it still has to be. */
    Optional<Move> move(long copy);

    void moved(long copy, String how, Instant now);

    void notMoved(long copy, String trouble, Instant next);

    /** Who wrote the message, as {@link #describe} was told. */
    FeedReceipts.Question question(long mail);

    /**
     * A message on its way into its folder.
     *
     * @param attempts how often it was tried
     */
    record Move(long copy, MailPlace place, String messageId, MailFolder folder, int attempts) {}
}
