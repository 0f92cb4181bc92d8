package org.dripstone.normalise;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long somebody was there, as reports of meetings write it: {@code 1h 59m 57s}, {@code 0:45:10}, {@code 45 мин}. */
public final class Durations {

    private static final String HOURS = "h|hrs?|hours?|heures?|ч|час\\p{L}*|horas?|ساع\\p{L}*|س|小时|小時|时|сағ\\p{L}*|std";
    private static final String MINUTES = "m|mins?|minutes?|минут\\p{L}*|мин|м|minutos?|دقيق\\p{L}*|دقائق|د|分钟|分鐘|分";
    private static final String SECONDS =
            "s|secs?|seconds?|secondes?|сек\\p{L}*|с|segundos?|seg|ثاني\\p{L}*|ثوان\\p{L}*|ث|秒钟|秒|с";
    private static final Pattern PART = Pattern.compile(
            "(\\d+(?:[.,]\\d+)?)\\s*(?:(" + HOURS + ")|(" + MINUTES + ")|(" + SECONDS + "))(?!\\p{L})\\.?",
            Pattern.UNICODE_CASE);
    private static final Pattern SPELT =
            Pattern.compile("(?:pt)?(?:" + PART.pattern() + "[\\s,،]*(?:and|et|и|y|e|و)?\\s*)+", Pattern.UNICODE_CASE);
    private static final Pattern HAN_PART = Pattern.compile("(?<=[\\u4e00-\\u9fff])(?=\\d)");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d))?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(?:[.,]\\d+)?");
    private static final Pattern ISO_UNIT = Pattern.compile("(?<=\\d[hm])(?=\\d)");

    private Durations() {}

    /** In whole minutes; a bare number is one of minutes. */
    public static OptionalInt read(String cell) {
        String text = plain(cell);
        if (NUMBER.matcher(text).matches()) {
            return minutes(number(text) * 60);
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            double seconds = clock.group(3) == null ? 0 : number(clock.group(3));
            return minutes(number(clock.group(1)) * 3600 + number(clock.group(2)) * 60 + seconds);
        }
        return SPELT.matcher(text).matches()
                ? minutes(PART.matcher(text)
                        .results()
                        .mapToDouble(Durations::seconds)
                        .sum())
                : OptionalInt.empty();
    }

    /** Whether the cell is a length of time and can be nothing else. */
    public static boolean isSpelt(String cell) {
        return SPELT.matcher(plain(cell)).matches();
    }

    private static String plain(String cell) {
        String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return ISO_UNIT.matcher(HAN_PART.matcher(inWesternDigits(text)).replaceAll(" "))
                .replaceAll(" ");
    }

    private static String inWesternDigits(String text) {
        StringBuilder western = new StringBuilder(text.length());
        text.codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .forEach(western::appendCodePoint);
        return western.toString();
    }

    private static double seconds(MatchResult part) {
        double number = number(part.group(1));
        return part.group(2) != null ? number * 3600 : part.group(3) != null ? number * 60 : number;
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.'));
    }

    private static OptionalInt minutes(double seconds) {
        return OptionalInt.of((int) Math.min(Math.round(seconds / 60), Integer.MAX_VALUE));
    }
}
