package org.dripstone.feed.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Text that was read in another encoding than its own, UTF-8, and saved so: {@code SÃ©nÃ©gal}. Going back is safe: hardly
 * any other text happens to be valid UTF-8 in those bytes.
 */
record TwiceEncoded(Charset wrong) implements UnaryOperator<String> {

    private static final List<Charset> WRONG = Stream.of("windows-1252", "windows-1251", "ISO-8859-1")
            .map(Charset::forName)
            .toList();
    private static final int LAST_CONTROL = 0x9F;

    /** Empty unless nearly all lines with letters beyond ASCII are such, in the one encoding. */
    static Optional<TwiceEncoded> in(List<String> lines) {
        List<String> telling = lines.stream()
                .filter(line -> line.chars().anyMatch(c -> c > 127))
                .toList();
        return WRONG.stream()
                .map(TwiceEncoded::new)
                .filter(each -> !telling.isEmpty()
                        && telling.stream()
                                                .filter(line -> each.once(line).isPresent())
                                                .count()
                                        * 10
                                >= telling.size() * 9L)
                .findFirst();
    }

    @Override
    public String apply(String line) {
        return once(line).orElse(line);
    }

    private Optional<String> once(String line) {
        byte[] bytes = new byte[line.length()];
        CharsetEncoder encoder = wrong.newEncoder();
        for (int i = 0; i < bytes.length; i++) {
            char letter = line.charAt(i);
            boolean control = letter > 127 && letter <= LAST_CONTROL;
            if (!control && !encoder.canEncode(letter)) {
                return Optional.empty();
            }
            bytes[i] = control
                    ? (byte) letter
                    : wrong.encode(CharBuffer.wrap(new char[] {letter})).get(0);
        }
        try {
            String once = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return once.length() < line.length() ? Optional.of(once) : Optional.empty();
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
