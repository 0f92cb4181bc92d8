package org.dripstone.correspondence.meaning;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of a month told in words: {@code mid-March}, {@code fin novembre}, {@code 10月底}; each stands for a day. */
final class MonthParts {

    private static final Map<Pattern, Integer> PARTS = DayPhrases.numbered("monthparts");
    private static final String PART = "(?<part>" + DayPhrases.all("monthparts") + ")";
    private static final String OF = "(?: of| de| d'| du mois de| des| do mes de| del mes de| месяца| شهر)? ?-?";

    static final Pattern AHEAD =
            Pattern.compile(PART + OF + DayPhrases.MONTH + "(?:,?(?: de)? " + DayPhrases.YEAR + ")?");
    /** Kazakh puts the month first, and Chinese does. */
    static final Pattern BEHIND = Pattern.compile(
            "(?:" + DayPhrases.YEAR + " ?(?:ж\\p{L}*\\.? )?)?" + DayPhrases.MONTH + "(?: аи\\p{L}*)? " + PART);

    static final Pattern WIDE =
            Pattern.compile("(?:" + DayPhrases.YEAR + " ?年 ?)?(?<!\\d)(?<m>\\d{1,2}) ?月份? ?(?<part>初|上旬|中旬|中|下旬|底|末)");

    private MonthParts() {}

    /** The day of the month, where that has one as late; else its last. */
    static int day(Matcher matcher, LocalDate first) {
        return Math.min(DayPhrases.numberOf(PARTS, matcher.group("part")), first.lengthOfMonth());
    }
}
