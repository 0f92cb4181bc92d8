package org.dripstone.report;

import java.nio.file.Path;
import java.util.List;
import org.dripstone.domain.Receipt;
import org.dripstone.feed.FeedRowId;
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
            Rejects.write(rejects, receipt, feeds.feed(feed).shape().header(), rejectedRows(feed), language);
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

    private List<RejectedRow> rejectedRows(long feed) {
        return feeds.rejected(feed).stream()
                .map(row -> new RejectedRow(FeedRowId.number(row.key()), row.cells(), row.problems()))
                .toList();
    }
}
