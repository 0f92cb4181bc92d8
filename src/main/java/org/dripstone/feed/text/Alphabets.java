package org.dripstone.feed.text;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The letters each language is written with, as the Unicode consortium lists them. */
final class Alphabets {

    private static final int SYLLABIC = 300;
    private static final double PER_LETTER = 0.003;

    private volatile @Nullable List<UnicodeSet> alphabets;

    /** The share of letters beyond ASCII that belong to the one language that knows most of them. */
    double bestCoverage(String text) {
        int[] letters = text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> c > 0x7F && Character.isLetter(c))
                .toArray();
        if (letters.length == 0) {
            return 0;
        }
        return all().stream().mapToDouble(each -> share(each, letters)).max().orElse(0);
    }

    private static double share(UnicodeSet alphabet, int[] letters) {
        int known = 0;
        for (int letter : letters) {
            known += alphabet.contains(letter) ? 1 : 0;
        }
        return (double) known / letters.length - breadth(alphabet);
    }

    /** A language with very many letters knows those of others by chance, unless it writes syllables or words. */
    private static double breadth(UnicodeSet alphabet) {
        return alphabet.size() > SYLLABIC ? 0 : alphabet.size() * PER_LETTER;
    }

    private List<UnicodeSet> all() {
        List<UnicodeSet> known = alphabets;
        if (known == null) {
            known = KnownWords.LANGUAGES.stream().map(Alphabets::of).toList();
            alphabets = known;
        }
        return known;
    }

    private static UnicodeSet of(String language) {
        UnicodeSet alphabet = LocaleData.getExemplarSet(new ULocale(language), 0, LocaleData.ES_STANDARD);
        // Encodings older than Unicode write the letters of Romanian with a cedilla.
        return alphabet.contains('ș') ? alphabet.cloneAsThawed().add('ş').add('ţ') : alphabet;
    }
}
