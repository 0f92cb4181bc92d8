package org.dripstone.normalise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What kind of company one is by law, which is written in many ways or left out, and says little about which it is. */
public final class LegalForms {
    private static final int LONGEST = 6;
    private static final Set<List<String>> FORMS = new HashSet<>();

    static {
        RuleLines.forEach(
                "legal-forms.txt",
                (key, form) -> FORMS.add(
                        List.of(Folding.fold(Transliteration.latin(form)).split(" ", -1))));
        FORMS.addAll(FORMS.stream().map(LegalForms::withoutJoints).toList());
    }

    private LegalForms() {}

    /**
     * A name without those at its beginning and its end; one of nothing else stays as it is.
     *
     * @param words folded, and in Latin letters
     */
    public static List<String> without(List<String> words) {
        return without(words, words);
    }

    /**
     * @param words in whatever letters
     * @param latin the same words, folded and in Latin letters
     */
    static List<String> without(List<String> words, List<String> latin) {
        int from = 0;
        int to = latin.size();
        for (int length = LONGEST; length > 0; length--) {
            if (from + length < to && FORMS.contains(latin.subList(from, from + length))) {
                from += length;
                length = LONGEST;
            } else if (to - length > from && FORMS.contains(latin.subList(to - length, to))) {
                to -= length;
                length = LONGEST;
            }
        }
        return words.subList(from, to);
    }

    private static List<String> withoutJoints(List<String> form) {
        List<String> telling = Organisations.telling(String.join(" ", form));
        return telling.isEmpty() ? form : telling;
    }
}
