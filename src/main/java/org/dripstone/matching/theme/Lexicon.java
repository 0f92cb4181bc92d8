package org.dripstone.matching.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The telling words of some subjects, in all languages. */
final class Lexicon {
    private final List<Subject> subjects;
    private final Map<String, Phrases> languages = new HashMap<>();

    Lexicon(List<Subject> subjects, Map<String, List<String>> silent) {
        this.subjects = List.copyOf(subjects);
        silent.forEach(
                (language, phrases) -> phrases.forEach(phrase -> in(language).silence(forms(phrase, language))));
        for (Subject subject : subjects) {
            subject.words()
                    .forEach((language, words) -> words.forEach(
                            word -> in(language).add(forms(word.phrase(), language), subject.code(), word.weight())));
        }
    }

    List<Subject> subjects() {
        return subjects;
    }

    /** What the text says of each subject, read in each of some languages; what two of them hear in one place counts once. */
    Weighing weigh(String text, Set<String> spoken) {
        Weighing weighing = new Weighing(text);
        for (String language : spoken) {
            in(language).in(WordForms.of(text, language)).forEach(weighing::add);
        }
        return weighing;
    }

    private Phrases in(String language) {
        return languages.computeIfAbsent(language, any -> new Phrases());
    }

    private static List<String> forms(String phrase, String language) {
        return WordForms.of(phrase, language).stream().map(WordForm::form).toList();
    }
}
