package org.dripstone.correspondence.meaning;

import static org.dripstone.correspondence.meaning.SlotPhrases.regex;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.correspondence.meaning.SlotMark.Kind;

/** All words of a sentence that tell one offered time from the others. */
final class SlotMarks {
    private static final int LAST = 9;
    private static final Map<Integer, Pattern> ORDINALS = besideOptions();
    private static final Map<Integer, Pattern> ALONE = alone();
    private static final Pattern NUMBERED =
            Pattern.compile("(?:" + regex("numbered") + ") ?(?<n>[1-9])(?!\\d|[:.h/-]\\d| ?[ap]\\.?m|h| ?[点时月日号年])");
    private static final Pattern ONLY_NUMBER = Pattern.compile("[\\s(\\[]*(?<n>[1-9])[\\s.)\\]!]*");
    private static final Pattern NONE = SlotPhrases.pattern("none");
    private static final Pattern NO_TIMES = SlotPhrases.pattern("no-times");
    private static final Pattern NEVER = Pattern.compile("(?!)");
    private static final Pattern ALL = SlotPhrases.pattern("all");
    private static final Map<Pattern, LocalTime[]> PARTS = parts();
    private static final Map<Integer, Pattern> WEEKDAYS = weekdays();
    private static final Pattern NEXT_WEEK = Pattern.compile(DayPhrases.all("nextweek"));
    private static final Pattern TOMORROW = Pattern.compile(DayPhrases.all("tomorrow"));
    private static final Pattern MONTH = Pattern.compile(DayPhrases.MONTH + "|[月월]");
    private static final Pattern FIGURES = Pattern.compile("\\d+");
    private static final Pattern TWO_FIGURES = Pattern.compile("(\\d{1,2})[./](\\d{1,2})(?:[./]\\d{2,4})?");
    /** No letter, figure or sign of a date; what has been understood is not read again. */
    private static final String TAKEN = "#";

    private final List<SlotMark> found = new ArrayList<>();
    private final LocalDate today;
    private final int offered;
    private String left;

    private SlotMarks(String folded, LocalDate today, int offered) {
        this.left = folded;
        this.today = today;
        this.offered = offered;
    }

    /**
     * In the order of the text.
     *
     * @param offered how many times were offered
     */
    static List<SlotMark> of(String folded, LocalDate today, int offered) {
        SlotMarks marks = new SlotMarks(folded, today, offered);
        boolean none = NONE.matcher(folded).find();
        marks.leaveOut(NONE);
        marks.leaveOut(NO_TIMES);
        marks.numbers();
        ClockPhrases.in(marks.left).forEach(marks::add);
        PARTS.forEach((words, hours) -> marks.each(words, part -> part(part, hours)));
        List<SlotMark> dates = marks.dates();
        marks.each(none ? NEVER : ALL, all -> SlotMark.of(all.start(), all.end(), Kind.ALL, (number, time) -> true));
        ALONE.forEach((number, words) -> marks.each(words, ordinal -> marks.number(ordinal, number)));
        marks.weekdays(dates);
        marks.found.sort(Comparator.comparingInt(SlotMark::start).thenComparing(SlotMark::kind));
        return marks.found;
    }

    private void add(SlotMark mark) {
        found.add(mark);
        left = left.substring(0, mark.start()) + TAKEN.repeat(mark.end() - mark.start()) + left.substring(mark.end());
    }

    /** "Any of these" within "cannot make any of these". */
    private void leaveOut(Pattern words) {
        left = words.matcher(left).replaceAll(each -> TAKEN.repeat(each.group().length()));
    }

    private void each(Pattern words, Function<Matcher, SlotMark> mark) {
        Matcher matcher = words.matcher(left);
        while (matcher.find()) {
            add(mark.apply(matcher));
        }
    }

    private void numbers() {
        Matcher only = ONLY_NUMBER.matcher(left);
        if (only.matches()) {
            add(number(only, Integer.parseInt(only.group("n")) - 1));
        }
        each(NUMBERED, matcher -> number(matcher, Integer.parseInt(matcher.group("n")) - 1));
        ORDINALS.forEach((number, words) -> each(words, ordinal -> number(ordinal, number)));
    }

    private SlotMark number(Matcher matcher, int number) {
        int meant = number == LAST ? offered - 1 : number;
        return SlotMark.of(matcher.start(), matcher.end(), Kind.NUMBER, (each, time) -> each == meant);
    }

    private static SlotMark part(Matcher matcher, LocalTime... hours) {
        return SlotMark.of(
                matcher.start(),
                matcher.end(),
                Kind.PART,
                (number, time) ->
                        !time.from().isBefore(hours[0]) && !time.from().isAfter(hours[1]));
    }

    /** What names a day by more than its weekday. */
    private List<SlotMark> dates() {
        String text = left;
        List<SlotMark> dates = new DayPhrases(today)
                .inFolded(text).stream()
                        .flatMap(day -> date(day, text.substring(day.start(), day.end())).stream())
                        .toList();
        dates.stream()
                .filter(date -> !isNamedDay(text.substring(date.start(), date.end())))
                .forEach(this::add);
        dates.stream()
                .filter(date -> isNamedDay(text.substring(date.start(), date.end())))
                .forEach(found::add);
        return dates;
    }

    /** Its weekday is to be found once more, and may contradict it. */
    private static boolean isNamedDay(String words) {
        return WEEKDAYS.values().stream().anyMatch(day -> day.matcher(words).find());
    }

    private Optional<SlotMark> date(FoundDay day, String words) {
        if (FIGURES.matcher(words).find() || TOMORROW.matcher(words).matches()) {
            return Optional.of(SlotMark.of(day.start(), day.end(), Kind.DATE, (number, time) -> means(day, words, time))
                    .with(day.day()));
        }
        if (NEXT_WEEK.matcher(words).matches()) {
            return Optional.of(week(day));
        }
        boolean ofNextWeek = NEXT_WEEK.matcher(words).find() && isNamedDay(words);
        return ofNextWeek
                ? Optional.of(SlotMark.of(
                                day.start(),
                                day.end(),
                                Kind.DATE,
                                (number, time) -> time.day().equals(day.day()))
                        .with(day.day()))
                : Optional.empty();
    }

    private static SlotMark week(FoundDay day) {
        return SlotMark.of(
                day.start(),
                day.end(),
                Kind.WEEK,
                (number, time) -> !time.day().isBefore(day.day())
                        && time.day().isBefore(day.day().plusWeeks(1)));
    }

    /** A number alone is a day of whichever month; of two numbers either may be the month. */
    private static boolean means(FoundDay day, String words, OfferedTime time) {
        if (time.day().equals(day.day())) {
            return true;
        }
        Matcher two = TWO_FIGURES.matcher(words);
        if (two.matches()) {
            return isDayOfMonth(time.day(), two.group(1), two.group(2))
                    || isDayOfMonth(time.day(), two.group(2), two.group(1));
        }
        List<String> figures =
                FIGURES.matcher(words).results().map(figure -> figure.group()).toList();
        return figures.size() == 1
                && !MONTH.matcher(words).find()
                && time.day().getDayOfMonth() == Integer.parseInt(figures.get(0));
    }

    private static boolean isDayOfMonth(LocalDate date, String day, String month) {
        return date.getDayOfMonth() == Integer.parseInt(day) && date.getMonthValue() == Integer.parseInt(month);
    }

    /** @param dates with whose months the short names of days are not to be confused */
    private void weekdays(List<SlotMark> dates) {
        WEEKDAYS.forEach((weekday, words) -> {
            Matcher matcher = words.matcher(left);
            while (matcher.find()) {
                if (!isFound(matcher, Kind.WEEKDAY, found)
                        && !(MONTH.matcher(matcher.group()).matches() && isFound(matcher, Kind.DATE, dates))) {
                    found.add(weekday(matcher.start(), matcher.end(), DayOfWeek.of(weekday)));
                }
            }
        });
    }

    private static boolean isFound(Matcher words, Kind kind, List<SlotMark> marks) {
        return marks.stream()
                .anyMatch(mark -> mark.kind() == kind && words.start() < mark.end() && mark.start() < words.end());
    }

    private SlotMark weekday(int start, int end, DayOfWeek weekday) {
        return SlotMark.of(
                        start, end, Kind.WEEKDAY, (number, time) -> time.day().getDayOfWeek() == weekday)
                .with(today.with(TemporalAdjusters.next(weekday)));
    }

    private static Map<Integer, Pattern> besideOptions() {
        String options = "(?:" + regex("options") + ")";
        Map<Integer, Pattern> beside = new HashMap<>();
        SlotPhrases.numbered("ordinals")
                .forEach((number, words) -> beside.put(
                        number,
                        Pattern.compile("(?:" + words.pattern() + ") ?(?:\\p{L}+ )?" + options + "|" + options + " ?(?:"
                                + words.pattern() + ")")));
        return beside;
    }

    /** "The second of March" is another thing. */
    private static Map<Integer, Pattern> alone() {
        String behind = Stream.of("fits", "not", "lists", "small", "unsure", "turns")
                .map(SlotPhrases::regex)
                .collect(Collectors.joining("|"));
        Map<Integer, Pattern> alone = new HashMap<>();
        SlotPhrases.numbered("alone")
                .forEach((number, words) -> alone.put(
                        number,
                        Pattern.compile("(?:" + words.pattern() + ")(?=\\s*(?:$|[.,;:!?()،。，！？؟#]|" + behind + "))")));
        return alone;
    }

    private static Map<Pattern, LocalTime[]> parts() {
        Map<Pattern, LocalTime[]> parts = new HashMap<>();
        SlotPhrases.lists("parts").forEach((hours, words) -> {
            String[] fromTo = hours.split("-", -1);
            parts.put(Pattern.compile(new Phrases(words).regex()), new LocalTime[] {
                LocalTime.of(Integer.parseInt(fromTo[0]), 0), LocalTime.of(Integer.parseInt(fromTo[1]), 59)
            });
        });
        return parts;
    }

    private static Map<Integer, Pattern> weekdays() {
        Map<Integer, Pattern> weekdays = new HashMap<>();
        Map<Integer, Pattern> shortNames = SlotPhrases.numbered("short-days");
        Map<Integer, Pattern> more = SlotPhrases.numbered("more-days");
        DayPhrases.numbered("weekdays")
                .forEach((names, number) -> weekdays.put(
                        number,
                        Pattern.compile(names.pattern() + "|" + more.get(number) + "|(?:" + shortNames.get(number)
                                + ")(?=\\.?,? ?(?:le |at |a las |as |a |в |@ ?|dia |el )?[\\d#])")));
        return weekdays;
    }
}
