package org.dripstone.mailbox;

import java.util.List;
import org.dripstone.domain.Receipt;

/** Queues a letter with the receipts of what a message brought. */
public interface FeedReceipts {

    /** Called within the transaction that marks the receipts as queued. */
    void queue(KeptReceipts receipts, Question question);

    /**
     * What is told to the sender of a message.
     *
     * @param mail which message brought the feeds
     */
    record KeptReceipts(long mail, List<Receipt> receipts) {
        public KeptReceipts {
            receipts = List.copyOf(receipts);
        }
    }

    /**
     * The message that is answered.
     *
     * @param language it is written in; empty when that was not seen
     */
    record Question(String from, String subject, String messageId, String language) {}
}
