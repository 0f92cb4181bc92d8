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
 * so much that fewer than three letters remain.
 */
final class KazakhEndings extends TokenFilter {
    private static final int LEAST = 3;

    private static final List<Pattern> ENDINGS = Stream.of(
                    "(мен|бен|пен)",
                    "(н[ыі]ң|д[ыі]ң|т[ыі]ң|нан|нен|дан|ден|тан|тен|нда|нде|[дт][ае]|[ғқгк][ае]|н[ае]|н[ыі]|[дт][ыі])",
                    "([ыі]м[ыі]з|[ыі]ң[ыі]з|с[ыі]|[ыі])",
                    "(л[ае]р|д[ае]р|т[ае]р)",
                    "(л[ыі]қ|л[ыі]к|л[ыі]ғ|л[ыі]г|д[ыі]қ|д[ыі]к|т[ыі]қ|т[ыі]к)")
            .map(ending -> Pattern.compile("(?<=\\p{L}{" + LEAST + "})" + ending + "$"))
            .toList();

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
        word.setEmpty().append(bare);
        return true;
    }
}
