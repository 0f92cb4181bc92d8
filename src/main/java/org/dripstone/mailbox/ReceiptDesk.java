package org.dripstone.mailbox;

import java.util.List;
import java.util.function.LongFunction;
import org.dripstone.domain.Receipt;
import org.dripstone.domain.Transactions;
import org.dripstone.mailbox.FeedReceipts.KeptReceipts;

/** Answers who mailed files in, once it is known what became of every row. */
public final class ReceiptDesk {
    private final MailStore store;
    private final FeedReceipts letters;
    private final LongFunction<Receipt> receipts;
    private final Transactions transactions;

    public ReceiptDesk(
            MailStore store, FeedReceipts letters, LongFunction<Receipt> receipts, Transactions transactions) {
        this.store = store;
        this.letters = letters;
        this.receipts = receipts;
        this.transactions = transactions;
    }

    /** Queues the letter and marks that in one transaction. */
    public void answer(long mail) {
        transactions.inOne(() -> {
            List<Receipt> owed =
                    store.owedReceipts(mail).stream().map(receipts::apply).toList();
            if (!owed.isEmpty()) {
                letters.queue(new KeptReceipts(mail, owed), store.question(mail));
                store.receiptsQueued(mail);
            }
            return true;
        });
    }
}
