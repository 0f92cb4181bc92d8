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
 * {@code 5月10日至14日}; a day that stands alone is a span of one. "Moved from the 10th to the 17th" is none.
 */
public final class DaySpans {
    private static final String WORD = "(?:" + DayPhrases.all("spanjoins") + ")";
    private static final String JOIN = "(?:[-–—~〜]|\\.{2,3}|" + WORD + ")";
    private static final String ORDINAL = "(?:st|nd|rd|th|er|º|°|-?(?:го|е|ое))?";
    /** What says nothing beside a day. */
    private static final String FILLING =
            "(?:[\\s,.()（）]|" + DayPhrases.all("weekdays") + "|года|г|ж|the|le|el|o|dia|den|dem)*";

    /** "10-" or "10.05.-" ahead of the day that ends it; in Kazakh behind the year. */
    private static final Pattern AHEAD =
            Pattern.compile("(?:(?<year>20\\d{2}) ?ж\\p{L}*\\.? )?(?<![\\d.:/])(?<a>\\d{1,2})" + ORDINAL
                    + "(?:[./](?<b>\\d{1,2}))?\\.? ?" + JOIN + " ?$");
    /** "May 10-14", "5月10日至14日": in the words of one day. */
    private static final Pattern WITHIN = Pattern.compile("\\p{L}.*?(?<!\\d)(?<a>\\d{1,2})" + ORDINAL
            + " ?[日号]?[^\\d\\n]{0,3}?" + JOIN + "[^\\d\\n]{0,3}?(?<to>\\d{1,2})(?!\\d)");
    /** "May 10 and 14": two days, and nothing between them. */
    private static final Pattern LISTED =
            Pattern.compile("(?<!\\d)(?<a>\\d{1,2})" + ORDINAL + "(?:,? and |, | & )\\d{1,2}(?!\\d)");

    private static final Pattern BETWEEN = Pattern.compile(FILLING + JOIN + FILLING);
    private static final Pattern IN_WORDS = Pattern.compile(WORD);
    private static final Pattern LEAD = Pattern.compile("[\\s:]*(?:" + DayPhrases.all("spanfroms") + ")?" + FILLING);
    /** "10 мамырдан 14 мамырға дейін": from there, up to there. */
    private static final Pattern KAZAKH_FROM = Pattern.compile(".*[днт][ае]н$");

    private static final Pattern KAZAKH_UP_TO = Pattern.compile("(?s)\\p{L}{0,3}\\s*(?:(?:деиин|шеиин).*)?");

    private static final Pattern YEAR = Pattern.compile("20\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern FIGURE = Pattern.compile("\\d+");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:h]\\d{2}|\\d{1,2} ?[ap]\\.?m\\b");
    private static final Pattern EITHER_WAY =
            Pattern.compile("(?<!\\d)(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|1[0-2])[/-](?:20)?\\d{2}(?!\\d)");
    private static final Pattern SAME = Pattern.compile("(?<!\\d)0?(\\d{1,2})[/-]0?\\1[/-](?:20)?\\d{2}(?!\\d)");
    /** Another date beside it tells how this one is meant. */
    private static final Pattern ONE_WAY = Pattern.compile(
            "(?<!\\d)(?:(?:1[3-9]|2\\d|3[01])[/-](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[/-](?:1[3-9]|2\\d|3[01]))[/-](?:20)?\\d{2}(?!\\d)");

    private final LocalDate today;

    /** @param today the day on which the text was written */
    public DaySpans(LocalDate today) {
        this.today = today;
    }

    /** First and last day. */
    public record DaySpan(LocalDate first, LocalDate last) {}

    /** With the place of its words in the folded text. */
    private record Told(DaySpan span, int start, int end) {}

    /**
     * What {@code text} names; nothing where it names several, where day and month cannot be told apart, or where a figure
     * besides may be about the days as well: "1 March 2027, 5 days".
     */
    public Optional<DaySpan> only(String text) {
        String folded = Folded.of(text);
        List<Told> told = in(folded);
        List<DaySpan> spans = told.stream().map(Told::span).distinct().toList();
        List<DaySpan> meant = spans.stream()
                .filter(span -> spans.size() == 1 || !isWeekdayOf(spans, span))
                .toList();
        return meant.size() == 1 && !isDoubtful(folded) && !saysMore(folded, told)
                ? Optional.of(meant.get(0))
                : Optional.empty();
    }

    private static boolean isDoubtful(String text) {
        return EITHER_WAY.matcher(text).find()
                && !SAME.matcher(text).find()
                && !ONE_WAY.matcher(text).find();
    }

    private static boolean saysMore(String text, List<Told> told) {
        String besides =
                CLOCK.matcher(text).replaceAll(clock -> " ".repeat(clock.group().length()));
        return FIGURE.matcher(besides)
                .results()
                .anyMatch(figure ->
                        told.stream().noneMatch(each -> each.start() <= figure.start() && figure.end() <= each.end()));
    }

    /** In "Friday 5 March" the word alone would be the Friday to come; it only names the day of the date. */
    private boolean isWeekdayOf(List<DaySpan> spans, DaySpan span) {
        LocalDate day = span.last();
        return !day.isAfter(today.plusWeeks(1))
                && spans.stream()
                        .map(DaySpan::last)
                        .anyMatch(other -> other.isAfter(day) && other.getDayOfWeek() == day.getDayOfWeek());
    }

    private List<Told> in(String folded) {
        List<FoundDay> days = new DayPhrases(today).inFolded(folded);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            int from = i == 0 ? 0 : days.get(i - 1).end();
            boolean joined = i + 1 < days.size() && areJoined(folded, days.get(i), days.get(i + 1));
            if (joined) {
                told.add(between(folded, days.get(i), days.get(++i)));
            } else {
                listed(folded, days.get(i)).ifPresent(told::add);
                told.add(one(folded, days.get(i), from));
            }
        }
        return told;
    }

    private static boolean areJoined(String text, FoundDay first, FoundDay last) {
        String between = text.substring(first.end(), last.start());
        boolean kazakh = between.isBlank()
                && KAZAKH_FROM.matcher(words(text, first)).matches()
                && KAZAKH_UP_TO.matcher(text.substring(last.end())).matches();
        return kazakh || (BETWEEN.matcher(between).matches() && mayBeSpan(text, first.start(), between));
    }

    /** Behind other words, such as "moved from", the second day may be there instead of the first. */
    private static boolean mayBeSpan(String text, int start, String join) {
        return !IN_WORDS.matcher(join).find()
                || LEAD.matcher(text.substring(0, start)).matches();
    }

    /** The year is often written once, beside either. */
    private static Told between(String text, FoundDay first, FoundDay last) {
        LocalDate begins = hasYear(text, first) ? first.day() : sameYear(first.day(), last.day());
        LocalDate ends = hasYear(text, first) && !hasYear(text, last) ? after(begins, last.day()) : last.day();
        return new Told(new DaySpan(begins, ends), first.start(), last.end());
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

    private static Optional<Told> listed(String text, FoundDay day) {
        Matcher listed = LISTED.matcher(words(text, day));
        return listed.find() ? begins(day.day(), listed.group("a")).map(first -> alone(day, first)) : Optional.empty();
    }

    private static Told one(String text, FoundDay day, int from) {
        Matcher within = WITHIN.matcher(words(text, day));
        if (within.find() && Integer.parseInt(within.group("to")) == day.day().getDayOfMonth()) {
            LocalDate first = begins(day.day(), within.group("a")).orElse(day.day());
            return new Told(new DaySpan(first, day.day()), day.start(), day.end());
        }
        Matcher ahead = AHEAD.matcher(text).region(from, day.start());
        if (!ahead.find() || !mayBeSpan(text, ahead.start(), ahead.group())) {
            return alone(day, day.day());
        }
        LocalDate last =
                ahead.group("year") == null ? day.day() : day.day().withYear(Integer.parseInt(ahead.group("year")));
        return first(ahead, words(text, day), last)
                .map(first -> new Told(new DaySpan(first, last), ahead.start(), day.end()))
                .orElseGet(() -> alone(day, day.day()));
    }

    private static Told alone(FoundDay found, LocalDate day) {
        return new Told(new DaySpan(day, day), found.start(), found.end());
    }

    private static Optional<LocalDate> first(Matcher ahead, String words, LocalDate last) {
        if (ahead.group("b") == null) {
            return begins(last, ahead.group("a"));
        }
        Matcher number = NUMBER.matcher(words);
        boolean dayFirst = number.find() && Integer.parseInt(number.group()) == last.getDayOfMonth();
        String day = ahead.group(dayFirst ? "a" : "b");
        String month = ahead.group(dayFirst ? "b" : "a");
        return day(last.getYear(), Integer.parseInt(month), Integer.parseInt(day))
                .map(first -> sameYear(first, last));
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
