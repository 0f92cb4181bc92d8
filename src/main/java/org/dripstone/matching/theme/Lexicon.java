package org.dripstone.matching.theme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The telling words of some subjects, in all languages. */
final class Lexicon {
    private final List<Subject> subjects;
    private final Map<String, Phrases> languages = new HashMap<>();

    /** Small words whose stem is that of a telling one, as written: "parte" is no "parto". */
    private final Set<String> small = new HashSet<>();

    Lexicon(List<Subject> subjects, Map<String, List<String>> silent, Map<String, List<String>> means) {
        this.subjects = List.copyOf(subjects);
        silent.forEach((language, phrases) -> phrases.forEach(phrase -> silence(phrase, language)));
        means.forEach(
                (language, phrases) -> phrases.forEach(phrase -> in(language).means(forms(phrase, language))));
        for (Subject subject : subjects) {
            subject.words()
                    .forEach((language, words) -> words.forEach(
                            word -> in(language).add(forms(word.phrase(), language), subject.code(), word.weight())));
        }
    }

    private void silence(String phrase, String language) {
        List<String> forms = forms(phrase, language);
        if (forms.size() > 1) {
            in(language).silence(forms);
        } else {
            small.add(phrase.toLowerCase(Locale.ROOT));
        }
    }

    List<Subject> subjects() {
        return subjects;
    }

    /** What the text says of each subject, read in each of some languages; what two of them hear in one place counts once. */
    Weighing weigh(String text, Set<String> spoken) {
        Weighing weighing = new Weighing(text);
        for (String language : spoken) {
            List<WordForm> words = WordForms.of(text, language);
            weighing.reads(apart(words));
            in(language).in(words).stream()
                    .filter(hit -> !small.contains(
                            text.substring(hit.start(), hit.end()).toLowerCase(Locale.ROOT)))
                    .forEach(weighing::add);
        }
        return weighing;
    }

    /** Chinese is read two signs at a time, each of them twice; that makes half as many words. */
    private static int apart(List<WordForm> words) {
        int count = 0;
        int end = 0;
        for (WordForm word : words) {
            if (word.start() >= end) {
                count++;
                end = word.end();
            }
        }
        return count;
    }

    private Phrases in(String language) {
        return languages.computeIfAbsent(language, any -> new Phrases());
    }

    private static List<String> forms(String phrase, String language) {
        return WordForms.of(phrase, language).stream().map(WordForm::form).toList();
    }
}
