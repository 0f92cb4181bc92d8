package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.FILE_TOO_LARGE;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a record that never ends, as after a quote that is never closed, before it fills the memory. */
final class MeteredText extends FilterReader {

    private final int most;
    private int sinceRecord;

    MeteredText(Reader in, int most) {
        super(in);
        this.most = most;
    }

    void recordTaken() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        int letter = super.read();
        meter(1);
        return letter;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        meter(n);
        return n;
    }

    private void meter(int letters) {
        sinceRecord += letters;
        if (sinceRecord > most) {
            throw new BrokenFeed(new UnreadableFeed(FILE_TOO_LARGE, "a row of more than " + most + " letters"));
        }
    }
}
