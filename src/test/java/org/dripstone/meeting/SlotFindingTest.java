package org.dripstone.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dripstone.followup.time.DaysOff;
import org.dripstone.followup.time.Whereabouts;
import org.dripstone.followup.time.WorkingHours;
import org.dripstone.followup.time.WorkingTime;
import org.dripstone.meeting.SlotFinding.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlotFindingTest {
    private static final WorkingTime TIME = WorkingTime.of(
            DaysOff.read(Path.of("config/holidays.yaml")), WorkingHours.USUAL, ZoneId.of("Europe/Vienna"));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant A_TUESDAY = Instant.parse("2027-02-02T20:10:00Z");

    private final SlotFinding finding = new SlotFinding(TIME);

    @Test
    void proposesThreeDaysWithinTheHoursOfBoth() {
        List<Slot> slots = find("KE", "RW", A_TUESDAY);
        assertThat(slots).hasSize(3).allMatch(Slot::suitsBoth);
        for (String country : List.of("KE", "RW")) {
            assertThat(slots).allSatisfy(slot -> {
                assertThat(local(slot.start(), country)).isAfterOrEqualTo(LocalTime.of(9, 0));
                assertThat(local(slot.end(), country)).isBeforeOrEqualTo(LocalTime.of(17, 0));
            });
        }
        assertThat(slots.stream()
                        .map(slot -> zoned(slot.start(), "KE").getDayOfWeek())
                        .distinct())
                .hasSize(3);
        assertThat(slots.stream().map(slot -> local(slot.start(), "KE")).distinct())
                .hasSize(3);
    }

    @Test
    void takesTheLeastBadWhereHoursDoNotMeetAndSaysSo() {
        List<Slot> slots = find("FJ", "NG", A_TUESDAY);
        assertThat(slots).hasSize(3).noneMatch(Slot::suitsBoth);
        assertThat(slots).allSatisfy(slot -> {
            assertThat(slot.worst()).isLessThanOrEqualTo(Duration.ofHours(2));
            assertThat(local(slot.start(), "FJ")).isBetween(LocalTime.of(6, 0), LocalTime.of(22, 0));
            assertThat(local(slot.start(), "NG")).isBetween(LocalTime.of(6, 0), LocalTime.of(22, 0));
        });
    }

    /** Egypt rests on Friday and Saturday, Nigeria on Saturday and Sunday; Bangladesh on Friday and Saturday. */
    @ParameterizedTest
    @CsvSource({"EG,NG", "BD,KE", "NP,FJ", "BR,ID", "MX,KZ", "SA,CN", "WS,AR"})
    void nobodyIsAskedForTheirWeekendOrHolidayOrNight(String seeker, String provider) {
        Instant notBefore = A_TUESDAY;
        for (int week = 0; week < 52; week++, notBefore = notBefore.plus(Duration.ofDays(7))) {
            List<Slot> slots = find(seeker, provider, notBefore);
            assertThat(slots).isNotEmpty();
            for (Slot slot : slots) {
                assertThat(slot.start()).isAfterOrEqualTo(notBefore);
                Stream.of(seeker, provider).forEach(country -> {
                    assertThat(TIME.isWorkingDay(zoned(slot.start(), country).toLocalDate(), in(country)))
                            .isTrue();
                    assertThat(local(slot.start(), country)).isBetween(LocalTime.of(6, 0), LocalTime.of(21, 0));
                });
            }
        }
    }

    @Test
    void keepsLocalHoursWhenClocksChangeInBetween() {
        List<Slot> slots = find("EG", "ZA", Instant.parse("2027-04-28T20:00:00Z"));
        assertThat(slots).allMatch(Slot::suitsBoth);
        assertThat(slots)
                .allSatisfy(slot -> assertThat(local(slot.end(), "EG")).isBeforeOrEqualTo(LocalTime.of(17, 0)));
    }

    @Test
    void doesNotProposeTheSameAgain() {
        List<Slot> first = find("KE", "RW", A_TUESDAY);
        List<Slot> second = finding.find(
                new Wanted(in("KE"), in("RW"), HOUR),
                A_TUESDAY,
                first.stream().map(Slot::start).toList());
        assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
    }

    @Test
    void leavesADayBetweenTwoProposals() {
        List<DayOfWeek> days = find("KE", "RW", A_TUESDAY).stream()
                .map(slot -> zoned(slot.start(), "KE").getDayOfWeek())
                .toList();
        assertThat(days).containsExactly(DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY, DayOfWeek.MONDAY);
    }

    @Test
    void proposesNothingWhenTheLengthFitsNobody() {
        assertThat(finding.find(new Wanted(in("KE"), in("RW"), Duration.ofHours(17)), A_TUESDAY, List.of()))
                .isEmpty();
    }

    private List<Slot> find(String seeker, String provider, Instant notBefore) {
        return finding.find(new Wanted(in(seeker), in(provider), HOUR), notBefore, List.of());
    }

    private static Whereabouts in(String country) {
        return new Whereabouts(country, Optional.empty());
    }

    private static ZonedDateTime zoned(Instant moment, String country) {
        return moment.atZone(TIME.zone(in(country)));
    }

    private static LocalTime local(Instant moment, String country) {
        return zoned(moment, country).toLocalTime();
    }
}
