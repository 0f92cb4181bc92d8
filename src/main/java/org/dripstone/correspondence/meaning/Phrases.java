package org.dripstone.correspondence.meaning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Phrases sought in folded text, by whole words.
 *
 * <p>A star stands for the rest of a word, two dots for some words between, a name in angle brackets for any phrase of
 * that group.
 */
final class Phrases {

    private static final Pattern WIDE =
            Pattern.compile(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}].*", Pattern.DOTALL);
    /** "And" and "so" are written onto the word behind them. */
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    private static final String NONE = "(?!)";
    private static final String GAP = "..";
    private static final String BEGINS = "(?<![\\p{L}\\p{N}])";
    private static final String ENDS = "(?![\\p{L}\\p{N}])";

    private final Map<String, List<String>> groups;
    private final Pattern pattern;
    private final Pattern withoutGaps;

    Phrases(Collection<String> phrases, Map<String, List<String>> groups) {
        this.groups = groups;
        this.pattern = any(phrases.stream());
        this.withoutGaps = any(phrases.stream().filter(phrase -> !phrase.contains(GAP)));
    }

    Phrases(Collection<String> phrases) {
        this(phrases, Map.of());
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

    Stream<String> allIn(String folded) {
        return pattern.matcher(folded).results().map(MatchResult::group);
    }

    /** Whether all the words are the phrase's own, and none stands in a gap. */
    boolean isWhole(String told) {
        return withoutGaps.matcher(told).matches();
    }

    Matcher matcher(String folded) {
        return pattern.matcher(folded);
    }

    String regex() {
        return pattern.pattern();
    }

    private Pattern any(Stream<String> phrases) {
        String all = phrases.map(Folded::of)
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .map(this::regex)
                .collect(Collectors.joining("|"));
        return Pattern.compile(all.isEmpty() ? NONE : all);
    }

    private String regex(String phrase) {
        String sought = words(phrase);
        if (WIDE.matcher(sought).matches()) {
            return sought;
        }
        String and = ARABIC.matcher(sought).find() ? "(?:[وف])?" : "";
        return BEGINS + and + sought + ENDS;
    }

    private String words(String phrase) {
        StringBuilder regex = new StringBuilder();
        String between = "";
        for (String word : phrase.strip().split("\\s+", -1)) {
            boolean wide = WIDE.matcher(word(word)).matches();
            if (word.equals(GAP)) {
                between = "[^\\n]{0,80}?";
            } else {
                regex.append(regex.isEmpty() ? "" : between(between, wide)).append(word(word));
                between = "";
            }
        }
        return regex.toString();
    }

    private static String between(String gap, boolean wide) {
        return wide ? gap.replace("80", "20") + "\\s*" : gap.isEmpty() ? "\\s+" : ENDS + gap + "\\s+";
    }

    private String word(String word) {
        if (word.startsWith("<") && word.endsWith(">")) {
            List<String> group = Objects.requireNonNull(groups.get(word.substring(1, word.length() - 1)), word);
            return "(?:" + group.stream().map(Folded::of).map(this::words).collect(Collectors.joining("|")) + ")";
        }
        String before = word.startsWith("*") ? "[\\p{L}]*" : "";
        String after = word.endsWith("*") ? "\\p{L}*" : "";
        return before + Pattern.quote(word.replace("*", "")) + after;
    }
}
