package org.dripstone.correspondence.meaning;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Phrases sought in folded text, by whole words; a star stands for the rest of a word, two dots for some words between. */
final class Phrases {

    private static final Pattern WIDE = Pattern.compile(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}].*");
    /** "And" and "so" are written onto the word behind them. */
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    private static final String NONE = "(?!)";

    private final Pattern pattern;

    Phrases(Collection<String> phrases) {
        String all = phrases.stream()
                .map(Folded::of)
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .map(Phrases::regex)
                .collect(Collectors.joining("|"));
        this.pattern = Pattern.compile(all.isEmpty() ? NONE : all);
    }

    Phrases(String... phrases) {
        this(List.of(phrases));
    }

    boolean isIn(String folded) {
        return pattern.matcher(folded).find();
    }

    /** The first of them that the text holds. */
    Optional<String> firstIn(String folded) {
        Matcher matcher = pattern.matcher(folded);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    Matcher matcher(String folded) {
        return pattern.matcher(folded);
    }

    String regex() {
        return pattern.pattern();
    }

    private static String regex(String phrase) {
        StringBuilder regex = new StringBuilder();
        for (String word : phrase.strip().split("\\s+", -1)) {
            regex.append(
                    regex.isEmpty() ? "" : word.equals("..") || regex.toString().endsWith("}") ? "" : "\\s+");
            regex.append(word.equals("..") ? "[^\\n]{0,80}?" : word(word));
        }
        if (WIDE.matcher(phrase).matches()) {
            return regex.toString();
        }
        String and = ARABIC.matcher(phrase).find() ? "(?:[وف])?" : "";
        return "(?<![\\p{L}\\p{N}])" + and + regex + "(?![\\p{L}\\p{N}])";
    }

    private static String word(String word) {
        String before = word.startsWith("*") ? "[\\p{L}]*" : "";
        String after = word.endsWith("*") ? "\\p{L}*" : "";
        return before + Pattern.quote(word.replace("*", "")) + after;
    }
}
