package org.dripstone.correspondence.meaning;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text made comparable: no case, no accents, plain Arabic and Kazakh letters, usual figures and apostrophes. */
final class Folded {

    private static final Pattern MARKS =
            Pattern.compile("[\\p{Mn}\\u0640\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");
    private static final Pattern SPACE = Pattern.compile("[ \\t\\u00a0\\u202f\\u3000]+");
    private static final String FROM = "ңқғүұөәһіёةىکیıøłß’‘`´ʼ“”„«»，";
    private static final String TO = "нкгууоахиеهيكيiols'''''\"\"\"\"\",";

    private Folded() {}

    static String of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> folded.appendCodePoint(one(c)));
        return SPACE.matcher(folded).replaceAll(" ");
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
