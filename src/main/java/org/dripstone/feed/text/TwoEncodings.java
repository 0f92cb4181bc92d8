package org.dripstone.feed.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Text in UTF-8 with lines, or letters, of another encoding among it, as lists have that were glued together. A line
 * mostly broken is read in the other encoding as a whole, one with a wound only where it is.
 */
final class TwoEncodings extends Reader {

    private static final int LONGEST_LINE = 64 << 10;

    private final InputStream bytes;
    private final Charset other;
    private final CharsetDecoder utf8 = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private CharBuffer line = CharBuffer.allocate(0);

    /** @param bytes buffered, for they are taken one by one */
    TwoEncodings(InputStream bytes, Charset other) {
        this.bytes = bytes;
        this.other = other;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (!line.hasRemaining()) {
            line = decoded(nextLine());
        }
        int n = Math.min(length, line.remaining());
        line.get(buffer, offset, n);
        return n == 0 && length > 0 ? -1 : n;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private byte[] nextLine() throws IOException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        int b = bytes.read();
        while (b >= 0) {
            taken.write(b);
            boolean full = taken.size() >= LONGEST_LINE && b < 0x80;
            if (b == '\n' || full) {
                break;
            }
            b = bytes.read();
        }
        return taken.toByteArray();
    }

    private CharBuffer decoded(byte[] taken) {
        Utf8Check check = Utf8Check.of(taken);
        return check.broken() == 0 || check.sound() > check.broken()
                ? mended(ByteBuffer.wrap(taken))
                : other.decode(ByteBuffer.wrap(taken));
    }

    private CharBuffer mended(ByteBuffer from) {
        CharBuffer to = CharBuffer.allocate(from.remaining() * 2 + 2);
        utf8.reset();
        CoderResult result = utf8.decode(from, to, true);
        while (result.isError()) {
            byte[] broken = new byte[result.length()];
            from.get(broken);
            to.put(other.decode(ByteBuffer.wrap(broken)));
            result = utf8.decode(from, to, true);
        }
        return to.flip();
    }
}
