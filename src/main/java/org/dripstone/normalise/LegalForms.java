package org.dripstone.normalise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What kind of company one is by law, which is written in many ways or left out, and says little about which it is. */
public final class LegalForms {
    private static final int LONGEST = 6;
    private static final Set<List<String>> FORMS = new HashSet<>();
    /** With which they begin or end: most names have none of these at either end. */
    private static final Set<String> ENDS = new HashSet<>();

    static {
        RuleLines.forEach(
                "legal-forms.txt",
                (key, form) -> FORMS.add(
                        List.of(Folding.fold(Transliteration.latin(form)).split(" ", -1))));
        FORMS.addAll(FORMS.stream().map(LegalForms::withoutJoints).toList());
        FORMS.forEach(form -> ENDS.addAll(List.of(form.get(0), form.get(form.size() - 1))));
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
        for (int length = LONGEST; length > 0 && mayHaveOne(latin, from, to); length--) {
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

    private static boolean mayHaveOne(List<String> latin, int from, int to) {
        return to - from > 1 && mayHaveOne(latin.get(from), latin.get(to - 1));
    }

    /** Whether a name of several words that begins and ends so is worth looking at. */
    static boolean mayHaveOne(String first, String last) {
        return ENDS.contains(first) || ENDS.contains(last);
    }

    private static List<String> withoutJoints(List<String> form) {
        List<String> telling = Organisations.telling(String.join(" ", form));
        return telling.isEmpty() ? form : telling;
    }
}
