package org.dripstone.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dripstone.feed.text.FoundEncoding;

/** A file as text: decoded, without its mark, without NULs. */
record TextFile(Path file, FoundEncoding encoding) {

    Reader open() throws IOException {
        InputStream bytes = Files.newInputStream(file);
        bytes.skipNBytes(encoding.mark());
        var decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new WithoutNuls(new BufferedReader(new InputStreamReader(bytes, decoder)));
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
