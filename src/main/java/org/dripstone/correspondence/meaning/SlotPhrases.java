package org.dripstone.correspondence.meaning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of {@code slots.yaml}, made to be sought. */
final class SlotPhrases {
    private static final WordFile WORDS = new WordFile("slots.yaml");
    /** "Not" in one of these two is "or" in the other. */
    private static final Map<String, Set<String>> FALSE_FRIENDS = Map.of("kk", Set.of("ru"), "ru", Set.of("kk"));

    private SlotPhrases() {}

    static Phrases phrases(String section) {
        return WORDS.all(section);
    }

    static Pattern pattern(String section) {
        return Pattern.compile(regex(section));
    }

    static String regex(String section) {
        return phrases(section).regex();
    }

    /** The longest phrase of several sections first. */
    static Pattern together(String... sections) {
        return Pattern.compile(new Phrases(Stream.of(sections)
                        .flatMap(section -> lists(section).values().stream())
                        .flatMap(Collection::stream)
                        .toList())
                .regex());
    }

    /** The words of a section without those that mean something else in {@code language}. */
    static Phrases without(String section, String language) {
        return new Phrases(WORDS.lists(section).entrySet().stream()
                .filter(words -> !FALSE_FRIENDS.getOrDefault(language, Set.of()).contains(words.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .toList());
    }

    /** A section whose lists have numbers for names. */
    static Map<Integer, Pattern> numbered(String section) {
        Map<Integer, Pattern> numbered = new HashMap<>();
        lists(section)
                .forEach((number, words) ->
                        numbered.put(Integer.valueOf(number), Pattern.compile(new Phrases(words).regex())));
        return Map.copyOf(numbered);
    }

    static Map<String, List<String>> lists(String section) {
        return WORDS.lists(section);
    }
}
