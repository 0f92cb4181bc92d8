package org.dripstone.feed;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dripstone.feed.text.Dress;
import org.dripstone.feed.text.FoundEncoding;

/** A file as text: decoded, without its mark, without NULs, without what it is drawn with. */
record TextFile(Path file, FoundEncoding encoding, Dress dress) {

    TextFile(Path file, FoundEncoding encoding) {
        this(file, encoding, Dress.NONE);
    }

    Reader open() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.skipNBytes(encoding.mark());
        return dress.off(new WithoutNuls(new BufferedReader(encoding.decoded(bytes))));
    }

    /** From a line on, counted from 1. */
    BufferedReader openAt(int line) throws IOException {
        BufferedReader text = new BufferedReader(open());
        for (int i = 1; i < line; i++) {
            text.readLine();
        }
        return text;
    }
}
