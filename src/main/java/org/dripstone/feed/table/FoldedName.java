package org.dripstone.feed.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A header without what organisers vary: letter case, accents, punctuation, line breaks, {@code camelCase}. */
public final class FoldedName {

    private static final Pattern HUMP = Pattern.compile("(\\p{Ll})(\\p{Lu})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern COPY_NUMBER = Pattern.compile("(?<=\\p{L})\\d{1,2}$");

    private FoldedName() {}

    /** Words in lower case with single spaces between; {@code #} alone stays, as it names a column of numbers. */
    public static String of(String cell) {
        String apart = HUMP.matcher(cell).replaceAll("$1 $2");
        String plain =
                MARKS.matcher(Normalizer.normalize(apart, Normalizer.Form.NFKD)).replaceAll("");
        String words =
                OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return words.isEmpty() && cell.strip().equals("#") ? "#" : words;
    }

    /** {@code email address2}, as forms name the second column of a name, becomes {@code email address}. */
    public static String withoutCopyNumber(String folded) {
        return COPY_NUMBER.matcher(folded).replaceAll("");
    }
}
