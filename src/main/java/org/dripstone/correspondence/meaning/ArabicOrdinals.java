package org.dripstone.correspondence.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Days of the month as Arabic counts them in words, {@code الخامس عشر من}, in figures; of folded text. */
final class ArabicOrdinals {
    private static final List<String> ONES =
            List.of("الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع");
    private static final String FIRST = "الاول";
    private static final String TENTH = "العاشر";
    private static final int LAST = 31;

    private static final List<Pattern> DAYS = days();

    private ArabicOrdinals() {}

    /** Only before "of": the same words count all else. */
    static String asFigures(String folded) {
        String figures = folded;
        for (int day = LAST; day > 0 && figures.contains(" من"); day--) {
            figures = DAYS.get(day - 1).matcher(figures).replaceAll(String.valueOf(day));
        }
        return figures;
    }

    private static List<Pattern> days() {
        List<Pattern> days = new ArrayList<>();
        for (int day = 1; day <= LAST; day++) {
            days.add(Pattern.compile("(?<!\\p{L})" + words(day) + "(?= من(?: شهر)? (?!فضل))"));
        }
        return List.copyOf(days);
    }

    private static String words(int day) {
        int ones = day % 10;
        if (day == 1 || day == 10) {
            return day == 1 ? FIRST : TENTH;
        }
        String one = ones == 0 ? "" : ONES.get(ones - 1);
        return switch (day / 10) {
            case 0 -> one;
            case 1 -> one + " عشر";
            case 2 -> tens(one, "العشر");
            default -> tens(one, "الثلاث");
        };
    }

    private static String tens(String one, String stem) {
        return (one.isEmpty() ? "" : one + " و") + stem + "(?:ين|ون)";
    }
}
