package org.dripstone.correspondence.meaning;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
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
import java.util.stream.IntStream;

/**
 * Finds days in running text as people write them: {@code 5 января}, {@code March 3 - 17}, {@code 3月5日至10日},
 * {@code next Monday}, {@code mardi 12}. A year that is not written follows from the day of the mail.
 */
public final class DayPhrases {

    private static final WordFile WORDS = new WordFile("dates.yaml");
    private static final Map<Pattern, Integer> MONTHS = numbered("months");
    private static final Map<Pattern, Integer> WEEKDAYS = numbered("weekdays");
    static final String MONTH = "(?<month>" + all("months") + ")";
    private static final String WEEKDAY = "(?<weekday>" + all("weekdays") + ")";
    private static final String ORDINAL =
            "(?:st|nd|rd|th|er|eme|e|º|ª|o|°|-?(?:го|е|ое|ого|му|ши|ши|нши|сына|сы|ы|на|не|нан|нен|сынан))?";
    static final String YEAR = "(?<year>(?:20)\\d{2})";
    /** Small numbers only stand for days when no figure, clock or amount goes on. */
    private static final String DAY = "(?<![\\d.:/])(?<day>\\d{1,2})(?!\\d)";

    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)" + YEAR + "[-/.](?<m>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)");
    private static final Pattern WIDE = Pattern.compile(
            "(?:" + YEAR
                    + " ?(?:年|년) ?)?(?<!\\d)(?<m>\\d{1,2}) ?(?:月|월) ?(?<day>\\d{1,2}) ?(?:日|号|號|일)?(?:[^\\d\\n]{0,8}?(?:至|到|-|–|—|~|〜)[^\\d\\n]{0,8}?(?<to>\\d{1,2}) ?[日号號일])?");
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d.:/])(?<a>\\d{1,2})(?<sep>[./-])(?<b>\\d{1,2})(?:\\k<sep>(?<year>\\d{4}|\\d{2}))?(?![\\d:]|[./-]\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile(DAY + ORDINAL + "\\.? ?(?:de |of |d'|do |дня |день |من شهر |من )?" + MONTH
                    + "\\.?(?:(?:,| de| del| г\\.?| of)? ?" + YEAR + "(?!\\d|:))?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?:" + YEAR + "(?:,? ?ж(?:ыл\\p{L}*|\\.)?,? | ))?"
            + MONTH + "\\.? (?:the |аиынын )?" + DAY + ORDINAL + "(?: ?(?:-|–|—|to|through|thru|until) ?(?<to>\\d{1,2})"
            + ORDINAL + "(?!\\d|:))?(?:(?:,? and |, | & )(?<list>\\d{1,2})(?![\\d:.])" + ORDINAL
            + ")*(?:,? ?(?<after>20\\d{2})(?!\\d))?(?! ?(?:" + all("months") + "))");
    private static final String KAZAKH_DAY = DAY + "(?:-?\\p{L}{1,4})? " + MONTH;
    private static final Pattern KAZAKH = Pattern.compile(KAZAKH_DAY);
    private static final Pattern KAZAKH_YEAR = Pattern.compile(YEAR + " ?ж\\p{L}*\\.? " + KAZAKH_DAY);
    private static final Pattern WEEKDAY_NUMBER = Pattern.compile(WEEKDAY + ",? (?:the |le |el |dia |den )?" + DAY
            + ORDINAL + "(?! ?(?:" + all("months") + ")|[.:/h]\\d| ?[ap]\\.?m)");
    private static final Pattern WEEKDAY_ONLY = Pattern.compile(WEEKDAY);
    private static final Pattern THE_DAY = Pattern.compile(
            "(?<=the )(?<day>\\d{1,2})(?:st|nd|rd|th)(?! (?:" + all("months") + "|century|floor|of ))(?!\\p{L})");
    /** "19 числа", "18-го": the day of a month that goes without saying. */
    private static final Pattern RUSSIAN_DAY =
            Pattern.compile("(?<![\\d.:/])(?<day>\\d{1,2})(?:-?го)?(?: числа|(?<=го)(?! ?(?:" + all("months")
                    + "|год|числ)))(?!\\p{L})");

    private static final Pattern DAY_ALONE = Pattern.compile(
            "(?<=(?<!\\p{L})(?:dia|le|el|regresso a|retorno a|volto a|regreso a) )(?<day>\\d{1,2})(?=[.,;!)]|$| (?:a las \\d|as \\d|a \\d{1,2}h|inclus|inclusive|au matin|prochain|proximo))(?![.,]\\d)");
    private static final Pattern AMERICAN =
            Pattern.compile("(?<![\\d/])\\d{1,2}/(?:1[3-9]|2\\d|3[01])/(?:20)?\\d{2}(?!\\d)");
    private static final Pattern TOMORROW = Pattern.compile(all("tomorrow"));
    private static final Pattern NEXT_WEEK = Pattern.compile(all("nextweek"));
    private static final Pattern DAY_OF_NEXT_WEEK =
            Pattern.compile("(?:" + all("nextweek") + ")(?: on| le| el| na| no|,)? ?" + WEEKDAY + "|"
                    + WEEKDAY.replace("weekday", "first") + "(?: of| de| da| в|,)? (?:" + all("nextweek") + ")");
    private static final Pattern CHINESE_NEXT = Pattern.compile("下个?(?:周|星期|礼拜)(?<n>[一二三四五六日天])");
    private static final Pattern CHINESE_DAY = Pattern.compile("(?<![月\\d.:/第共约每满])(?<day>[12]?\\d|3[01])[日号](?!\\d)");
    private static final Pattern BETWEEN = Pattern.compile(
            "[,.(\\s（]*(?:the|le|el|dia|o|den|der|dem|am|de|في|الموافق|الموافق في|corresponding to)?[\\s،]*");
    private static final String CHINESE_DAYS = "一二三四五六日";
    private static final int NEXT_TO = 12;
    private static final int LONGEST = 20_000;
    private static final int LATE_NEWS = 45;
    private static final int LEAP_YEARS = 4;

    private final LocalDate today;

    /** @param today the day on which the text was written */
    public DayPhrases(LocalDate today) {
        this.today = today;
    }

    /** The days a text names, in its order; of days that overlap the longest phrase counts, of a span its last day. */
    public List<FoundDay> in(String text) {
        return inFolded(Folded.of(text));
    }

    List<FoundDay> inFolded(String folded) {
        String text = folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
        List<FoundDay> found = new ArrayList<>();
        take(found, text, ISO, m -> day(year(m), number(m, "m"), number(m, "day")));
        take(found, text, WIDE, m -> day(year(m), number(m, "m"), last(m)));
        take(found, text, KAZAKH_YEAR, m -> day(year(m), month(m), number(m, "day")));
        take(found, text, DAY_FIRST, m -> day(year(m), month(m), number(m, "day")));
        take(found, text, MONTH_FIRST, m -> day(yearAfter(m), month(m), listed(m)));
        take(found, text, KAZAKH, m -> day(0, month(m), number(m, "day")));
        boolean american = AMERICAN.matcher(text).find();
        take(found, text, NUMERIC, m -> numeric(m, american));
        take(found, text, MonthParts.AHEAD, m -> part(m, month(m)));
        take(found, text, MonthParts.BEHIND, m -> part(m, month(m)));
        take(found, text, MonthParts.WIDE, m -> part(m, number(m, "m")));
        take(found, text, CHINESE_DAY, m -> nextNumbered(number(m, "day")));
        take(found, text, WEEKDAY_NUMBER, m -> nextNumbered(number(m, "day")));
        take(found, text, THE_DAY, m -> nextNumbered(number(m, "day")));
        take(found, text, RUSSIAN_DAY, m -> nextNumbered(number(m, "day")));
        take(found, text, DAY_ALONE, m -> nextNumbered(number(m, "day")));
        take(found, text, TOMORROW, m -> Optional.of(today.plusDays(1)));
        take(found, text, CHINESE_NEXT, m -> Optional.of(ofNextWeek(chinese(m.group("n")))));
        take(found, text, DAY_OF_NEXT_WEEK, m -> Optional.of(ofNextWeek(numberOf(WEEKDAYS, weekdayOf(m)))));
        take(found, text, NEXT_WEEK, m -> Optional.of(ofNextWeek(1)));
        take(found, text, WEEKDAY_ONLY, m -> isOfADate(found, text, m) ? Optional.empty() : weekday(m));
        found.sort(Comparator.comparingInt(FoundDay::start));
        return found;
    }

    private void take(List<FoundDay> found, String text, Pattern pattern, Function<Matcher, Optional<LocalDate>> read) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            boolean free = found.stream().noneMatch(other -> start < other.end() && other.start() < end);
            if (free) {
                read.apply(matcher).ifPresent(day -> found.add(new FoundDay(start, end, day)));
            }
        }
    }

    /** @param american whether another date of the text can only have its month first */
    private Optional<LocalDate> numeric(Matcher matcher, boolean american) {
        int a = number(matcher, "a");
        int b = number(matcher, "b");
        boolean dots = ".".equals(matcher.group("sep"));
        boolean noYear = matcher.group("year") == null;
        if (noYear && (!dots || b == 0) && !"/".equals(matcher.group("sep"))) {
            return Optional.empty();
        }
        Optional<LocalDate> dayFirst = day(shortYear(matcher), b, a);
        Optional<LocalDate> monthFirst = dots ? Optional.empty() : day(shortYear(matcher), a, b);
        if (american && monthFirst.isPresent()) {
            return monthFirst;
        }
        return dayFirst.isPresent() && monthFirst.isPresent()
                ? Optional.of(likelier(dayFirst.get(), monthFirst.get()))
                : dayFirst.or(() -> monthFirst);
    }

    /** Nobody is away in the past, and few for half a year. */
    private LocalDate likelier(LocalDate dayFirst, LocalDate monthFirst) {
        boolean past = dayFirst.isBefore(today);
        boolean far =
                dayFirst.isAfter(today.plusMonths(6)) && !monthFirst.isBefore(today) && monthFirst.isBefore(dayFirst);
        return (past && !monthFirst.isBefore(today)) || far ? monthFirst : dayFirst;
    }

    /** "Monday, 19 October": the date tells more than the name of its day. */
    private static boolean isOfADate(List<FoundDay> found, String text, Matcher weekday) {
        return found.stream()
                .anyMatch(day -> isNear(text, weekday.end(), day.start()) || isNear(text, day.end(), weekday.start()));
    }

    private static boolean isNear(String text, int from, int to) {
        return from <= to
                && to - from <= NEXT_TO
                && BETWEEN.matcher(text.substring(from, to)).matches();
    }

    private Optional<LocalDate> weekday(Matcher matcher) {
        DayOfWeek day = DayOfWeek.of(numberOf(WEEKDAYS, matcher.group("weekday")));
        return Optional.of(today.with(TemporalAdjusters.next(day)));
    }

    private LocalDate ofNextWeek(int weekday) {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusDays(weekday - 1L);
    }

    private static int chinese(String weekday) {
        return CHINESE_DAYS.indexOf(weekday.replace('天', '日')) + 1;
    }

    private static String weekdayOf(Matcher matcher) {
        return matcher.group("weekday") == null ? matcher.group("first") : matcher.group("weekday");
    }

    private Optional<LocalDate> nextNumbered(int day) {
        YearMonth month = YearMonth.from(today);
        for (int ahead = 0; ahead < 3; ahead++) {
            YearMonth tried = month.plusMonths(ahead);
            if (tried.isValidDay(day) && !tried.atDay(day).isBefore(today)) {
                return Optional.of(tried.atDay(day));
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> part(Matcher matcher, int month) {
        return day(year(matcher), month, 1).map(first -> first.withDayOfMonth(MonthParts.day(matcher, first)));
    }

    /** Without a year the day is ahead, or so shortly past that the mail was late. */
    private Optional<LocalDate> day(int year, int month, int day) {
        try {
            return year > 0 ? Optional.of(LocalDate.of(year, month, day)) : ahead(MonthDay.of(month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The 29th of February may be years ahead. */
    private Optional<LocalDate> ahead(MonthDay day) {
        return IntStream.rangeClosed(today.getYear(), today.getYear() + LEAP_YEARS)
                .filter(day::isValidYear)
                .mapToObj(day::atYear)
                .filter(each -> !each.isBefore(today.minusDays(LATE_NEWS)))
                .findFirst();
    }

    private static int shortYear(Matcher matcher) {
        int year = year(matcher);
        return year > 0 && year < 100 ? 2000 + year : year;
    }

    private static int year(Matcher matcher) {
        String year = matcher.group("year");
        return year == null ? 0 : Integer.parseInt(year);
    }

    private static int yearAfter(Matcher matcher) {
        return matcher.group("after") == null ? year(matcher) : number(matcher, "after");
    }

    private static int last(Matcher matcher) {
        return matcher.group("to") == null ? number(matcher, "day") : number(matcher, "to");
    }

    private static int listed(Matcher matcher) {
        return matcher.group("list") == null ? last(matcher) : number(matcher, "list");
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    static int month(Matcher matcher) {
        return numberOf(MONTHS, matcher.group("month"));
    }

    static int numberOf(Map<Pattern, Integer> words, String word) {
        return words.entrySet().stream()
                .filter(each -> each.getKey().matcher(word).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    static Map<Pattern, Integer> numbered(String section) {
        Map<Pattern, Integer> numbers = new HashMap<>();
        WORDS.lists(section)
                .forEach((number, words) ->
                        numbers.put(Pattern.compile(new Phrases(words).regex()), Integer.valueOf(number)));
        return Map.copyOf(numbers);
    }

    static String all(String section) {
        return WORDS.lists(section).values().stream()
                .map(words -> new Phrases(words).regex())
                .collect(Collectors.joining("|"));
    }
}
