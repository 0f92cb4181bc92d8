package org.dripstone.normalise;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Dates with a month in words, in the eight languages: {@code Mar 22, 2025}, {@code 29 октября 2021 г.} */
final class MonthNames {

    private static final List<String> LANGUAGES = List.of("en", "fr", "ru", "es", "ar", "pt", "zh", "kk");

    private static final Map<String, Integer> MONTHS = months();

    private MonthNames() {}

    static Optional<LocalDate> date(String text) {
        var words = CountryText.words(CountryText.key(text));
        var month =
                words.stream().filter(MONTHS::containsKey).mapToInt(MONTHS::get).findFirst();
        var year = number(words, 4, 4);
        var day = number(words, 1, 2);
        return month.isPresent() && year.isPresent() && day.isPresent()
                ? date(year.getAsInt(), month.getAsInt(), day.getAsInt())
                : Optional.empty();
    }

    private static OptionalInt number(List<String> words, int least, int most) {
        return words.stream()
                .map(word -> word.replaceFirst("(?<=\\d)(st|nd|rd|th|er|го|e|º)$", ""))
                .filter(word -> word.length() >= least && word.length() <= most)
                .filter(word -> word.chars().allMatch(letter -> letter >= '0' && letter <= '9'))
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (String language : LANGUAGES) {
            var symbols = DateFormatSymbols.getInstance(new ULocale(language));
            forms(symbols).forEach(names -> add(months, names));
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }

    private static Stream<String[]> forms(DateFormatSymbols symbols) {
        return Stream.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)
                .flatMap(context -> Stream.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)
                        .map(width -> symbols.getMonths(context, width)));
    }

    private static void add(Map<String, Integer> months, String[] names) {
        for (int month = 1; month <= 12; month++) {
            months.putIfAbsent(CountryText.key(names[month - 1]), month);
        }
    }
}
