package org.dripstone.matching.suggest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dripstone.matching.theme.SpokenLanguages;
import org.dripstone.matching.theme.WordForm;
import org.dripstone.matching.theme.WordForms;

/** The words that two texts share, whatever their endings. */
final class WordsInCommon {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_CHINESE = 2;
    private static final int MOST = 5;

    private WordsInCommon() {}

    /** As the first text writes them, in its order. */
    static List<String> of(String text, String other) {
        Map<String, String> common = new LinkedHashMap<>();
        Set<String> spoken = new TreeSet<>(SpokenLanguages.of(text));
        spoken.retainAll(SpokenLanguages.of(other));
        for (String language : spoken) {
            Set<String> there =
                    WordForms.of(other, language).stream().map(WordForm::form).collect(Collectors.toSet());
            WordForms.of(text, language).stream()
                    .filter(word -> there.contains(word.form()) && isTelling(word, language))
                    .forEach(word -> common.putIfAbsent(word.form(), written(text, word)));
        }
        return common.values().stream().distinct().limit(MOST).toList();
    }

    private static boolean isTelling(WordForm word, String language) {
        int shortest = language.equals("zh") ? SHORTEST_CHINESE : SHORTEST;
        return word.form().length() >= shortest && word.form().chars().anyMatch(Character::isLetter);
    }

    private static String written(String text, WordForm word) {
        return text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT);
    }
}
