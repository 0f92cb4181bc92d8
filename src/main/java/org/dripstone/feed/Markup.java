package org.dripstone.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/** Tells XML by how it begins; the name of a part of a document is whatever its author says. */
final class Markup {
    private static final int SIGNS = 4;
    /** A byte order mark of UTF-8 or UTF-16, EBCDIC, white space, or the first tag in characters of one to four bytes. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?s)(?:\\xEF\\xBB\\xBF|\\xFE\\xFF|\\xFF\\xFE|Lo|\\s|\\x00*<).*");

    private Markup() {}

    /** Whether the first {@code length} bytes of a part can be those of XML, in any encoding. */
    static boolean begins(byte[] part, int length) {
        return BEGINNING
                .matcher(new String(part, 0, Math.min(SIGNS, length), ISO_8859_1))
                .matches();
    }
}
