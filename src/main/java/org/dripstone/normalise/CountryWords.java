package org.dripstone.normalise;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that stand around a country's name and tell nothing about which country it is. */
final class CountryWords {

    private static final Pattern BLANK = Pattern.compile("\\s+");

    /** From Thai on. */
    private static final char UNSPACED = '\u0E00';

    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final List<String> affixes;

    CountryWords() {
        RuleLines.forEach(
                "words.txt",
                (kind, word) -> CountryText.words(CountryText.key(word))
                        .forEach(part -> kinds.computeIfAbsent(kind, any -> new HashSet<>())
                                .add(part)));
        affixes = kinds.getOrDefault("affix", Set.of()).stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** republic, kingdom, federation. */
    boolean isStateForm(String word) {
        return is("state", word);
    }

    /** the, of, de. */
    boolean isSmall(String word) {
        return is("small", word);
    }

    /** and, et, и. */
    boolean joins(String word) {
        return is("and", word);
    }

    /** An everyday word as well as a country: turkey, polish. */
    boolean isEveryday(String word) {
        return is("everyday", word);
    }

    /** in French, на русском. */
    boolean leadsToLanguage(String word) {
        return is("language-before", word);
    }

    /** was, formerly, бывшая. */
    boolean leadsToFormer(String word) {
        return is("former-name", word);
    }

    /** now, currently, сейчас. */
    boolean leadsToToday(String word) {
        return is("name-today", word);
    }

    /** the French version. */
    boolean saysLanguage(String word) {
        return is("language-after", word);
    }

    /** The text with a comma for every word that joins, as a list without them would be written. */
    String withCommas(String text) {
        return Stream.of(BLANK.split(text))
                .map(word -> joins(CountryText.key(word)) ? "," : word)
                .collect(Collectors.joining(" "));
    }

    /** Whether a key has a word for island: the county of that name is not meant then. */
    boolean tellsOfAnIsland(String key) {
        return CountryText.words(key).stream().anyMatch(word -> is("island", word));
    }

    boolean isFiller(String word) {
        return isStateForm(word) || isSmall(word) || joins(word);
    }

    /** The telling words of a key in an order of their own. */
    String bag(String key) {
        return telling(key, word -> !isSmall(word) && !joins(word)).sorted().collect(Collectors.joining(" "));
    }

    /** What is left of a key without the words for forms of state. */
    String core(String key) {
        return telling(key, word -> !isFiller(word) && !is("island", word))
                .map(this::bare)
                .collect(Collectors.joining(" "));
    }

    /** Scripts without blanks write the form of state, or the word for island, in one with the name. */
    private String bare(String word) {
        if (word.charAt(0) < UNSPACED) {
            return word;
        }
        return affixes.stream()
                .filter(affix -> word.length() > affix.length())
                .filter(affix -> word.endsWith(affix) || word.startsWith(affix))
                .findFirst()
                .map(affix -> word.endsWith(affix)
                        ? word.substring(0, word.length() - affix.length())
                        : word.substring(affix.length()))
                .orElse(word);
    }

    private static Stream<String> telling(String key, Predicate<String> telling) {
        return CountryText.words(key).stream().filter(telling);
    }

    private boolean is(String kind, String word) {
        return kinds.getOrDefault(kind, Set.of()).contains(word);
    }
}
