package org.dripstone.followup.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** No letter on a reader's weekend, holiday or night: in any country and zone, over any change of the clock. */
class WorkingTimePropertiesTest {
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2041-01-01T00:00:00Z");
    private static final List<String> COUNTRIES = List.of(ULocale.getISOCountries());
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(WorkingTimePropertiesTest::isOfThisWorld)
            .sorted()
            .toList();
    private static final Set<String> KNOWN_HOLIDAYS = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toUpperCase(Locale.ROOT))
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    /** Told here once more, so that what the machine reads is not the measure of itself. */
    private static final Map<String, Set<DayOfWeek>> OTHER_WEEKENDS = Map.of(
            "BD", Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
            "BN", Set.of(DayOfWeek.FRIDAY, DayOfWeek.SUNDAY),
            "DJ", Set.of(DayOfWeek.FRIDAY),
            "MV", Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
            "NP", Set.of(DayOfWeek.SATURDAY),
            "PS", Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));

    private final WorkingTime time = WorkingTime.of(DaysOff.none(), WorkingHours.USUAL, ZoneId.of("Europe/Paris"));

    @Property
    void neverOnAWeekendHolidayOrAtNight(@ForAll("moments") Instant moment, @ForAll("readers") Whereabouts reader) {
        Instant sent = time.earliest(moment, reader);
        assertThat(sent).isAfterOrEqualTo(moment).isBefore(moment.plus(Duration.ofDays(30)));
        assertAtWork(sent, reader);
    }

    @Property
    void neverOutsideTheHoursAroundAnyChangeOfTheClock(@ForAll("changes") Change change) {
        Whereabouts reader = new Whereabouts("", Optional.of(change.zone()));
        for (int minutes = -60 * 30; minutes <= 60 * 30; minutes += 47) {
            Instant moment = change.at().plus(Duration.ofMinutes(minutes));
            Instant sent = time.earliest(moment, reader);
            assertAtWork(sent, reader);
            assertThat(time.earliest(sent, reader)).isEqualTo(sent);
        }
    }

    @Property
    void whoIsAtWorkIsNotKeptWaiting(@ForAll("moments") Instant moment, @ForAll("readers") Whereabouts reader) {
        Instant sent = time.earliest(moment, reader);
        assertThat(time.earliest(sent, reader)).isEqualTo(sent);
        assertThat(time.earliest(sent, reader, "any key")).isEqualTo(sent);
    }

    @Property
    void whatMayGoLaterIsNotSentEarlier(
            @ForAll("moments") Instant one, @ForAll("moments") Instant other, @ForAll("readers") Whereabouts reader) {
        Instant earlier = one.isBefore(other) ? one : other;
        Instant later = one.isBefore(other) ? other : one;
        assertThat(time.earliest(earlier, reader)).isBeforeOrEqualTo(time.earliest(later, reader));
    }

    @Property
    void whatIsSpreadOverTheMorningStaysInIt(
            @ForAll("moments") Instant moment,
            @ForAll("readers") Whereabouts reader,
            @ForAll @StringLength(max = 20) String key) {
        Instant sent = time.earliest(moment, reader, key);
        assertThat(sent).isEqualTo(time.earliest(moment, reader, key));
        assertThat(sent).isAfterOrEqualTo(time.earliest(moment, reader));
        assertAtWork(sent, reader);
    }

    @Property(tries = 200)
    void nothingIsSkippedThatWouldHaveDone(@ForAll("moments") Instant moment, @ForAll("plain") Whereabouts reader) {
        Instant sent = time.earliest(moment, reader);
        for (Instant each = moment; each.isBefore(sent); each = each.plus(Duration.ofMinutes(13))) {
            assertThat(isAtWork(each, reader)).as(each + " for " + reader).isFalse();
        }
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(FROM.toEpochMilli(), TO.toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    @Provide
    Arbitrary<Whereabouts> readers() {
        Arbitrary<Optional<ZoneId>> zones =
                Arbitraries.of(ZONES).map(ZoneId::of).optional(0.5);
        return Combinators.combine(Arbitraries.of(COUNTRIES), zones).as(Whereabouts::new);
    }

    /** Without a zone of their own. */
    /** A library of calendars that was loaded before adds names of its own, which have no rules. */
    private static boolean isOfThisWorld(String zone) {
        return Objects.nonNull(ZoneId.of(zone).getRules());
    }

    @Provide
    Arbitrary<Whereabouts> plain() {
        return Arbitraries.of(COUNTRIES).map(country -> new Whereabouts(country, Optional.empty()));
    }

    /** Every change of any clock, whenever it was: Samoa left a day out, Dublin's winter goes back. */
    @Provide
    Arbitrary<Change> changes() {
        Arbitrary<Instant> since =
                Arbitraries.longs().between(0, TO.getEpochSecond()).map(Instant::ofEpochSecond);
        return Combinators.combine(Arbitraries.of(ZONES), since)
                .as((id, moment) -> Change.after(moment, ZoneId.of(id)))
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    record Change(ZoneId zone, Instant at) {
        static Optional<Change> after(Instant moment, ZoneId zone) {
            ZoneOffsetTransition next = zone.getRules().nextTransition(moment);
            return Optional.ofNullable(next).map(change -> new Change(zone, change.getInstant()));
        }
    }

    private void assertAtWork(Instant sent, Whereabouts reader) {
        assertThat(isAtWork(sent, reader))
                .as(sent + " is " + LocalDateTime.ofInstant(sent, time.zone(reader)) + " for " + reader)
                .isTrue();
        assertThat(time.isWorkingDay(LocalDate.ofInstant(sent, time.zone(reader)), reader))
                .isTrue();
    }

    private boolean isAtWork(Instant moment, Whereabouts reader) {
        LocalDateTime clock = LocalDateTime.ofInstant(moment, time.zone(reader));
        String country = reader.country().isEmpty() ? countryOf(time.zone(reader)) : reader.country();
        return !clock.toLocalTime().isBefore(LocalTime.of(9, 0))
                && clock.toLocalTime().isBefore(LocalTime.of(16, 30))
                && !isWeekend(clock.toLocalDate(), country)
                && !isHoliday(clock.toLocalDate(), country);
    }

    private static boolean isWeekend(LocalDate day, String country) {
        Set<DayOfWeek> ours = OTHER_WEEKENDS.get(country);
        if (ours != null) {
            return ours.contains(day.getDayOfWeek());
        }
        Calendar calendar =
                // By itself Kabul counts in the Persian calendar, Bangkok in the Buddhist one.
                Calendar.getInstance(
                        ULocale.forLanguageTag("und-" + (country.isEmpty() ? "001" : country) + "-u-ca-gregory"));
        calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth(), 12, 0, 0);
        return calendar.isWeekend();
    }

    private static boolean isHoliday(LocalDate day, String country) {
        String code = country.toUpperCase(Locale.ROOT);
        if (!KNOWN_HOLIDAYS.contains(code)) {
            return false;
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(code.toLowerCase(Locale.ROOT)));
        return manager.isHoliday(day, HolidayType.PUBLIC_HOLIDAY) || manager.isHoliday(day, HolidayType.BANK_HOLIDAY);
    }

    private static String countryOf(ZoneId zone) {
        try {
            String region = com.ibm.icu.util.TimeZone.getRegion(zone.getId());
            return region.length() == 2 ? region : "";
        } catch (IllegalArgumentException unknown) {
            return "";
        }
    }
}
