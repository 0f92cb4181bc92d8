package org.dripstone.report;

import java.nio.file.Path;
import org.dripstone.domain.Receipt;
import org.dripstone.feed.FeedStore;

/** Writes what became of each feed into the folders where organisers look. */
public final class ReceiptBook {
    private final FeedStore feeds;
    private final Path receipts;
    private final Path rejects;
    private final String language;

    public ReceiptBook(FeedStore feeds, Path receipts, Path rejects, String language) {
        this.feeds = feeds;
        this.receipts = receipts;
        this.rejects = rejects;
        this.language = language;
    }

    /** Writes the receipt of {@code feed} as it stands now, and its rejected rows where there are any. */
    public Receipt write(long feed) {
        int version = feeds.receiptVersion(feed);
        Receipt receipt = feeds.receipt(feed);
        Receipts.write(receipt, receipts, language);
        if (receipt.counts().rejected() > 0) {
            Rejects.write(
                    rejects,
                    receipt,
                    feeds.feed(feed).shape().header(),
                    RejectedRow.of(feeds.rejected(feed)),
                    language);
        }
        feeds.receiptWritten(feed, version);
        return receipt;
    }

    /** Writes every receipt that says more than the one last written. */
    public void writeDue() {
        feeds.receiptsDue().forEach(this::write);
    }

    /** The receipt of {@code feed} as it stands now. */
    public Receipt read(long feed) {
        return feeds.receipt(feed);
    }
}
