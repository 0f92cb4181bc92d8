package org.dripstone.feed.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What one pass over all bytes of a file says of its encoding; keeps only the lines that can tell. */
final class ByteSample {

    private static final int HEAD = 64 << 10;
    private static final int TELLING = 48 << 10;
    private static final int LONGEST_LINE = 4 << 10;
    /** So many sound letters of UTF-8 outweigh one broken one: the file is UTF-8 with a wound. */
    private static final int SOUND_PER_BROKEN = 20;
    /** Of all lines that tell; in any other encoding hardly one of them is valid UTF-8 by chance. */
    private static final int LEAST_PER_CENT = 15;

    private static final int LEAST_LETTERS = 3;

    private final byte[] head;
    private final ByteArrayOutputStream telling = new ByteArrayOutputStream();
    private final ByteArrayOutputStream broken = new ByteArrayOutputStream();
    private final Utf8Check utf8 = new Utf8Check();
    private int linesInUtf8;
    private int linesInOther;
    private boolean ascii = true;
    private boolean escapes;

    private ByteSample(byte[] head) {
        this.head = head;
    }

    static ByteSample of(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), HEAD)) {
            in.mark(HEAD);
            ByteSample sample = new ByteSample(in.readNBytes(HEAD));
            in.reset();
            sample.readAll(in);
            return sample;
        }
    }

    static ByteSample of(byte[] bytes) {
        ByteSample sample = new ByteSample(bytes);
        sample.take(bytes, bytes.length);
        sample.utf8.end();
        return sample;
    }

    byte[] head() {
        return head;
    }

    /** Lines with bytes beyond ASCII: the others say nothing. */
    byte[] telling() {
        return telling.toByteArray();
    }

    boolean isAscii() {
        return ascii;
    }

    boolean hasEscapes() {
        return escapes;
    }

    boolean isUtf8() {
        return utf8.sound() > 0 && utf8.broken() * (long) SOUND_PER_BROKEN <= utf8.sound();
    }

    /** Whether whole lines are in UTF-8 and others are not. */
    boolean isInTwo() {
        boolean mostly = isUtf8() || linesInUtf8 * 100 >= LEAST_PER_CENT * (linesInUtf8 + linesInOther);
        return linesInOther > 0 && linesInUtf8 > 0 && utf8.sound() >= LEAST_LETTERS && mostly;
    }

    /** Those that are no valid UTF-8. */
    byte[] brokenLines() {
        return broken.toByteArray();
    }

    String utf8Why() {
        return utf8.broken() == 0 ? "all bytes are valid UTF-8" : utf8.broken() + " bytes are broken, all others UTF-8";
    }

    int nulsAt(int parity) {
        int nuls = 0;
        for (int i = parity; i < head.length; i += 2) {
            nuls += head[i] == 0 ? 1 : 0;
        }
        return nuls;
    }

    Optional<Charset> escapeCharset() {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.contains("\u001b$)C")) {
            return Optional.of(Charset.forName("ISO-2022-KR"));
        }
        return text.contains("\u001b$") ? Optional.of(Charset.forName("ISO-2022-JP")) : Optional.empty();
    }

    private void readAll(InputStream in) throws IOException {
        byte[] buffer = new byte[HEAD];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            take(buffer, n);
        }
        utf8.end();
    }

    private void take(byte[] buffer, int length) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            byte b = buffer[i];
            if (b < 0 || utf8.isAwaiting()) {
                utf8.take(b);
            }
            escapes |= b == 0x1B;
            if (b < 0 && i >= kept) {
                ascii = false;
                kept = keepLine(buffer, kept, i, length);
            }
        }
    }

    /** Keeps the line around a telling byte, as far as it lies in the buffer; says where the next one begins. */
    private int keepLine(byte[] buffer, int from, int telltale, int length) {
        int end = telltale;
        while (end < length && buffer[end] != '\n' && end - telltale < LONGEST_LINE) {
            end++;
        }
        int begin = telltale;
        while (begin > from && buffer[begin - 1] != '\n' && telltale - begin < LONGEST_LINE) {
            begin--;
        }
        keep(telling, buffer, begin, end);
        boolean cut = begin == 0 || end == length; // by the buffer: the letter there may be whole
        boolean whole = begin == 0 || buffer[begin - 1] == '\n';
        if (whole && (!cut || length < HEAD)) {
            tellApart(buffer, begin, end);
        }
        return end;
    }

    private void tellApart(byte[] buffer, int begin, int end) {
        if (Utf8Check.of(Arrays.copyOfRange(buffer, begin, end)).broken() == 0) {
            linesInUtf8++;
        } else {
            linesInOther++;
            keep(broken, buffer, begin, end);
        }
    }

    private static void keep(ByteArrayOutputStream kept, byte[] buffer, int begin, int end) {
        if (kept.size() < TELLING) {
            kept.write(buffer, begin, end - begin);
            kept.write('\n');
        }
    }
}
