package org.dripstone.feed.text;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * The encoding a file was found to be in.
 *
 * @param mark bytes of the byte order mark at its beginning, which are no text
 * @param other what is not in UTF-8 in a file that mostly is; else the same as {@code charset}
 */
public record FoundEncoding(Charset charset, int mark, Charset other, String why) {

    FoundEncoding(Charset charset, int mark, String why) {
        this(charset, mark, charset, why);
    }

    /** Whatever is in neither becomes a question mark. */
    public Reader decoded(InputStream bytes) {
        if (!other.equals(charset)) {
            return new TwoEncodings(bytes, other);
        }
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    public String name() {
        return charset.name();
    }
}
