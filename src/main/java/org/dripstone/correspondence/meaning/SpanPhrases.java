package org.dripstone.correspondence.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds ends that are told without a day: {@code for two weeks}, {@code до конца месяца}, {@code until March 2027}. They
 * count only where somebody tells of being away, for people use the same words of other things.
 */
final class SpanPhrases {

    private static final Map<Pattern, Integer> NUMBERS = DayPhrases.numbered("numbers");
    private static final Map<Pattern, Integer> UNITS = DayPhrases.numbered("units");
    private static final Map<Pattern, Integer> SPANS = DayPhrases.numbered("spans");
    private static final String SPAN_WORD = "(?:" + DayPhrases.all("spanwords") + ")";
    private static final String COUNTED = "(?:(?<figure>\\d{1,2})|(?<number>" + DayPhrases.all("numbers")
            + ")) ?(?<unit>" + DayPhrases.all("units") + ")";
    private static final Pattern AHEAD = Pattern.compile(SPAN_WORD + " (?:the |les |las |los |as |os )?" + COUNTED);
    /** Chinese and Kazakh put the word behind it, or none at all. */
    private static final Pattern WIDE = Pattern.compile("(?=[\\p{IsHan}\\p{IsCyrillic}\\d])" + COUNTED
            + "(?=后|之后|以后|[,，。]|дан|ден|га|ге| кеиин| бои| демалыс| иссапар| болма)");

    private static final Pattern ONE_WORD =
            Pattern.compile(SPAN_WORD + " (?:an? |une |una |uma )?(?<span>" + DayPhrases.all("spans") + ")");
    private static final int MONTH_UNIT = 30;
    private static final Pattern WEEK = Pattern.compile(DayPhrases.all("endofweek"));
    private static final Pattern MONTH = Pattern.compile(DayPhrases.all("endofmonth"));
    private static final Pattern YEAR = Pattern.compile(DayPhrases.all("endofyear"));
    private static final Pattern WHOLE_MONTH =
            Pattern.compile("(?<![\\d.] |\\d)" + DayPhrases.MONTH + "\\.?(?: de| of)? " + DayPhrases.YEAR + "(?!\\d)");

    /** A month without its year is one only behind a word for it: May is a verb as well. */
    private static final Pattern BARE_MONTH =
            Pattern.compile("(?<=\\b(?:in|until|till|en|em|до|в|حتي|في|ate|hasta|jusqu'en) )" + DayPhrases.MONTH
                    + "(?![\\p{L}\\d]|[ ,.]{1,2}\\d)");

    private final LocalDate today;

    SpanPhrases(LocalDate today) {
        this.today = today;
    }

    List<FoundDay> inFolded(String text) {
        List<FoundDay> found = new ArrayList<>();
        take(found, text, AHEAD, this::ahead);
        take(found, text, WIDE, this::ahead);
        take(found, text, ONE_WORD, m -> today.plusDays(DayPhrases.numberOf(SPANS, m.group("span"))));
        take(found, text, WEEK, m -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)));
        take(found, text, MONTH, m -> today.with(TemporalAdjusters.lastDayOfMonth()));
        take(found, text, YEAR, m -> today.with(TemporalAdjusters.lastDayOfYear()));
        take(found, text, WHOLE_MONTH, SpanPhrases::beginning);
        take(found, text, BARE_MONTH, this::next);
        found.sort(Comparator.comparingInt(FoundDay::start));
        return found;
    }

    private static LocalDate beginning(Matcher matcher) {
        return LocalDate.of(Integer.parseInt(matcher.group("year")), DayPhrases.month(matcher), 1);
    }

    private LocalDate next(Matcher matcher) {
        LocalDate first = LocalDate.of(today.getYear(), DayPhrases.month(matcher), 1);
        return first.isAfter(today) ? first : first.plusYears(1);
    }

    private LocalDate ahead(Matcher matcher) {
        String figure = matcher.group("figure");
        int number = figure == null ? DayPhrases.numberOf(NUMBERS, matcher.group("number")) : Integer.parseInt(figure);
        int unit = DayPhrases.numberOf(UNITS, matcher.group("unit"));
        return unit == MONTH_UNIT ? today.plusMonths(number) : today.plusDays((long) number * unit);
    }

    private static void take(List<FoundDay> found, String text, Pattern pattern, Function<Matcher, LocalDate> read) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(new FoundDay(matcher.start(), matcher.end(), read.apply(matcher)));
        }
    }
}
