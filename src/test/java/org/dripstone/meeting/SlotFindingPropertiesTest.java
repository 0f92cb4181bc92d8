package org.dripstone.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.dripstone.followup.time.DaysOff;
import org.dripstone.followup.time.Whereabouts;
import org.dripstone.followup.time.WorkingHours;
import org.dripstone.followup.time.WorkingTime;
import org.dripstone.meeting.SlotFinding.Wanted;

/** What holds for the times that any two countries are offered on any day, with whatever weekends, holidays and clocks. */
class SlotFindingPropertiesTest {
    private static final WorkingTime TIME = WorkingTime.of(
            DaysOff.read(Path.of("config/holidays.yaml")), WorkingHours.USUAL, ZoneId.of("Europe/Vienna"));
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    /** Twelve hours apart, a quarter of an hour off, at rest from Friday on, and with clocks that change on different days. */
    private static final List<String> COUNTRIES = List.of(
            "FJ", "NG", "BR", "KZ", "NP", "EG", "BD", "SA", "DE", "CL", "WS", "AR", "KI", "US", "MA", "IN", "NZ", "PY");

    private static final Duration GRID = Duration.ofMinutes(30);
    private static final int FOUR_WEEKS = 28 * 48;

    private final SlotFinding finding = new SlotFinding(TIME);

    @Property(tries = 60)
    void nobodyIsAskedForTheirWeekendHolidayOrNight(
            @ForAll("countries") String seeker,
            @ForAll("countries") String provider,
            @ForAll @IntRange(max = 3 * 365 * 24) int hour,
            @ForAll @IntRange(min = 1, max = 6) int halfHours) {
        Instant notBefore = FIRST.plus(Duration.ofHours(hour));
        Duration length = GRID.multipliedBy(halfHours);
        List<Slot> slots = finding.find(new Wanted(in(seeker), in(provider), length), notBefore, List.of());
        assertThat(slots).hasSizeLessThanOrEqualTo(SlotFinding.PROPOSED).doesNotHaveDuplicates();
        for (Slot slot : slots) {
            assertThat(slot.start()).isAfterOrEqualTo(notBefore);
            assertThat(Duration.between(slot.start(), slot.end())).isEqualTo(length);
            assertThat(isWithin(slot.start(), length, 6, 22, seeker, provider))
                    .as("%s for %s and %s", slot, seeker, provider)
                    .isTrue();
        }
    }

    @Property(tries = 60)
    void saysThatHoursDoNotMeetExactlyWhereTheyDoNotInFourWeeks(
            @ForAll("countries") String seeker,
            @ForAll("countries") String provider,
            @ForAll @IntRange(max = 3 * 365 * 24) int hour,
            @ForAll @IntRange(min = 1, max = 6) int halfHours) {
        Instant notBefore = FIRST.plus(Duration.ofHours(hour));
        Duration length = GRID.multipliedBy(halfHours);
        List<Slot> slots = finding.find(new Wanted(in(seeker), in(provider), length), notBefore, List.of());
        assertThat(slots.isEmpty()).isEqualTo(!exists(notBefore, length, 6, 22, seeker, provider));
        boolean meet = exists(notBefore, length, 9, 17, seeker, provider);
        assertThat(slots).allMatch(slot -> slot.suitsBoth() == meet);
        assertThat(slots).allMatch(slot -> slot.suitsBoth() == isWithin(slot.start(), length, 9, 17, seeker, provider));
    }

    private static boolean exists(Instant notBefore, Duration length, int from, int to, String... countries) {
        return IntStream.range(0, FOUR_WEEKS)
                .mapToObj(number -> notBefore.plus(GRID.multipliedBy(number)))
                .anyMatch(start -> isWithin(start, length, from, to, countries));
    }

    /** On a working day, and within these hours, for all of them. */
    private static boolean isWithin(Instant start, Duration length, int from, int to, String... countries) {
        return Stream.of(countries).allMatch(country -> {
            ZonedDateTime begins = start.atZone(TIME.zone(in(country)));
            ZonedDateTime ends = start.plus(length).atZone(TIME.zone(in(country)));
            return TIME.isWorkingDay(begins.toLocalDate(), in(country))
                    && begins.toLocalDate().equals(ends.toLocalDate())
                    && !begins.toLocalTime().isBefore(LocalTime.of(from, 0))
                    && !ends.toLocalTime().isAfter(LocalTime.of(to, 0));
        });
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of(COUNTRIES);
    }

    private static Whereabouts in(String country) {
        return new Whereabouts(country, Optional.empty());
    }
}
