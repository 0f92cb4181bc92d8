package org.dripstone.matching.theme;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes off what Kazakh adds to a noun, from the outside in: the case, whose it is, how many. Each at most once, and never
 * so much that fewer than three letters remain. Which form an ending has depends on the sound before it: "апаты" is their
 * accident and not an aunt in the accusative, which would be "апаны".
 */
final class KazakhEndings extends TokenFilter {
    private static final String VOWEL = "[аәеоөұүыіэюя]";
    private static final String VOICED = "[бвгғджзйлрмнңуи]";
    private static final String VOICELESS = "[кқптсшщхфцчһ]";

    /** Whose it is, which has cases of its own. */
    private static final String THEIRS = "[ыі]";

    private static final List<Pattern> ENDINGS = Stream.of(
                    "(мен|бен|пен)",
                    cases(),
                    "([ыі]м[ыі]з|[ыі]ң[ыі]з|(?<=" + VOWEL + ")с[ыі]|[ыі])",
                    "(л[ае]р|д[ае]р|т[ае]р)",
                    "(л[ыі]қ|л[ыі]к|л[ыі]ғ|л[ыі]г|д[ыі]қ|д[ыі]к|т[ыі]қ|т[ыі]к)")
            .map(ending -> Pattern.compile("(?<=\\p{L}{3})" + ending + "$"))
            .toList();

    /** "Құқық" and "құқығы", "мектеп" and "мектебі": the last sound is voiced before an ending. */
    private static final String SOFT = "гғб";

    private static final String HARD = "кқп";

    private static String cases() {
        return String.join(
                "|",
                "((?<=" + VOWEL + "|[мнң])н[ыі]ң",
                "(?<=" + VOICED + ")д[ыі]ң",
                "(?<=" + VOICELESS + ")т[ыі]ң",
                "(?<=[мнң]|" + THEIRS + ")н[ае]н",
                "(?<=" + VOWEL + "|" + VOICED + ")д[ае]н?",
                "(?<=" + VOICELESS + ")т[ае]н?",
                "(?<=" + THEIRS + ")(нд[ае]|н[ае]|н)",
                "(?<=" + VOWEL + "|" + VOICED + ")[ғг][ае]",
                "(?<=" + VOICELESS + ")[қк][ае]",
                "(?<=" + VOWEL + ")н[ыі]",
                "(?<=" + VOICED + ")д[ыі]",
                "(?<=" + VOICELESS + ")т[ыі])");
    }

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    KazakhEndings(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String bare = word.toString();
        for (Pattern ending : ENDINGS) {
            bare = ending.matcher(bare).replaceFirst("");
        }
        word.setEmpty().append(hardened(bare));
        return true;
    }

    private static String hardened(String bare) {
        int last = bare.length() - 1;
        int soft = last < 0 ? -1 : SOFT.indexOf(bare.charAt(last));
        return soft < 0 ? bare : bare.substring(0, last) + HARD.charAt(soft);
    }
}
