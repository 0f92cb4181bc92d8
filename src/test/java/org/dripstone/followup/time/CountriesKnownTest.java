package org.dripstone.followup.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What we add to CLDR is needed and whole; a new version of ICU shows here what has changed. */
class CountriesKnownTest {
    private static final List<String> COUNTRIES = List.of(ULocale.getISOCountries());
    private static final Set<String> UNINHABITED = Set.of("BV", "HM");

    @Test
    void weAddWeekendsOnlyWhereCldrSaysTheUsual() {
        assertThat(CountryLines.read("weekends.txt").keySet())
                .allSatisfy(country -> assertThat(Weekends.cldr(country))
                        .as(country + " is known to CLDR by now: take it out of weekends.txt when they agree")
                        .containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    @Test
    void everyCountryWithSeveralZonesOrNoneHasItsMainOne() {
        Map<String, String> main = CountryLines.read("main-zones.txt");
        assertThat(COUNTRIES)
                .allSatisfy(country -> assertThat(main.containsKey(country)
                                || UNINHABITED.contains(country)
                                || zones(country).size() == 1)
                        .as(country + " " + zones(country))
                        .isTrue());
        assertThat(main)
                .allSatisfy((country, zone) -> assertThat(zones(country).isEmpty()
                                || TimeZone.getRegion(zone).equals(country))
                        .as(country + " " + zone)
                        .isTrue());
    }

    @Test
    void everyInhabitedCountryHasAZone() {
        ZoneId otherwise = ZoneOffset.ofHours(17);
        Zones zones = new Zones(otherwise);
        assertThat(COUNTRIES)
                .filteredOn(country -> zones.of(country).equals(otherwise))
                .containsExactlyInAnyOrderElementsOf(UNINHABITED);
    }

    /** A code written in another way would know no holiday anywhere, and nobody would notice. */
    @Test
    void theCalendarKnowsTheHolidaysOfSomeEightyCountries() {
        PublicHolidays holidays = new PublicHolidays();
        assertThat(COUNTRIES.stream().filter(holidays::knows).count()).isGreaterThan(75);
        assertThat(COUNTRIES)
                .filteredOn(holidays::knows)
                .allSatisfy(country -> assertThat(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)))
                        .as(country)
                        .anyMatch(day -> holidays.has(day, country)));
    }

    @Test
    void aPlainOffsetLiesInNoCountry() {
        assertThat(new Zones(ZoneOffset.UTC).country(ZoneOffset.ofHours(3))).isEmpty();
        assertThat(new Zones(ZoneOffset.UTC).country(ZoneId.of("UTC"))).isEmpty();
        assertThat(new Zones(ZoneOffset.UTC).country(ZoneId.of("Asia/Kathmandu")))
                .isEqualTo("NP");
    }

    private static Set<String> zones(String country) {
        return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null);
    }
}
