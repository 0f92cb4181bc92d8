package org.dripstone.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.dripstone.domain.Receipt;
import org.dripstone.feed.FeedStore;

/** Rejected rows for who reads their receipt elsewhere and has no way to our folders. */
public final class MailedRejects {
    public static final String MEDIA_TYPE = "text/csv; charset=UTF-8; header=present";

    /** Nobody mends more by hand. */
    private static final int MOST_ROWS = 5_000;

    private final FeedStore feeds;

    public MailedRejects(FeedStore feeds) {
        this.feeds = feeds;
    }

    /** The file to mend, with its reasons in {@code language}; empty where nothing was rejected, or more than can travel. */
    public Optional<byte[]> file(Receipt r, String language, int mostBytes) {
        return r.counts().rejected() == 0 || r.counts().rejected() > MOST_ROWS
                ? Optional.empty()
                : Optional.of(printed(r, language).getBytes(StandardCharsets.UTF_8))
                        .filter(bytes -> bytes.length <= mostBytes);
    }

    private String printed(Receipt r, String language) {
        long feed = Long.parseLong(r.feed().substring(1));
        StringWriter text = new StringWriter();
        try {
            Rejects.print(
                    new RejectsTable(feeds.feed(feed).shape().header(), Words.in(language)),
                    RejectedRow.of(feeds.rejected(feed)).iterator(),
                    text);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
        return text.toString();
    }

    /** Where the file is; empty where nothing was rejected. */
    public static String sentence(Receipt r, boolean attached, String language) {
        return r.counts().rejected() == 0
                ? ""
                : Words.in(language)
                        .say(attached ? "mailed.attached" : "mailed.kept", Map.of("file", FeedFiles.rejects(r)));
    }
}
