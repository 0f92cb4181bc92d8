package org.dripstone.followup.time;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Working weeks, holidays and hours all over the world.
 *
 * <p>Where somebody is: their own zone counts, else that of their country, else the secretariat's. Their country decides
 * on weekend and holidays; when it is not known, the one their zone lies in.
 */
public final class WorkingTime implements SendWindow {
    /** A year: more than any run of days off that can be configured by mistake. */
    static final int DAYS_SEARCHED = 370;

    /** Those who waited for a working day do not all get their letter at the stroke of nine. */
    private static final Duration MORNING = Duration.ofHours(3);

    private final DaysOff daysOff;
    private final WorkingHours hours;
    private final ZoneId secretariat;
    private final Zones zones;
    private final Weekends weekends = new Weekends();
    private final PublicHolidays holidays = new PublicHolidays();

    private WorkingTime(DaysOff daysOff, WorkingHours hours, ZoneId secretariat) {
        this.daysOff = daysOff;
        this.hours = hours;
        this.secretariat = secretariat;
        this.zones = new Zones(secretariat);
    }

    /** Everywhere at the same hours by the reader's clock; the secretariat's zone stands in for zones nobody knows. */
    public static WorkingTime of(DaysOff daysOff, WorkingHours hours, ZoneId secretariat) {
        return new WorkingTime(daysOff, hours, secretariat);
    }

    /** Where the secretariat works, to be asked about as any reader. */
    public Whereabouts secretariat() {
        return new Whereabouts("", Optional.of(secretariat));
    }

    @Override
    public Instant earliest(Instant notBefore, Whereabouts reader) {
        return opening(notBefore, reader).from();
    }

    @Override
    public Instant earliest(Instant notBefore, Whereabouts reader, String key) {
        Opening opening = opening(notBefore, reader);
        if (opening.from().equals(notBefore)) {
            return notBefore;
        }
        long morning = Duration.between(opening.from(), opening.to()).toSeconds();
        return opening.from().plusSeconds(share(key) % Math.min(morning, MORNING.toSeconds()));
    }

    @Override
    public boolean isWorkingDay(LocalDate day, Whereabouts reader) {
        String country = country(reader);
        if (hours.isAlways()) {
            return true;
        }
        if (weekends.of(country).contains(day.getDayOfWeek()) || daysOff.isHoliday(day, country)) {
            return false;
        }
        return !holidays.has(day, country) || daysOff.isWorked(day, country);
    }

    @Override
    public ZoneId zone(Whereabouts reader) {
        return reader.zone().orElseGet(() -> zones.of(code(reader)));
    }

    /** Whether holidays are known for the country at all, besides those of {@code config/holidays.yaml}. */
    public boolean knowsHolidays(String country) {
        return holidays.knows(country);
    }

    /** What is left of the present or the next working hours, from {@code notBefore} on. */
    private Opening opening(Instant notBefore, Whereabouts reader) {
        if (hours.isAlways()) {
            return new Opening(notBefore, Instant.MAX);
        }
        ZoneId zone = zone(reader);
        // A clock put back over midnight shows yesterday again.
        LocalDate first = notBefore.atZone(zone).toLocalDate().minusDays(1);
        for (int i = 0; i < DAYS_SEARCHED; i++) {
            LocalDate day = first.plusDays(i);
            Optional<Opening> opening =
                    Opening.of(day, hours, zone).filter(each -> each.to().isAfter(notBefore));
            if (opening.isPresent() && isWorkingDay(day, reader)) {
                return opening.get().notBefore(notBefore);
            }
        }
        throw new IllegalStateException("no working day within a year of " + first + " in " + country(reader) + " ("
                + zone + "): config/holidays.yaml leaves none");
    }

    private String country(Whereabouts reader) {
        String code = code(reader);
        return code.isEmpty() ? reader.zone().map(zones::country).orElse("") : code;
    }

    private static String code(Whereabouts reader) {
        return reader.country().toUpperCase(Locale.ROOT);
    }

    private static long share(String key) {
        CRC32 sum = new CRC32();
        sum.update(key.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
