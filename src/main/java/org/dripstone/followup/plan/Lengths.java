package org.dripstone.followup.plan;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 7 days}, {@code 2 weeks}, {@code 3 months}. */
final class Lengths {
    static final String EXPECTED = "a time such as 7 days, 2 weeks or 3 months, at most 3 years";
    static final String OR_NEVER = EXPECTED + ", or never";

    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,3}) (day|week|month)s?");
    private static final int DAYS_A_MONTH = 30;
    private static final int LONGEST = 3 * 366;

    private Lengths() {}

    static Period of(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException(text);
        }
        Period period = period(Integer.parseInt(written.group(1)), written.group(2));
        if (days(period) > LONGEST) {
            throw new IllegalArgumentException(text);
        }
        return period;
    }

    static Period orNever(String text) {
        return text.equals("never") ? FollowUpPlan.NEVER : of(text);
    }

    /** Near enough to say which of two is longer. */
    static long days(Period period) {
        return period.toTotalMonths() * DAYS_A_MONTH + period.get(ChronoUnit.DAYS);
    }

    private static Period period(int count, String unit) {
        return switch (unit) {
            case "day" -> Period.ofDays(count);
            case "week" -> Period.ofWeeks(count);
            default -> Period.ofMonths(count);
        };
    }
}
