package org.dripstone.followup.time;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.Calendar.WeekData;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The days of rest of each country: CLDR's, and ours where CLDR has none of the country's own. */
final class Weekends {
    private static final Set<DayOfWeek> USUAL = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<String, Set<DayOfWeek>> byCountry = new ConcurrentHashMap<>();

    Weekends() {
        CountryLines.read("weekends.txt").forEach((country, days) -> byCountry.put(country, days(days)));
    }

    /** Saturday and Sunday when the country is not known. */
    Set<DayOfWeek> of(String country) {
        return country.isEmpty() ? USUAL : byCountry.computeIfAbsent(country, Weekends::cldr);
    }

    static Set<DayOfWeek> cldr(String country) {
        WeekData week = Calendar.getWeekDataForRegion(country);
        Set<DayOfWeek> rest = EnumSet.noneOf(DayOfWeek.class);
        DayOfWeek last = day(week.weekendCease);
        for (DayOfWeek day = day(week.weekendOnset); !day.equals(last); day = day.plus(1)) {
            rest.add(day);
        }
        rest.add(last);
        return rest;
    }

    /** ICU counts from Sunday, as 1. */
    private static DayOfWeek day(int icu) {
        return DayOfWeek.SUNDAY.plus(icu - Calendar.SUNDAY);
    }

    private static Set<DayOfWeek> days(String names) {
        return Arrays.stream(names.split(" ")).map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
