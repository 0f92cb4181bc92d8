package org.dripstone.feed.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** The marks some programs put at the beginning of a file to name its encoding. */
enum ByteOrderMark {
    UTF_32LE("UTF-32LE", "\u00ff\u00fe\0\0"),
    UTF_32BE("UTF-32BE", "\0\0\u00fe\u00ff"),
    UTF_8("UTF-8", "\u00ef\u00bb\u00bf"),
    UTF_16LE("UTF-16LE", "\u00ff\u00fe"),
    UTF_16BE("UTF-16BE", "\u00fe\u00ff"),
    GB18030("GB18030", "\u00841\u00953");

    private final String charset;
    /** One letter for each byte. */
    private final String mark;

    ByteOrderMark(String charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    static Optional<FoundEncoding> of(byte[] head) {
        String opening = new String(head, 0, Math.min(4, head.length), ISO_8859_1);
        return Arrays.stream(values())
                .filter(each -> opening.startsWith(each.mark))
                .findFirst()
                .map(ByteOrderMark::found);
    }

    private FoundEncoding found() {
        return new FoundEncoding(Charset.forName(charset), mark.length(), "byte order mark");
    }
}
