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

    Phrases section(String name) {
        return Objects.requireNonNull(sections.get(name), name);
    }
}
