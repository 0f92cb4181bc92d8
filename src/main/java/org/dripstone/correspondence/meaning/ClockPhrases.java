package org.dripstone.correspondence.meaning;

import static org.dripstone.correspondence.meaning.SlotPhrases.regex;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dripstone.correspondence.meaning.SlotMark.Kind;

/** Finds times of the day: {@code 3 pm}, {@code 15h30}, {@code в три часа}, {@code 下午三点半}, {@code الساعة الثالثة}. */
final class ClockPhrases {
    private static final Map<Integer, Pattern> NAMES = SlotPhrases.numbered("hour-names");
    private static final String NAME =
            "(?<name>" + NAMES.values().stream().map(Pattern::pattern).collect(Collectors.joining("|")) + ")";
    private static final String BEGINS = "(?<![\\d.:/-])";
    private static final String HOUR = "(?<h>[01]?\\d|2[0-3])";
    private static final String HALF_DAY = "(?: ?(?<ap>[ap])\\.? ?m(?![\\p{L}\\p{N}])\\.?)";
    private static final String HALF = "(?: ?(?<half>" + regex("half") + "))?";
    private static final String BEFORE = "(?:" + regex("hours-before") + ") ?";
    private static final String UNIT = "(?:(?<plain>h)(?![\\p{L}\\p{N}])|" + regex("hours") + ")";
    private static final String NO_DATE = "(?! ?(?:[./-] ?\\d|(?:de |of |-?[a-zа-я]{1,2} )?" + DayPhrases.MONTH + "))";

    private static final String PARTS = SlotPhrases.phrases("parts").regex();

    private static final List<Pattern> WRITTEN = List.of(
            Pattern.compile("(?:" + BEFORE + ")?(?<half>half past) (?:" + NAME + "|" + HOUR + ")"),
            Pattern.compile(
                    BEGINS + HOUR + "(?: ?[:h点點時时] ?| ?ч\\.? ?)(?<m>[0-5]\\d)(?: ?分)?(?![\\d:])" + HALF_DAY + "?"),
            Pattern.compile(BEGINS + HOUR + "\\.(?<m>00|15|30|45)(?!\\d|\\.\\d|:)" + HALF_DAY + "?"),
            Pattern.compile(BEGINS + HOUR + HALF_DAY),
            Pattern.compile(BEGINS + HOUR + " ?(?=" + PARTS + ")"),
            Pattern.compile(BEGINS + HOUR + " ?" + UNIT + HALF),
            Pattern.compile(BEFORE + HOUR + "(?![\\d:])" + HALF + NO_DATE),
            Pattern.compile("(?:" + BEFORE + ")?" + NAME + " ?" + UNIT + HALF),
            Pattern.compile("(?:" + BEFORE + ")?" + NAME + " (?=" + PARTS + ")"),
            Pattern.compile(BEFORE + NAME + HALF));
    private static final Pattern NOON = Pattern.compile("(?<!apres[ -])(?:" + regex("noon") + ")");
    private static final Pattern SPAN =
            Pattern.compile(" ?(?:[-–—~]|to|until|till|a|as|до|hasta|ate|至|到|الي|حتي|деиин) ?");
    private static final Pattern AND = SlotPhrases.pattern("lists");
    private static final Pattern BETWEEN = Pattern.compile("(?:" + regex("between") + ")[ \\p{L}]{0,12}$");
    private static final Pattern AFTER = Pattern.compile("(?:" + regex("after") + ")[ ,]?$");
    private static final Pattern UNTIL = Pattern.compile("(?:" + regex("before") + ")[ ,]?$");
    /** Nobody was offered an earlier hour: who writes 3:00 means the afternoon. */
    private static final int EARLIEST = 7;

    private ClockPhrases() {}

    /** In the order of the text. */
    static List<SlotMark> in(String folded) {
        List<SlotMark> found = new ArrayList<>();
        WRITTEN.forEach(pattern -> take(found, pattern.matcher(folded), ClockPhrases::times));
        take(found, NOON.matcher(folded), noon -> List.of(LocalTime.NOON));
        found.sort(Comparator.comparingInt(SlotMark::start));
        return spans(found, folded).stream()
                .map(mark -> bounded(mark, folded.substring(0, mark.start())))
                .toList();
    }

    private static void take(List<SlotMark> found, Matcher matcher, Function<Matcher, List<LocalTime>> times) {
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            if (found.stream().noneMatch(other -> start < other.end() && other.start() < end)) {
                found.add(clock(start, end, times.apply(matcher)));
            }
        }
    }

    private static SlotMark clock(int start, int end, List<LocalTime> times) {
        return marked(start, end, times, (number, offered) -> times.contains(offered.from()));
    }

    private static SlotMark marked(int start, int end, List<LocalTime> times, BiPredicate<Integer, OfferedTime> fits) {
        return new SlotMark(start, end, Kind.CLOCK, fits, Optional.empty(), times);
    }

    /** What the clock may show; on a face of twelve hours that is two times. */
    private static List<LocalTime> times(Matcher matcher) {
        int minute = has(matcher, "half") ? 30 : has(matcher, "m") ? Integer.parseInt(matcher.group("m")) : 0;
        int hour = has(matcher, "h") ? Integer.parseInt(matcher.group("h")) : named(matcher.group("name"));
        if (has(matcher, "ap")) {
            return List.of(LocalTime.of(hour % 12 + (matcher.group("ap").equals("p") ? 12 : 0), minute));
        }
        boolean plain = has(matcher, "plain") || has(matcher, "m");
        boolean twice = hour > 0 && hour < 12 && (!plain || hour < EARLIEST);
        return IntStream.of(hour, hour + 12)
                .limit(twice ? 2 : 1)
                .mapToObj(each -> LocalTime.of(each, minute))
                .toList();
    }

    private static boolean has(Matcher matcher, String group) {
        return matcher.pattern().pattern().contains("<" + group + ">") && matcher.group(group) != null;
    }

    private static int named(String word) {
        return NAMES.entrySet().stream()
                .filter(name -> name.getValue().matcher(word).matches())
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElseThrow();
    }

    /** "From 14:00 to 16:00" is one mark. */
    private static List<SlotMark> spans(List<SlotMark> clocks, String folded) {
        List<SlotMark> spans = new ArrayList<>();
        for (SlotMark clock : clocks) {
            int last = spans.size() - 1;
            if (last >= 0 && isSpan(spans.get(last), clock, folded)) {
                spans.set(last, span(spans.get(last), clock));
            } else {
                spans.add(clock);
            }
        }
        return spans;
    }

    private static boolean isSpan(SlotMark from, SlotMark to, String folded) {
        String words = folded.substring(from.end(), to.start());
        return SPAN.matcher(words).matches()
                || (AND.matcher(words.strip()).matches()
                        && BETWEEN.matcher(folded.substring(0, from.start())).find());
    }

    private static SlotMark span(SlotMark from, SlotMark to) {
        LocalTime begin = usual(from.times());
        LocalTime end = to.times().stream().filter(begin::isBefore).findFirst().orElse(LocalTime.MAX);
        return marked(
                from.start(),
                to.end(),
                begin.plusHours(1).equals(end) ? List.of(begin) : List.of(),
                (number, offered) ->
                        !offered.from().isBefore(begin) && !offered.to().isAfter(end));
    }

    private static SlotMark bounded(SlotMark mark, String before) {
        LocalTime time = usual(mark.times());
        if (AFTER.matcher(before).find()) {
            return marked(
                    mark.start(),
                    mark.end(),
                    List.of(),
                    (number, offered) -> !offered.from().isBefore(time));
        }
        return UNTIL.matcher(before).find()
                ? marked(
                        mark.start(),
                        mark.end(),
                        List.of(),
                        (number, offered) -> !offered.to().isAfter(time))
                : mark;
    }

    /** Of two readings the one at which people are at work; of a span, its beginning. */
    private static LocalTime usual(List<LocalTime> times) {
        return times.stream()
                .filter(time -> time.getHour() >= EARLIEST)
                .findFirst()
                .orElse(LocalTime.MIN);
    }
}
