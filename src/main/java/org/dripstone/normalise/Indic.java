package org.dripstone.normalise;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** Scripts of South Asia, where a written syllable carries an "a" that is often not spoken. */
final class Indic {

    private static final Transliterator ISO_15919 = Transliterator.getInstance("Any-Latin");
    private static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");
    /** Behind one consonant, or one with its nasal: "kumāra" is spoken "kumar", "gōvinda" "govind", but "mishra" as written. */
    private static final Pattern SILENT_END = Pattern.compile("(?<=[aeiouāīūēōnṁṃ][^aeiouāīūēō]h{0,2})a$");

    /** Between a syllable before and a syllable behind: "kāmarul" is spoken "kamrul". */
    private static final Pattern SILENT_MIDDLE =
            Pattern.compile("(?<=[aeiouāīūēō][^aeiouāīūēōh]h?)a(?=[^aeiouāīūēōṁn]h?[aeiouāīūēō])");

    private Indic() {}

    static String latin(String word) {
        String iso = ISO_15919.transliterate(word).replaceAll("[śṣ]", "sh").replace("r̥", "ri");
        String palatal =
                iso.replace("ch", "CH").replace("c", "ch").replace("CH", "chh").replace("ñ", "n");
        String spoken = palatal.length() > 3 ? SILENT_END.matcher(palatal).replaceAll("") : palatal;
        String whole = SILENT_MIDDLE.matcher(spoken).replaceAll("");
        return ASCII.transliterate(whole.replaceAll("ṁ(?=[pbm])", "m").replaceAll("[ṁṃ]", "n"))
                .replaceAll("[^a-z]", "");
    }
}
