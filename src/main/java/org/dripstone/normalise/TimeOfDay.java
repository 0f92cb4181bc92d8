package org.dripstone.normalise;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The clock's part of a moment as exports write it: {@code 3:00:00 PM GMT+3}, {@code 14h30}, {@code T08:00Z}. */
final class TimeOfDay {

    private static final Pattern TIME = Pattern.compile(
            "(?<!\\d)([01]?\\d|2[0-3])[:hч](\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?!\\d)\\s*(a\\.?m\\b|p\\.?m\\b|ص|م|上午|下午)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE_HALF = Pattern.compile("(上午|下午)\\s*([^\\s]+)");
    private static final Pattern OFFSET = Pattern.compile(
            "(?:(?:GMT|UTC)\\s*([+-]\\d{1,2})?(?::?(\\d{2}))?|(?<=\\d|\\s)([+-]\\d{2}):?(\\d{2})|(?<=\\d)(Z))\\s*$",
            Pattern.CASE_INSENSITIVE);

    private TimeOfDay() {}

    static LocalTime in(String text) {
        var plain = CHINESE_HALF.matcher(text).replaceAll("$2 $1");
        return TIME.matcher(plain).results().findFirst().map(TimeOfDay::time).orElse(LocalTime.MIDNIGHT);
    }

    static String without(String text) {
        return TIME.matcher(text).replaceAll(" ");
    }

    static Optional<ZoneOffset> offset(String text) {
        return OFFSET.matcher(text.strip()).results().findFirst().flatMap(TimeOfDay::zone);
    }

    private static LocalTime time(MatchResult found) {
        var seconds = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        var half = found.group(4) == null ? "" : found.group(4).toLowerCase(Locale.ROOT);
        int hour = hour(Integer.parseInt(found.group(1)), half);
        return LocalTime.of(hour, Math.min(59, Integer.parseInt(found.group(2))), Math.min(59, seconds));
    }

    private static int hour(int hour, String half) {
        if (half.isEmpty() || hour > 12) {
            return hour;
        }
        boolean afternoon = half.startsWith("p") || half.equals("م") || half.equals("下午");
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static Optional<ZoneOffset> zone(MatchResult found) {
        int hours = number(found.group(1)) + number(found.group(3));
        int minutes = number(found.group(2)) + number(found.group(4));
        return Math.abs(hours) > 14 || minutes > 59
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofHoursMinutes(hours, hours < 0 ? -minutes : minutes));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
