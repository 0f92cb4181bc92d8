package org.dripstone.identity.linkage;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dripstone.normalise.Countries;
import org.dripstone.normalise.Folding;
import org.dripstone.normalise.LegalForms;
import org.dripstone.normalise.Pronunciation;
import org.dripstone.normalise.Transliteration;
import org.jspecify.annotations.Nullable;

/**
 * One value of a column, made comparable once.
 *
 * @param text in plain small Latin letters, words parted by single blanks; empty when nothing is said
 * @param words the same in words
 * @param sounds how each word sounds
 * @param number what it counts, or nothing
 */
record Cell(
        String text,
        List<String> words,
        List<String> sounds,
        @Nullable Double number) {

    private static final int CODE = 3;

    private static final Pattern MODEL = Pattern.compile(
            "(?<![\\p{L}\\d])(?=[\\p{L}\\d-]*\\d)(?=[\\p{L}\\d-]*\\p{L})[\\p{L}\\d]{1,6}(?:-[\\p{L}\\d]{1,6}){1,3}(?![\\p{L}\\d-])");

    static Cell of(String written, FieldKind kind) {
        String whole = kind == FieldKind.WORDS ? numbered(written) : written;
        String text = Folding.fold(Transliteration.latin(whole));
        List<String> words = text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
        if (kind == FieldKind.WORDS) {
            words = LegalForms.without(words);
            text = String.join(" ", words);
        } else if (kind == FieldKind.COUNTRY) {
            words = countries(written, words);
            text = String.join(" ", words);
        }
        boolean isSpoken = kind == FieldKind.NAME || kind == FieldKind.WORDS;
        return new Cell(
                text,
                words,
                isSpoken ? words.stream().map(Pronunciation::of).toList() : List.of(),
                kind == FieldKind.NUMBER ? number(written) : null);
    }

    /** L3-50X is L350X: what a thing is numbered by is one word, wherever hands put a dash. */
    private static String numbered(String written) {
        return written.indexOf('-') < 0
                ? written
                : MODEL.matcher(written)
                        .replaceAll(
                                model -> Matcher.quoteReplacement(model.group().replace("-", "")));
    }

    /** Their codes, whatever they are called; where none is known, the words themselves. */
    private static List<String> countries(String written, List<String> words) {
        List<String> codes = Countries.standard().read(asCode(written)).countries();
        return codes.isEmpty() ? words : codes.stream().sorted().toList();
    }

    /** Letters as few as a code has are one in such a column. */
    private static String asCode(String written) {
        String stripped = written.strip();
        return stripped.length() <= CODE ? stripped.toUpperCase(Locale.ROOT) : stripped;
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    private static @Nullable Double number(String written) {
        String digits = Stream.of(written.replaceAll("[\\s,'](?=\\d{3})", "").split("[^0-9.]+", -1))
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse("");
        try {
            return digits.isEmpty() ? null : Double.valueOf(digits);
        } catch (NumberFormatException unlike) {
            return null;
        }
    }
}
