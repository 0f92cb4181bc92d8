package org.dripstone.feed.text;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the encoding of a file: its mark, the pattern of its NULs, strict UTF-8, then a vote of decodings. */
public final class EncodingSearch {

    private final EncodingVote vote;

    public EncodingSearch(KnownWords words) {
        this.vote = new EncodingVote(words);
    }

    public FoundEncoding find(Path file) throws IOException {
        return of(ByteSample.of(file));
    }

    /** Of a few lines that are no file. */
    public FoundEncoding of(byte[] lines) {
        return of(ByteSample.of(lines));
    }

    private FoundEncoding of(ByteSample sample) {
        return ByteOrderMark.of(sample.head())
                .or(() -> byNuls(sample))
                .or(() -> inWide(sample))
                .or(() -> inTwo(sample))
                .or(() -> byUtf8(sample))
                .or(() -> byEscapes(sample))
                .orElseGet(() -> vote.elect(sample.telling()));
    }

    /** Text in UTF-16 without a mark has a NUL in every second byte wherever it is Latin, digits or punctuation. */
    private static Optional<FoundEncoding> byNuls(ByteSample sample) {
        int even = sample.nulsAt(0);
        int odd = sample.nulsAt(1);
        int pairs = sample.head().length / 2;
        if (pairs < 2 || Math.max(even, odd) * 10 < pairs || Math.min(even, odd) * 4 > Math.max(even, odd)) {
            return Optional.empty();
        }
        return found(odd > even ? UTF_16LE : UTF_16BE, "every second byte is NUL");
    }

    private static Optional<FoundEncoding> inWide(ByteSample sample) {
        return WideText.in(sample.head()).flatMap(charset -> found(charset, "two bytes a letter read as text"));
    }

    /** Lines in UTF-8 beside lines that are not: two lists were made one. */
    private Optional<FoundEncoding> inTwo(ByteSample sample) {
        if (!sample.isInTwo()) {
            return Optional.empty();
        }
        Charset other = vote.elect(sample.brokenLines()).charset();
        return Optional.of(new FoundEncoding(UTF_8, 0, other, "UTF-8, and " + other.name() + " where it is not valid"));
    }

    private static Optional<FoundEncoding> byUtf8(ByteSample sample) {
        if (sample.isAscii() && !sample.hasEscapes()) {
            return found(UTF_8, "only ASCII letters");
        }
        return sample.isUtf8() && !sample.isAscii() ? found(UTF_8, sample.utf8Why()) : Optional.empty();
    }

    private static Optional<FoundEncoding> byEscapes(ByteSample sample) {
        if (!sample.isAscii()) {
            return Optional.empty();
        }
        return sample.escapeCharset()
                .flatMap(charset -> found(charset, "escape sequences of its own"))
                .or(() -> found(US_ASCII, "only ASCII letters"));
    }

    private static Optional<FoundEncoding> found(Charset charset, String why) {
        return Optional.of(new FoundEncoding(charset, 0, why));
    }
}
