package org.dripstone.correspondence;

import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The usual answers of interest forms, so that a choice ticked in one language is read in another.
 *
 * @param meaning a choice as forms word it, folded, to what it means
 * @param words what it means, by language, to how a letter says it
 */
record LetterWishes(Map<String, String> meaning, Map<String, Map<String, String>> words) {

    static LetterWishes read(Path file) {
        LetterWishes wishes = new LetterWishes(new HashMap<>(), new HashMap<>());
        TemplatesYaml.map(file)
                .forEach((wish, byLanguage) -> TemplatesYaml.map(byLanguage)
                        .forEach((language, wordings) -> wishes.learn(wish, language, LetterFilters.items(wordings))));
        return wishes;
    }

    /** The first wording is ours; every wording is recognised. */
    private void learn(String wish, String language, List<String> wordings) {
        words.computeIfAbsent(language, any -> new HashMap<>()).put(wish, wordings.get(0));
        wordings.forEach(wording -> meaning.put(folded(wording), wish));
    }

    String inWords(Object said, ULocale locale) {
        Map<String, String> ours = words.getOrDefault(locale.getLanguage(), Map.of());
        return LetterFilters.items(said).stream()
                .map(wish -> ours.getOrDefault(meaning.getOrDefault(folded(wish), ""), wish))
                .distinct()
                .collect(Collectors.joining(LetterPunctuation.semicolon(locale)));
    }

    private static String folded(String wording) {
        return wording.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }
}
