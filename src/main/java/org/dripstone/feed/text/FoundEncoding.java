package org.dripstone.feed.text;

import java.nio.charset.Charset;

/**
 * The encoding a file was found to be in.
 *
 * @param mark bytes of the byte order mark at its beginning, which are no text
 */
public record FoundEncoding(Charset charset, int mark, String why) {

    public String name() {
        return charset.name();
    }
}
