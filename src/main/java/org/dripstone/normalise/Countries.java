package org.dripstone.normalise;

import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which countries a text means, in any of the languages people fill in our forms in; what is not sure is said to be so,
 * never guessed. Safe for use by many threads.
 */
public final class Countries {

    private static final int REMEMBERED = 20_000;

    private final CountryCodes codes = new CountryCodes();
    private final CountryWords words = new CountryWords();
    private final CountryLexicon lexicon = CountryLexicon.standard(codes, words);
    private final CountryCell cells = new CountryCell(codes, words, lexicon);
    private final CountryMentions mentions = new CountryMentions(new Once<>(lexicon::inflected), words);
    private final Map<String, CountryReading> read = new ConcurrentHashMap<>();

    private Countries() {}

    private static final class Holder {
        private static final Countries STANDARD = new Countries();
    }

    /** The one instance everybody shares; building it reads our rules and eight languages of CLDR. */
    public static Countries standard() {
        return Holder.STANDARD;
    }

    /** Reads a cell of a country column: one country, a list of them, or something we do not know. */
    public CountryReading read(String text) {
        if (read.size() > REMEMBERED) {
            read.clear();
        }
        return read.computeIfAbsent(text, cells::read);
    }

    /** The countries named, or meant by an adjective, in a sentence; in the order of the text. */
    public List<String> mentionedIn(String text) {
        return List.copyOf(new LinkedHashSet<>(mentions.in(text)));
    }

    /** As {@link #mentionedIn}; a phrase in a script of few countries may also be one of their own names. */
    public List<String> meantBy(String phrase) {
        List<String> mentioned = mentionedIn(phrase);
        return mentioned.isEmpty() && isInScriptOfFew(phrase)
                ? read(phrase).only().map(List::of).orElse(List.of())
                : mentioned;
    }

    private static boolean isInScriptOfFew(String phrase) {
        return switch (Transliteration.script(phrase)) {
            case LATIN, CYRILLIC, ARABIC, HAN, COMMON -> false;
            default -> true;
        };
    }

    /** What CLDR calls a country in a language, for people to read. */
    public String nameIn(String iso, String language) {
        return ULocale.getDisplayCountry("und_" + iso, new ULocale(language).toString());
    }
}
