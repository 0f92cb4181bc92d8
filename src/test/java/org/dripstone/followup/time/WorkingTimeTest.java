package org.dripstone.followup.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir
    Path folder;

    private final WorkingTime time = WorkingTime.of(DaysOff.none(), WorkingHours.USUAL, PARIS);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # asked at (UTC),      country, zone,              reader gets it at (UTC),  why
            2026-11-25T10:00:00Z,  FR,      ,                  2026-11-25T10:00:00Z,     at work
            2026-11-25T15:30:00Z,  FR,      ,                  2026-11-26T08:00:00Z,     half past four is too late
            2026-11-25T15:29:59Z,  FR,      ,                  2026-11-25T15:29:59Z,     a second before it is not
            2026-11-26T12:00:00Z,  BD,      ,                  2026-11-29T03:00:00Z,     Bangladesh rests on Friday and Saturday
            2026-11-27T12:00:00Z,  NP,      ,                  2026-11-29T03:15:00Z,     Nepal works on Sunday
            2026-11-26T15:00:00Z,  EG,      ,                  2026-11-29T07:00:00Z,     Egypt rests on Friday and Saturday
            2026-11-27T15:00:00Z,  AE,      ,                  2026-11-30T05:00:00Z,     the Emirates no longer do
            2026-11-27T12:00:00Z,  IN,      ,                  2026-11-28T03:30:00Z,     only Sunday in CLDR
            2026-12-24T16:00:00Z,  DE,      ,                  2026-12-28T08:00:00Z,     two days of Christmas
            2026-07-13T16:00:00Z,  fr,      ,                  2026-07-15T07:00:00Z,     le quatorze juillet
            2026-07-13T16:00:00Z,  ,        Europe/Paris,      2026-07-15T07:00:00Z,     the country of the zone
            2026-03-27T22:00:00Z,  FR,      Asia/Tokyo,        2026-03-30T00:00:00Z,     holidays of the country; clock of the person
            2026-11-25T02:00:00Z,  ,        ,                  2026-11-25T08:00:00Z,     nothing known: the secretariat's clock
            2026-11-25T02:00:00Z,  XX,      ,                  2026-11-25T08:00:00Z,     no such country
            2026-11-25T02:00:00Z,  US,      ,                  2026-11-25T14:00:00Z,     Washington for the whole of the United States
            2026-11-25T02:00:00Z,  RU,      ,                  2026-11-25T06:00:00Z,     Moscow for the whole of Russia
            2026-03-06T16:00:00Z,  US,      America/New_York,  2026-03-06T16:00:00Z,     winter
            2026-03-08T12:00:00Z,  US,      America/New_York,  2026-03-09T13:00:00Z,     an hour earlier in summer time
            """)
    void sendsWhenTheReaderIsAtWork(Instant asked, String country, String zone, Instant sent, String why) {
        Whereabouts reader = new Whereabouts(
                country == null ? "" : country, Optional.ofNullable(zone).map(ZoneId::of));
        assertThat(time.earliest(asked, reader)).as(why).isEqualTo(sent);
    }

    @Test
    void aDayThatTheClockLeapsOverHasNoHours() {
        Whereabouts samoa = new Whereabouts("WS", Optional.of(ZoneId.of("Pacific/Apia")));
        // Thursday the 29th was followed by Saturday the 31st; Sunday was New Year's Day.
        assertThat(time.earliest(Instant.parse("2011-12-30T03:00:00Z"), samoa))
                .isEqualTo(Instant.parse("2012-01-01T19:00:00Z"));
    }

    @Test
    void configuredDaysOffCountAndWorkedOnesDoNot() throws IOException {
        Path file = Files.writeString(folder.resolve("holidays.yaml"), """
                holidays:
                  - {country: "*", from: 12-30, to: 01-02}
                  - {country: [NP, BD], day: 2026-10-20}
                worked:
                  - {country: FR, day: 05-08}
                  - {country: FR, day: 2026-05-10}
                """);
        WorkingTime configured = WorkingTime.of(DaysOff.read(file), WorkingHours.USUAL, PARIS);
        assertThat(configured.isWorkingDay(LocalDate.of(2026, 10, 20), in("NP")))
                .isFalse();
        assertThat(configured.isWorkingDay(LocalDate.of(2027, 10, 20), in("NP")))
                .isTrue();
        assertThat(configured.isWorkingDay(LocalDate.of(2026, 10, 20), in("FR")))
                .isTrue();
        assertThat(configured.isWorkingDay(LocalDate.of(2031, 12, 31), in("FR")))
                .isFalse();
        assertThat(configured.isWorkingDay(LocalDate.of(2026, 1, 2), in(""))).isFalse();
        assertThat(time.isWorkingDay(LocalDate.of(2026, 5, 8), in("FR"))).isFalse();
        assertThat(configured.isWorkingDay(LocalDate.of(2026, 5, 8), in("FR"))).isTrue();
        assertThat(configured.isWorkingDay(LocalDate.of(2026, 5, 10), in("FR")))
                .as("a Sunday")
                .isFalse();
    }

    @Test
    void aYearWithoutAWorkingDayIsSaidToBeOne() throws IOException {
        StringBuilder all = new StringBuilder("holidays:\n");
        for (int month = 1; month <= 12; month++) {
            all.append(String.format("  - {country: NP, from: %02d-01, to: %02d-28}%n", month, month));
            all.append(String.format("  - {country: NP, from: %02d-28, to: %02d-05}%n", month, month % 12 + 1));
        }
        WorkingTime none = WorkingTime.of(
                DaysOff.read(Files.writeString(folder.resolve("holidays.yaml"), all)), WorkingHours.USUAL, PARIS);
        assertThatThrownBy(() -> none.earliest(Instant.parse("2026-01-01T00:00:00Z"), in("NP")))
                .hasMessageContainingAll("NP", "no working day", "holidays.yaml");
    }

    @Test
    void aMorningsLettersAreSpreadOverIt() {
        Set<Instant> moments = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            moments.add(time.earliest(Instant.parse("2026-11-25T01:00:00Z"), in("FR"), "letter " + i));
        }
        assertThat(moments)
                .hasSizeGreaterThan(450)
                .allMatch(moment -> !moment.isBefore(Instant.parse("2026-11-25T08:00:00Z"))
                        && moment.isBefore(Instant.parse("2026-11-25T11:00:00Z")));
    }

    @Test
    void theSecretariatHasAWorkingDayOfItsOwn() {
        WorkingTime cairo = WorkingTime.of(DaysOff.none(), WorkingHours.USUAL, ZoneId.of("Africa/Cairo"));
        Whereabouts secretariat = cairo.secretariat();
        assertThat(cairo.isWorkingDay(LocalDate.of(2026, 11, 27), secretariat)).isFalse();
        assertThat(cairo.workingDayAfter(LocalDate.of(2026, 11, 26), secretariat))
                .isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(time.workingDayAfter(LocalDate.of(2026, 11, 27), time.secretariat()))
                .isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void aHundredThousandAnswersTakeAMoment() {
        Instant asked = Instant.parse("2026-12-24T20:00:00Z");
        time.earliest(asked, in("DE"));
        long before = ManagementFactory.getRuntimeMXBean().getUptime();
        for (int i = 0; i < 100_000; i++) {
            time.earliest(asked.plus(Duration.ofMinutes(i)), in(i % 2 == 0 ? "DE" : "BD"));
        }
        long took = ManagementFactory.getRuntimeMXBean().getUptime() - before;
        assertThat(took).isLessThan(5_000);
    }

    private static Whereabouts in(String country) {
        return new Whereabouts(country, Optional.empty());
    }
}
