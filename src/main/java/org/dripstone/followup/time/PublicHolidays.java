package org.dripstone.followup.time;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The public holidays of whole countries, as far as Jollyday has the country; each country's year is worked out once. */
final class PublicHolidays {
    private final Set<String> known = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private final Map<CountryYear, Set<LocalDate>> days = new ConcurrentHashMap<>();

    boolean knows(String country) {
        return known.contains(country);
    }

    boolean has(LocalDate day, String country) {
        return knows(country)
                && days.computeIfAbsent(new CountryYear(country, day.getYear()), PublicHolidays::workOut)
                        .contains(day);
    }

    /** Days that are merely observed, such as Mother's Day, are worked. */
    private static Set<LocalDate> workOut(CountryYear wanted) {
        HolidayManager manager = HolidayManager.getInstance(
                ManagerParameters.create(wanted.country().toLowerCase(Locale.ROOT)));
        return manager.getHolidays(Year.of(wanted.year())).stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record CountryYear(String country, int year) {}
}
