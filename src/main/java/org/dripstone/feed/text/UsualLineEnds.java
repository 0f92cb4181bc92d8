package org.dripstone.feed.text;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text with line feeds in place of its own line ends. */
final class UsualLineEnds extends FilterReader {

    private final LineEnds ends;

    UsualLineEnds(Reader in, LineEnds ends) {
        super(in);
        this.ends = ends;
    }

    @Override
    public int read() throws IOException {
        char[] letter = new char[1];
        return read(letter, 0, 1) < 0 ? -1 : letter[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        ends.makeUsual(buffer, offset, offset + Math.max(n, 0));
        return n;
    }
}
