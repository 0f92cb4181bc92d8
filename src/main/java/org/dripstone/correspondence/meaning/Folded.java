package org.dripstone.correspondence.meaning;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text made comparable: no case, no accents, plain Arabic and Kazakh letters, usual figures and apostrophes. */
final class Folded {

    private static final Pattern MARKS =
            Pattern.compile("[\\p{Mn}\\u0640\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");
    private static final Pattern SPACE = Pattern.compile("[ \\t\\u00a0\\u202f\\u3000]+");
    /** In the order of their values; the last is another way to write the first. */
    private static final String CHINESE = "〇一二三四五六七八九零";

    private static final Pattern CHINESE_DATE = Pattern.compile("[〇零一二三四五六七八九十]{1,4}(?=[年月日号])");
    private static final String FROM = "ңқғүұөәһіёةىکیıøłß’‘`´ʼ“”„«»，";
    private static final String TO = "нкгууоахиеهيكيiols'''''\"\"\"\"\",";

    private Folded() {}

    static String of(String text) {
        String plain = MARKS.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT))
                .replaceAll("");
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> folded.appendCodePoint(one(c)));
        String spaced = SPACE.matcher(folded).replaceAll(" ");
        return ArabicOrdinals.asFigures(CHINESE_DATE.matcher(spaced).replaceAll(found -> figures(found.group())));
    }

    /** 二十一 is 21, 二〇二六 is 2026. */
    private static String figures(String numerals) {
        int ten = numerals.indexOf('十');
        if (ten < 0) {
            return numerals.chars()
                    .mapToObj(c -> String.valueOf(CHINESE.indexOf(c) % 10))
                    .collect(Collectors.joining());
        }
        int tens = ten == 0 ? 1 : CHINESE.indexOf(numerals.charAt(ten - 1));
        int ones = ten + 1 < numerals.length() ? CHINESE.indexOf(numerals.charAt(ten + 1)) : 0;
        return String.valueOf(tens * 10 + ones);
    }

    private static int one(int c) {
        int place = FROM.indexOf(c);
        if (place >= 0) {
            return TO.charAt(place);
        }
        boolean foreignFigure = c > 127 && Character.isDigit(c);
        return foreignFigure ? '0' + Character.digit(c, 10) : c;
    }
}
