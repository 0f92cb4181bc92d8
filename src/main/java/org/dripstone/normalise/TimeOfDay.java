package org.dripstone.normalise;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clock's part of a moment as exports write it: {@code 3:00:00 PM GMT+3}, {@code 14h30}, {@code T08:00Z}. */
final class TimeOfDay {

    private static final String HALF = "(a\\.?\\s?m\\b|p\\.?\\s?m\\b|ص|م|上午|下午)";
    private static final Pattern TIME = Pattern.compile(
            "(?<!\\d)([01]?\\d|2[0-3])(?::|\\s?[hч]\\s?)(\\d{1,2})(?::(\\d{2})(?:[.,]\\d+)?)?(?!\\d)\\s*" + HALF + "?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WITHOUT_MINUTES =
            Pattern.compile("(?<![\\d:.])(1[0-2]|0?[1-9])()()\\s*(?=[ap])" + HALF, Pattern.CASE_INSENSITIVE);
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\d.])([01]?\\d|2[0-3])\\.([0-5]\\d)(?:\\.([0-5]\\d))?(?![\\d.])()");
    private static final Pattern NAMED_ZONE = Pattern.compile("\\((?!UTC|GMT)[^)]*\\)|[()]");
    private static final Pattern CHINESE_HALF = Pattern.compile("(上午|下午)\\s*([^\\s]+)");
    private static final Pattern OFFSET = Pattern.compile(
            "(?:(?:GMT|UTC)\\s*([+-]\\d{1,2})?(?::?(\\d{2}))?|(?<=\\d|\\s)([+-]\\d{2}):?(\\d{2})|(?<=\\d)(Z)|(?<=\\d)(\\+\\d{2})|(?<=:\\d{2})(-\\d{2}))\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** From one hour to another; behind seconds, or a T before the hour, it is an offset. */
    private static final Pattern HOURS =
            Pattern.compile("(?:^|[^T:\\d])\\d{1,2}:\\d{2}-\\d{2}(?::\\d{2})?$", Pattern.CASE_INSENSITIVE);

    private TimeOfDay() {}

    static LocalTime in(String text) {
        var plain = CHINESE_HALF.matcher(text).replaceAll("$2 $1");
        return Stream.of(TIME, WITHOUT_MINUTES, DOTTED)
                .flatMap(way -> way.matcher(plain).results())
                .findFirst()
                .map(TimeOfDay::time)
                .orElse(LocalTime.MIDNIGHT);
    }

    static String without(String text) {
        return TIME.matcher(text).replaceAll(" ");
    }

    static Optional<ZoneOffset> offset(String text) {
        var zone = NAMED_ZONE.matcher(text).replaceAll(" ").strip();
        return HOURS.matcher(zone).find()
                ? Optional.empty()
                : OFFSET.matcher(zone).results().findFirst().flatMap(TimeOfDay::zone);
    }

    private static LocalTime time(MatchResult found) {
        int seconds = number(found.group(3));
        var half = found.group(4) == null ? "" : found.group(4).toLowerCase(Locale.ROOT);
        int hour = hour(Integer.parseInt(found.group(1)), half);
        return LocalTime.of(hour, Math.min(59, number(found.group(2))), Math.min(59, seconds));
    }

    private static int hour(int hour, String half) {
        if (half.isEmpty() || hour > 12) {
            return hour;
        }
        boolean afternoon = half.startsWith("p") || half.equals("م") || half.equals("下午");
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static Optional<ZoneOffset> zone(MatchResult found) {
        int hours = number(found.group(1)) + number(found.group(3)) + number(found.group(6)) + number(found.group(7));
        int minutes = number(found.group(2)) + number(found.group(4));
        return Math.abs(hours) > 14 || minutes > 59
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofHoursMinutes(hours, hours < 0 ? -minutes : minutes));
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
