package org.dripstone.normalise;

import com.ibm.icu.text.Transliterator;

/** Reads a key in any script aloud: its letters in Latin, and those as sounds. */
final class Sounding {

    private final Transliterator romanisation = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    String of(String key) {
        return CountrySounds.of(isPlain(key) ? key : LetterNames.latin(romanised(Tibetan.withVowels(key))));
    }

    private static boolean isPlain(String key) {
        return key.chars().allMatch(letter -> letter < 0x80);
    }

    private synchronized String romanised(String key) {
        return romanisation.transliterate(key);
    }
}
