package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.journey.PairByMail.AMINA;
import static org.dripstone.journey.PairByMail.KOFI;
import static org.dripstone.journey.PairByMail.PARTNERSHIP;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.domain.Stage;
import org.dripstone.meeting.MeetingStore.Wish;
import org.dripstone.meeting.Meetings;
import org.dripstone.visit.VisitField;
import org.dripstone.visit.Visits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaves every kind of calendar that we write in {@code target/calendars}, for other programs to read. */
final class CalendarSamplesTest {
    private static final Path SAMPLES = Path.of("target/calendars");

    @TempDir
    Path home;

    @Test
    void eachIsReadWithoutComplaint() throws IOException {
        Files.createDirectories(SAMPLES);
        try (PairByMail pair = PairByMail.introduced(home, "2027-03-22T09:00:00Z", "Nepal", "Germany")) {
            sessions(pair);
            visits(pair);
            Files.copy(
                    home.resolve("reports/visits.ics"),
                    SAMPLES.resolve("visits.ics"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        for (String name : List.of(
                "session-invitation",
                "session-moved",
                "session-cancelled",
                "visit-invitation",
                "visit-moved",
                "visit-cancelled",
                "visits")) {
            ICalendar read = Biweekly.parse(Files.readString(SAMPLES.resolve(name + ".ics")))
                    .first();
            assertThat(read.validate(ICalVersion.V2_0).isEmpty()).as(name).isTrue();
            assertThat(read.getEvents()).as(name).isNotEmpty();
        }
    }

    private static void sessions(PairByMail pair) throws IOException {
        Meetings meetings = pair.parts.following().meetings().meetings();
        Instant start = Instant.parse("2027-04-06T07:30:00Z");
        meetings.book(new Wish(PARTNERSHIP, start, Duration.ofHours(1), "", "https://meet.example.org/a?b=c,d"));
        sample(pair, AMINA, "session-invitation");
        meetings.move(1, start.plus(Duration.ofDays(1)));
        sample(pair, KOFI, "session-moved");
        meetings.cancel(List.of(1L));
        sample(pair, KOFI, "session-cancelled");
    }

    private static void visits(PairByMail pair) throws IOException {
        Visits visits = pair.parts.visits().visits();
        pair.decide(Stage.VISIT_PLANNED);
        set(visits, "2027-09-06", "2027-09-10");
        sample(pair, KOFI, "visit-invitation");
        set(visits, "2027-10-04", "2027-10-08");
        sample(pair, KOFI, "visit-moved");
        visits.stop(PARTNERSHIP, "elections");
        sample(pair, AMINA, "visit-cancelled");
    }

    private static void set(Visits visits, String first, String last) {
        visits.tell(
                PARTNERSHIP,
                Map.of(VisitField.FIRST_DAY, first, VisitField.LAST_DAY, last),
                Optional.empty(),
                "the secretariat");
    }

    private static void sample(PairByMail pair, String address, String step) throws IOException {
        pair.letTimePass(Duration.ofDays(3));
        Files.writeString(
                SAMPLES.resolve(step + ".ics"), pair.last(address, step).calendarAsSent());
    }
}
