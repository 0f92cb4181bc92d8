package org.dripstone.matching;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is left of a folded word without its most common endings: enough to tell number and case apart from meaning. */
final class Stem {
    /* Folded words: й is written и, ё is е. */
    private static final Pattern LATIN = Pattern.compile("(?<=\\p{IsLatin}{4})(ings?|ed|aux|es|as|os|[seaox])$"
            + "|(?<=\\p{IsLatin}{2}[^\\P{IsLatin}siu])s$|(?<=\\p{IsLatin}{2}x)es$");
    /** Pharmacy, pharmacies. */
    private static final Pattern LAST_Y = Pattern.compile("(?<=\\p{IsLatin}{3}[^\\P{IsLatin}aeiou])y$");

    private static final Pattern CYRILLIC = Pattern.compile(
            "(?<=\\p{IsCyrillic}{3})(иями|ями|ами|ыми|ими|ого|его|ому|ему|иях|иям|иеи|ием|ые|ие|ых|их|ыи|ии|ия|ии|ию|ым|им|ая|яя|ое|ее|ую|юю|ои|еи|ом|ем|ов|ев|ам|ям|ах|ях|[аяыиуюеоьи])$");
    /** Not the article of words that came from abroad with these letters: electronic, German, fibres, mines. */
    private static final Pattern ARABIC_FRONT = Pattern.compile(
            "^(?!(الكترون|المان|البان|الياف|الغام|الزام|التهاب))(وال|بال|كال|فال|لل|ال)(?=\\p{IsArabic}{3})");

    private static final Pattern ARABIC_END = Pattern.compile("(?<=\\p{IsArabic}{3})(ات|ين|ون|ه)$");

    private static final Pattern KAZAKH = Pattern.compile("[әғқңөұүһі]");
    private static final List<Pattern> KAZAKH_ENDS = Stream.of(
                    "(мен|бен|пен|н[ыі]ң|д[ыі]ң|т[ыі]ң|нан|нен|дан|ден|тан|тен|нда|нде|[дт][ае]|[ғқгк][ае]|н[ае]|н[ыі]|[дт][ыі])",
                    "([ыі]м[ыі]з|[ыі]ң[ыі]з|с[ыі]|[ыі])",
                    "([лдт][ае]р)")
            .map(ending -> Pattern.compile("(?<=\\p{IsCyrillic}{4})" + ending + "$"))
            .toList();

    private Stem() {}

    static String of(String word) {
        int first = word.isEmpty() ? 0 : word.codePointAt(0);
        return switch (Character.UnicodeScript.of(first)) {
            case LATIN -> LAST_Y.matcher(LATIN.matcher(word).replaceFirst("")).replaceFirst("i");
            case CYRILLIC ->
                KAZAKH.matcher(word).find()
                        ? kazakh(word)
                        : CYRILLIC.matcher(word).replaceFirst("");
            case ARABIC ->
                ARABIC_END.matcher(ARABIC_FRONT.matcher(word).replaceFirst("")).replaceFirst("");
            default -> word;
        };
    }

    /** From the outside in: the case, whose it is, how many. */
    private static String kazakh(String word) {
        var bare = word;
        for (var ending : KAZAKH_ENDS) {
            bare = ending.matcher(bare).replaceFirst("");
        }
        return bare;
    }
}
