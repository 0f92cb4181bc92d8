package org.dripstone.feed;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** The beginning of a text: ends after so many letters, as if the file did. */
final class HeadOf extends FilterReader {

    private int left;

    HeadOf(Reader in, int letters) {
        super(in);
        this.left = letters;
    }

    @Override
    public int read() throws IOException {
        return left-- > 0 ? super.read() : -1;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        int n = super.read(buffer, offset, Math.min(length, left));
        left -= Math.max(n, 0);
        return n;
    }
}
