package org.dripstone.feed;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Leaves out NULs, which some exports have in names and no database takes, and marks of byte order within. */
final class WithoutNuls extends FilterReader {

    private static final char MARK = '\ufeff';

    WithoutNuls(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int letter = super.read();
        while (letter == 0 || letter == MARK) {
            letter = super.read();
        }
        return letter;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int kept = 0;
        while (kept == 0) {
            int n = super.read(buffer, offset, length);
            if (n <= 0) {
                return n;
            }
            kept = pack(buffer, offset, n);
        }
        return kept;
    }

    private static int pack(char[] buffer, int offset, int length) {
        int kept = offset;
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] != 0 && buffer[i] != MARK) {
                buffer[kept++] = buffer[i];
            }
        }
        return kept - offset;
    }
}
