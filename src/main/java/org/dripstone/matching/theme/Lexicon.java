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

    Lexicon(List<Subject> subjects, Map<String, List<String>> silent) {
        this.subjects = List.copyOf(subjects);
        silent.forEach((language, phrases) -> phrases.forEach(phrase -> silence(phrase, language)));
        for (Subject subject : subjects) {
            subject.words()
                    .forEach((language, words) -> words.forEach(
                            word -> in(language).add(forms(word.phrase(), language), subject.code(), word.weight())));
        }
    }

    private void silence(String phrase, String language) {
        if (phrase.indexOf(' ') < 0 && phrase.indexOf('-') < 0) {
            small.add(phrase.toLowerCase(Locale.ROOT));
        } else {
            in(language).silence(forms(phrase, language));
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
            weighing.reads(words.size());
            in(language).in(words).stream()
                    .filter(hit -> !small.contains(
                            text.substring(hit.start(), hit.end()).toLowerCase(Locale.ROOT)))
                    .forEach(weighing::add);
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
