package org.dripstone.matching;

import java.util.regex.Pattern;

/** What is left of a folded word without its most common endings: enough to tell number and case apart from meaning. */
final class Stem {
    /* Folded words: й is written и, ё is е. */
    private static final Pattern LATIN = Pattern.compile("(?<=\\p{IsLatin}{4})(ings?|ed|aux|es|as|os|[seaox])$");
    private static final Pattern CYRILLIC = Pattern.compile(
            "(?<=\\p{IsCyrillic}{3})(иями|ями|ами|ыми|ими|ого|его|ому|ему|иях|иям|иеи|ием|ые|ие|ых|их|ыи|ии|ия|ии|ию|ым|им|ая|яя|ое|ее|ую|юю|ои|еи|ом|ем|ов|ев|ам|ям|ах|ях|[аяыиуюеоьи])$");
    private static final Pattern ARABIC_FRONT = Pattern.compile("^(وال|بال|كال|فال|لل|ال)(?=\\p{IsArabic}{3})");
    private static final Pattern ARABIC_END = Pattern.compile("(?<=\\p{IsArabic}{3})(ات|ين|ون|ه)$");

    private Stem() {}

    static String of(String word) {
        int first = word.isEmpty() ? 0 : word.codePointAt(0);
        return switch (Character.UnicodeScript.of(first)) {
            case LATIN -> LATIN.matcher(word).replaceFirst("");
            case CYRILLIC -> CYRILLIC.matcher(word).replaceFirst("");
            case ARABIC ->
                ARABIC_END.matcher(ARABIC_FRONT.matcher(word).replaceFirst("")).replaceFirst("");
            default -> word;
        };
    }
}
