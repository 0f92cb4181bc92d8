package org.dripstone.feed.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that a list of people and countries holds in any language: countries, languages, months, column names. */
public final class KnownWords {

    static final List<String> LANGUAGES = List.of(
            "en", "fr", "ru", "es", "ar", "pt", "zh", "kk", "de", "it", "tr", "uk", "pl", "ro", "cs", "sk", "hu", "hr",
            "sl", "bg", "sr", "el", "he", "vi", "th", "ja", "ko", "lt", "lv", "et", "sv", "da", "nb", "fi", "is", "mt",
            "ga", "eo", "ca", "sq", "az", "uz", "ky", "be", "mk", "fa", "ur", "nl");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");
    private static final int SHORTEST = 3;

    private final Collection<String> columnNames;
    private volatile @Nullable Set<String> words;

    public KnownWords(Collection<String> columnNames) {
        this.columnNames = columnNames;
    }

    /** Whether a word of at least three letters, in lower case, is known. */
    boolean contains(String word) {
        return word.length() >= SHORTEST && all().contains(word);
    }

    /** Gathered on first need: most files are UTF-8 and never ask. */
    private Set<String> all() {
        Set<String> known = words;
        if (known == null) {
            known = gather();
            words = known;
        }
        return known;
    }

    private Set<String> gather() {
        Set<String> gathered = new HashSet<>();
        columnNames.forEach(name -> addWords(name, gathered));
        for (String language : LANGUAGES) {
            addLanguage(new ULocale(language), gathered);
        }
        return gathered;
    }

    private static void addLanguage(ULocale locale, Set<String> gathered) {
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
        for (String country : Locale.getISOCountries()) {
            addWords(names.regionDisplayName(country), gathered);
        }
        DateFormatSymbols dates = new DateFormatSymbols(locale);
        for (String day : dates.getWeekdays()) {
            addWords(day, gathered);
        }
        for (String month : dates.getMonths()) {
            addWords(month, gathered);
        }
    }

    private static void addWords(String phrase, Set<String> gathered) {
        WORD.matcher(phrase.toLowerCase(Locale.ROOT)).results().forEach(word -> gathered.add(word.group()));
    }
}
