package org.dripstone.correspondence.meaning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What people answer in one language: the phrases of its file in {@code intents/}. */
record IntentWords(Map<String, Phrases> sections) {

    static final List<String> LANGUAGES = List.of("en", "fr", "ru", "es", "ar", "pt", "zh", "kk");

    static Map<String, IntentWords> all() {
        Map<String, IntentWords> all = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> all.put(language, of(language)));
        return all;
    }

    private static IntentWords of(String language) {
        WordFile file = new WordFile("intents/" + language + ".yaml");
        Map<String, Phrases> sections = new LinkedHashMap<>();
        file.sections().forEach(section -> sections.put(section, file.all(section)));
        return new IntentWords(sections);
    }

    /** Whether the text holds one of these short words, not only inside another one: {@code 会} in {@code 会议}. */
    boolean says(String section, String folded) {
        return section(section).isIn(section("inside").matcher(folded).replaceAll("_"));
    }

    Phrases section(String name) {
        return Objects.requireNonNull(sections.get(name), name);
    }
}
