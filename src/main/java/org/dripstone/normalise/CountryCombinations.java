package org.dripstone.normalise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises territories by two or three words that only they have together, in any language: a word for British, one for
 * India, and more around them.
 */
final class CountryCombinations {

    private static final Pattern LIST = Pattern.compile("[,;/|&+\\n]");
    private static final Pattern GROUP = Pattern.compile("\\s*,\\s*");
    private static final Pattern BAR = Pattern.compile("\\|");

    /** Before letters that may stand inside a word, as where blanks were forgotten. */
    private static final String ANYWHERE = "~";

    /** Stands for any one word more. */
    private static final String ANY = "*";

    private final CountryWords words;
    private final UnaryOperator<String> sounds;
    private final List<Rule> rules;

    private record Rule(String code, List<List<String>> groups) {}

    /**
     * @param sounds how a word sounds
     */
    CountryCombinations(CountryWords words, UnaryOperator<String> sounds) {
        this.words = words;
        this.sounds = sounds;
        this.rules = RuleLines.of("combinations.txt").stream()
                .map(CountryCombinations::rule)
                .toList();
    }

    private static Rule rule(String line) {
        int colon = line.indexOf(':');
        return new Rule(
                line.substring(0, colon),
                Stream.of(GROUP.split(line.substring(colon + 1).strip()))
                        .map(group -> List.of(BAR.split(group.replace(ANY, ""))))
                        .toList());
    }

    Optional<CountryReading> read(String cell) {
        var written = CountryText.words(CountryText.key(cell));
        if (LIST.matcher(cell).find() || written.stream().anyMatch(words::joins)) {
            return Optional.empty();
        }
        var heard = written.stream().map(sounds).filter(word -> !word.isEmpty()).toList();
        var codes = new HashSet<String>();
        rules.stream().filter(rule -> fits(rule, heard)).forEach(rule -> codes.add(rule.code()));
        return codes.size() == 1
                ? Optional.of(new CountryReading(List.copyOf(codes), List.of(), "words that only it has together"))
                : Optional.empty();
    }

    /** Every group has a word of its own, unless its letters may stand anywhere: then one word may have several. */
    private static boolean fits(Rule rule, List<String> heard) {
        var left = new ArrayList<>(heard);
        for (List<String> group : rule.groups()) {
            var word = left.stream()
                    .filter(one -> group.stream().anyMatch(begins -> isIn(one, begins)))
                    .findFirst();
            if (word.isEmpty()) {
                return false;
            }
            if (group.stream().noneMatch(begins -> begins.startsWith(ANYWHERE))) {
                left.remove(word.get());
            }
        }
        return true;
    }

    /** Begins with it, or has it anywhere where the rule says so. */
    private static boolean isIn(String word, String rule) {
        return rule.startsWith(ANYWHERE) ? word.contains(rule.substring(1)) : word.startsWith(rule);
    }
}
