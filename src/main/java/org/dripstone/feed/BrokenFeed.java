package org.dripstone.feed;

/** A file that turned out unreadable only while its rows were being read. */
public final class BrokenFeed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UnreadableFeed reason;

    public BrokenFeed(UnreadableFeed reason) {
        super(reason.getMessage(), reason);
        this.reason = reason;
    }

    public UnreadableFeed reason() {
        return reason;
    }
}
