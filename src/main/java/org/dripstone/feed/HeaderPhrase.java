package org.dripstone.feed;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.NameMatch.Strength;

/**
 * One entry of the columns file: words that tell a field.
 *
 * @param wins whether it is believed over any longer phrase
 */
record HeaderPhrase(
        Field field, Strength strength, boolean wins, String written, String words, Pattern pattern, boolean spaced) {

    static final Comparator<HeaderPhrase> TELLING_FIRST = Comparator.comparing(HeaderPhrase::wins)
            .thenComparingInt(phrase -> phrase.words().length())
            .reversed();

    private static final Pattern STAR = Pattern.compile("(?<=\\p{L})\\*");
    private static final String GOES_ON = "zzgoesonzz";

    static HeaderPhrase of(Field field, Strength strength, boolean wins, String written) {
        String folded = HeaderWords.of(STAR.matcher(written).replaceAll(GOES_ON));
        boolean spaced = folded.codePoints().noneMatch(HeaderPhrase::isUnspaced);
        return new HeaderPhrase(
                field, strength, wins, written, folded.replace(GOES_ON, ""), pattern(folded, spaced), spaced);
    }

    boolean isIn(String folded) {
        return pattern.matcher(folded).find();
    }

    private static Pattern pattern(String folded, boolean spaced) {
        String words = folded.replace(GOES_ON, spaced ? "[^ ]*" : "");
        return Pattern.compile(spaced ? "(?<![^ ])" + words + "(?![^ ])" : words);
    }

    /** Chinese and Japanese write no spaces: there a phrase may begin and end anywhere. */
    private static boolean isUnspaced(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
