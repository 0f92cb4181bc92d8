package org.dripstone.normalise;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What single words of a name tell of their place in it. */
final class NameWords {

    private static final Lexicon LEXICON = Lexicon.load("particles.yaml");
    private static final Set<String> PARTICLES = folded("particles");
    private static final Set<String> FAMILY_ENDINGS = folded("family-endings");
    private static final Set<String> PATRONYMIC_ENDINGS = folded("patronymic-endings");
    private static final Map<String, String> OTHERS = Lexicon.load("names.yaml").meanings("others");
    private static final Map<String, String> FAMILY_FIRST = LEXICON.meanings("family-first");

    private NameWords() {}

    /** Names as near to each other as spellings of one are, and yet others: Alina and Alena. */
    static boolean areOthers(String name, String other) {
        String family = OTHERS.get(name);
        return family != null && !name.equals(other) && family.equals(OTHERS.get(other));
    }

    /** In Arabic letters too. */
    static boolean isParticle(String word) {
        return PARTICLES.contains(Folding.fold(word))
                || (Transliteration.script(word) == UnicodeScript.ARABIC && PARTICLES.contains(latin(word)));
    }

    static boolean isInitial(String word) {
        String folded = Folding.fold(word);
        return folded.codePointCount(0, folded.length()) == 1 && folded.codePointAt(0) < 0x2E80;
    }

    static boolean endsLikeFamily(String word) {
        String latin = latin(word);
        return latin.length() > 4 && endsWithAny(latin, FAMILY_ENDINGS);
    }

    static boolean isPatronymic(String word) {
        String latin = latin(word);
        return latin.length() > 5 && endsWithAny(latin, PATRONYMIC_ENDINGS);
    }

    static boolean standsFirst(String word) {
        return "vietnamese".equals(FAMILY_FIRST.get(Folding.fold(word)));
    }

    static boolean isCompoundFamily(String word) {
        return FAMILY_FIRST.containsKey(word);
    }

    /** Written in capitals while that means something: at least two letters of a script that has case. */
    static boolean isCapitals(String word) {
        String letters = word.replaceAll("[^\\p{L}]", "");
        return letters.length() > 1 && letters.chars().allMatch(Character::isUpperCase);
    }

    static boolean areCapitals(List<String> words) {
        return words.stream().filter(word -> !isParticle(word)).allMatch(NameWords::isCapitals);
    }

    private static String latin(String word) {
        return Folding.fold(Transliteration.latin(word));
    }

    private static boolean endsWithAny(String word, Set<String> endings) {
        return endings.stream().anyMatch(word::endsWith);
    }

    private static Set<String> folded(String section) {
        return LEXICON.meanings(section).keySet().stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }
}
