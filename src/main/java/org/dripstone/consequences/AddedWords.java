package org.dripstone.consequences;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody wrote into an answer that a link of ours had begun. */
final class AddedWords {
    private static final Pattern REFERENCE = Pattern.compile("^\\[?DS-\\d+\\]?$");
    /** Where somebody could have added something, and did not, or did on the next line. */
    private static final Pattern PROMPT = Pattern.compile(".*[:：]$");

    private AddedWords() {}

    /**
     * Nothing when nothing was added.
     *
     * @param subject which the link filled with the answer's own words, too
     * @param isSigned whether a line holds a token of ours
     */
    static String of(String subject, String text, Predicate<String> isSigned) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !subject.contains(line))
                .filter(line -> !PROMPT.matcher(line).matches()
                        && !REFERENCE.matcher(line).matches())
                .filter(line -> !isSigned.test(line))
                .collect(Collectors.joining("\n"));
    }
}
