package org.dripstone.normalise;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words for island and islands, and those for "and", in all languages of CLDR: what the names of many island
 * countries have in common in a language.
 */
final class IslandWords {

    private static final Set<String> ISLANDS = Set.of(
            "AX", "BV", "CC", "CK", "CX", "FK", "FO", "HM", "KY", "MH", "MP", "NF", "SB", "TC", "UM", "VG", "VI");

    private static final int MANY = 4;

    private final Set<String> words = new HashSet<>();

    IslandWords() {
        CldrRegions.languages().forEach(this::learn);
    }

    boolean has(String word) {
        return words.contains(word);
    }

    private void learn(ULocale language) {
        Map<String, Set<String>> countries = new HashMap<>();
        CldrRegions.in(language)
                .filter(name -> ISLANDS.contains(name.code()))
                .forEach(name -> CountryText.words(CountryText.key(name.name()))
                        .forEach(word -> countries
                                .computeIfAbsent(word, any -> new HashSet<>())
                                .add(name.code())));
        countries.forEach((word, having) -> {
            if (having.size() >= MANY) {
                words.add(word);
            }
        });
    }
}
