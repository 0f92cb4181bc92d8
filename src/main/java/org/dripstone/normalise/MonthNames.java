package org.dripstone.normalise;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Dates with a month in words, in the eight languages: {@code Mar 22, 2025}, {@code 29 октября 2021 г.} */
final class MonthNames {

    private static final List<String> LANGUAGES =
            List.of("en", "fr", "ru", "es", "ar", "pt", "zh", "kk", "ar-LB", "ar-MA", "ar-TN", "ar-DZ", "ar-IQ");

    /** As Excel abbreviates them; the dictionary has longer ones. */
    private static final List<String> RUSSIAN =
            List.of("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");

    private static final Map<String, Integer> MONTHS = months();

    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(st|nd|rd|th|er|го|e|o)$");

    private MonthNames() {}

    static Optional<LocalDate> date(String text) {
        var words = CountryText.words(CountryText.key(TimeOfDay.without(text)));
        var pairs = IntStream.range(1, words.size()).mapToObj(i -> words.get(i - 1) + " " + words.get(i));
        var month = Stream.concat(pairs, words.stream())
                .filter(MONTHS::containsKey)
                .map(MONTHS::get)
                .findFirst();
        var numbers = words.stream().flatMap(word -> number(word).stream()).toList();
        return month.filter(any -> numbers.size() >= 2).flatMap(any -> date(any, numbers.get(0), numbers.get(1)));
    }

    /** The longer number is the year; of two short ones the second. */
    private static Optional<LocalDate> date(int month, int one, int other) {
        int year = Math.max(one, other) > 31 ? Math.max(one, other) : other;
        return day(year < 100 ? 2000 + year : year, month, year == one ? other : one);
    }

    private static Optional<Integer> number(String word) {
        var digits = ORDINAL.matcher(word).replaceFirst("");
        boolean isNumber =
                !digits.isEmpty() && digits.length() <= 4 && digits.chars().allMatch(Character::isDigit);
        return isNumber ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
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
        for (int month = 1; month <= 12; month++) {
            months.putIfAbsent(RUSSIAN.get(month - 1), month);
        }
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
