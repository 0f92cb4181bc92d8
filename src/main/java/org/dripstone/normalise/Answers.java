package org.dripstone.normalise;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The answers of closed questions in eight languages, as forms and people write them. */
final class Answers {

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{So}✓✔☑✗✘☒'-]+");

    private Answers() {}

    /** An answer without case, width and punctuation. */
    static String key(String cell) {
        var text = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace("\uFE0F", "");
        return OTHER.matcher(text).replaceAll(" ").strip();
    }

    static Set<String> words(String kind) {
        return RuleLines.of("answers.txt").stream()
                .filter(line -> line.startsWith(kind + ":"))
                .flatMap(line -> RuleLines.list(line.substring(kind.length() + 1)).stream())
                .map(Answers::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one of the phrases stands in the answer, as words; Chinese writes no blanks between words. */
    static boolean mentions(String said, Set<String> phrases) {
        var padded = " " + said + " ";
        return phrases.stream()
                .anyMatch(phrase ->
                        phrase.codePointAt(0) >= 0x2E80 ? said.contains(phrase) : padded.contains(" " + phrase + " "));
    }
}
