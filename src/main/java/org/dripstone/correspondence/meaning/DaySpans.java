package org.dripstone.correspondence.meaning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds from which day to which something lasts: {@code 10-14 May 2027}, {@code du 28 février au 3 mars 2027},
 * {@code 5月10日至14日}; a day that stands alone is a span of one.
 */
public final class DaySpans {
    private static final String JOIN = "(?:[-–—~〜/]|\\.{2,3}|" + DayPhrases.all("spanjoins") + ")";
    private static final String ORDINAL = "(?:st|nd|rd|th|er|º|°|-?(?:го|е|ое))?";
    /** "10-" or "10.05.-" ahead of the day that ends it. */
    private static final Pattern AHEAD =
            Pattern.compile("(?<![\\d.:/])(?<a>\\d{1,2})" + ORDINAL + "(?:[./](?<b>\\d{1,2}))?\\.? ?" + JOIN + " ?$");
    /** "May 10-14", "5月10日至14日": in the words of one day. */
    private static final Pattern WITHIN = Pattern.compile("(?<!\\d)(?<a>\\d{1,2})" + ORDINAL + " ?[日号]?[^\\d\\n]{0,3}?"
            + JOIN + "[^\\d\\n]{0,3}?" + "(?<to>\\d{1,2})(?!\\d)");

    private static final Pattern BETWEEN = Pattern.compile("[^\\d\\n]{0,12}?" + JOIN + "[^\\d\\n]{0,25}");
    /** "10 мамырдан 14 мамырға": from there. */
    private static final Pattern KAZAKH_FROM = Pattern.compile(".*[днт][ае]н$");

    private static final Pattern YEAR = Pattern.compile("20\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    private final LocalDate today;

    /** @param today the day on which the text was written */
    public DaySpans(LocalDate today) {
        this.today = today;
    }

    /**
     * First and last day.
     *
     * @param words as they stand in the text, folded
     */
    public record DaySpan(LocalDate first, LocalDate last, String words) {}

    /** In the order of the text. */
    public List<DaySpan> in(String text) {
        String folded = Folded.of(text);
        List<FoundDay> days = new DayPhrases(today).inFolded(folded);
        List<DaySpan> spans = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            int from = i == 0 ? 0 : days.get(i - 1).end();
            boolean joined = i + 1 < days.size() && areJoined(folded, days.get(i), days.get(i + 1));
            spans.add(joined ? between(folded, days.get(i), days.get(++i)) : one(folded, days.get(i), from));
        }
        return spans;
    }

    private static boolean areJoined(String text, FoundDay first, FoundDay last) {
        String between = text.substring(first.end(), last.start());
        return BETWEEN.matcher(between).matches()
                || (between.isBlank() && KAZAKH_FROM.matcher(words(text, first)).matches());
    }

    /** The year is often written once, beside either. */
    private static DaySpan between(String text, FoundDay first, FoundDay last) {
        LocalDate begins = hasYear(text, first) ? first.day() : sameYear(first.day(), last.day());
        LocalDate ends = hasYear(text, first) && !hasYear(text, last) ? after(begins, last.day()) : last.day();
        return new DaySpan(begins, ends, text.substring(first.start(), last.end()));
    }

    private static boolean hasYear(String text, FoundDay day) {
        return YEAR.matcher(words(text, day)).find();
    }

    private static LocalDate after(LocalDate first, LocalDate last) {
        LocalDate ends = last.withYear(first.getYear());
        return ends.isBefore(first) ? ends.plusYears(1) : ends;
    }

    private static LocalDate sameYear(LocalDate first, LocalDate last) {
        LocalDate begins = first.withYear(last.getYear());
        return begins.isAfter(last) ? begins.minusYears(1) : begins;
    }

    private static DaySpan one(String text, FoundDay day, int from) {
        Matcher within = WITHIN.matcher(words(text, day));
        if (within.find() && Integer.parseInt(within.group("to")) == day.day().getDayOfMonth()) {
            LocalDate first = begins(day.day(), within.group("a")).orElse(day.day());
            return new DaySpan(first, day.day(), words(text, day));
        }
        Matcher ahead = AHEAD.matcher(text).region(from, day.start());
        if (!ahead.find()) {
            return new DaySpan(day.day(), day.day(), words(text, day));
        }
        return first(ahead, text, day)
                .map(first -> new DaySpan(first, day.day(), text.substring(ahead.start(), day.end())))
                .orElseGet(() -> new DaySpan(day.day(), day.day(), words(text, day)));
    }

    private static Optional<LocalDate> first(Matcher ahead, String text, FoundDay last) {
        if (ahead.group("b") == null) {
            return begins(last.day(), ahead.group("a"));
        }
        Matcher number = NUMBER.matcher(words(text, last));
        boolean dayFirst =
                number.find() && Integer.parseInt(number.group()) == last.day().getDayOfMonth();
        String day = ahead.group(dayFirst ? "a" : "b");
        String month = ahead.group(dayFirst ? "b" : "a");
        return day(last.day().getYear(), Integer.parseInt(month), Integer.parseInt(day))
                .map(first -> sameYear(first, last.day()));
    }

    private static Optional<LocalDate> begins(LocalDate last, String day) {
        return day(last.getYear(), last.getMonthValue(), Integer.parseInt(day)).filter(first -> !first.isAfter(last));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String words(String text, FoundDay day) {
        return text.substring(day.start(), day.end());
    }
}
