package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Routine;
import org.dripstone.camel.Wiring;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailPart;
import org.dripstone.domain.Stage;
import org.dripstone.feed.Drop;
import org.dripstone.mail.MimeMails;
import org.dripstone.settings.Settings;
import org.dripstone.store.ExportKind;
import org.dripstone.timelapse.SimulatedClock;
import org.dripstone.visit.Visit;
import org.dripstone.visit.VisitField;
import org.dripstone.visit.VisitStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visit is prepared by mail over months that go by at once: Ghana visits Kenya, on a clock that hops. */
final class VisitsByMailTest {
    private static final String KOFI = "kofi@one.example.org";
    private static final String AMINA = "amina@kiosk.example.org";
    private static final long PARTNERSHIP = 1;
    private static final Duration A_WEEKEND = Duration.ofDays(3);

    @TempDir
    Path home;

    private final SimulatedClock clock = new SimulatedClock(Instant.parse("2027-01-11T09:00:00Z"));
    private final List<Letter> letters = new ArrayList<>();
    private Parts parts;
    private Routine routine;
    private int mails;

    /** A letter as its reader has it. */
    private record Letter(LocalDate day, String step, IncomingMail mail, Routine.Sent sent) {
        String to() {
            return mail.to().get(0);
        }
    }

    @BeforeEach
    void aVisitIsWanted() throws IOException {
        Settings settings = Settings.read(
                Path.of("config"),
                Map.of(),
                new TreeMap<>(Map.of(
                        "dripstone.home", home.toString(),
                        "dripstone.http.port", "",
                        "dripstone.smtp.rate", "100000",
                        "dripstone.secretariat.address", "desk@workshop.example.org")));
        parts = Wiring.parts(settings, SampleWorkshop.FOLDER.resolve("events.yaml"), clock);
        routine = Routine.of(settings, parts, clock);
        SmallWorkshop workshop = SmallWorkshop.usual();
        takeIn("solutions.csv", SmallWorkshop.SOLUTIONS);
        takeIn("people.csv", workshop.registrations());
        takeIn("forms.csv", workshop.forms());
        parts.matching().match("within-reach-2026");
        parts.opening().open("within-reach-2026");
        letTimePass(Duration.ofDays(1));
        parts.following().journeys().decide(PARTNERSHIP, Stage.VISIT_PLANNED, "both said so by telephone");
        letTimePass(Duration.ofDays(1));
    }

    private void takeIn(String name, String text) throws IOException {
        Path file = Files.writeString(home.resolve(name), text);
        parts.intake().acceptAll(new Drop(file, name, "within-reach-2026", Drop.INBOX, name));
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void bothAreAskedForTheFileAndWhatTheyWriteIntoItIsKept() throws IOException {
        assertThat(to(KOFI, "visit-file")).hasSize(1);
        assertThat(to(AMINA, "visit-file")).hasSize(1);
        assertThat(text(to(AMINA, "visit-file").get(0)))
                .contains("Hosts:", "First day:")
                .doesNotContain("Delegation");

        reply(KOFI, to(KOFI, "visit-file").get(0), "Objective: See how kiosks are repaired\nVisa: needed");
        reply(AMINA, to(AMINA, "visit-file").get(0), "", "Hosts:", "Hosts: Kiosk Trust, Nairobi");
        assertThat(visit().entries())
                .containsEntry(VisitField.OBJECTIVE, "See how kiosks are repaired")
                .containsEntry(VisitField.VISA, "needed")
                .containsEntry(VisitField.HOSTS, "Kiosk Trust, Nairobi");
    }

    @Test
    void whatCannotBeReadOrIsNotProvedIsPutBeforeAPersonWithTheLine() throws IOException {
        Letter letter = to(KOFI, "visit-file").get(0);
        assertThat(reply(KOFI, letter, "First day: some time in spring\nTravel: by air"))
                .contains("first-day: \"some time in spring\"", "dripstone visit set DS-1 first-day");
        assertThat(visit().entries()).containsEntry(VisitField.TRAVEL, "by air");
        assertThat(received("From: <stranger@elsewhere.example.com>\nIn-Reply-To: " + id(letter)
                        + "\nSubject: Re: visit\n\nFirst day: 1 June 2027\nLast day: 4 June 2027\n"))
                .contains("nothing proves");
        assertThat(visit().firstDay()).isEmpty();
    }

    @Test
    void aVisitThatIsPostponedTwiceIsCountedAgainAndKeepsItsNameInBothCalendars() throws IOException {
        reply(KOFI, to(KOFI, "visit-file").get(0), "First day: 7 June 2027\nLast day: 11 June 2027");
        letTimePass(Duration.ofDays(5));
        assertThat(stage()).isEqualTo("VISIT_PLANNED");
        VEvent invited = event(to(AMINA, "visit-invitation").get(0));
        assertThat(invited.getDateStart().getValue().hasTime()).isFalse();
        assertThat(to(KOFI, "visit-countdown")).isEmpty();

        passTo("2027-02-20");
        assertThat(tasks(KOFI)).isEqualTo(1);
        parts.visits().visits().done(PARTNERSHIP, VisitStep.DELEGATION);
        set("2027-07-05", "2027-07-09");
        set("2027-08-02", "2027-08-06");
        letTimePass(A_WEEKEND);
        VEvent moved = event(to(AMINA, "visit-moved").get(1));
        assertThat(moved.getUid().getValue()).isEqualTo(invited.getUid().getValue());
        assertThat(moved.getSequence().getValue()).isEqualTo(2);

        int before = tasks(KOFI);
        passTo("2027-04-10");
        assertThat(tasks(KOFI))
                .as("objectives, 120 days before the new first day")
                .isEqualTo(before + 1);
        passTo("2027-08-10");
        assertThat(days(AMINA, "visit-countdown"))
                .contains(LocalDate.parse("2027-07-02"), LocalDate.parse("2027-07-26"));
        assertThat(daysOfTask(KOFI, "authorised"))
                .as("the delegation is named already")
                .isEmpty();
        assertThat(days(KOFI, "visit-report")).containsExactly(LocalDate.parse("2027-08-10"));
    }

    @Test
    void aRefusedVisaEndsItForBothUntilThereAreNewDays() throws IOException {
        set("2027-06-07", "2027-06-11");
        letTimePass(Duration.ofDays(3));
        assertThat(reply(KOFI, to(KOFI, "visit-file").get(0), "Visa: it was refused, sadly"))
                .contains("visa is refused");
        letTimePass(A_WEEKEND);
        assertThat(text(to(AMINA, "visit-cancelled").get(0))).contains("A visa was refused");
        assertThat(calendar(to(KOFI, "visit-cancelled").get(0)).getMethod().isCancel())
                .isTrue();
        passTo("2027-05-30");
        assertThat(to(AMINA, "visit-countdown")).isEmpty();
        assertThat(stage()).isEqualTo("VISIT_PLANNED");
        assertThat(published().getEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getStatus().isCancelled()).isTrue());

        set("2027-09-06", "2027-09-10");
        letTimePass(A_WEEKEND);
        assertThat(visit().isStopped()).isFalse();
        assertThat(event(to(KOFI, "visit-moved").get(0)).getSequence().getValue())
                .isEqualTo(2);
        assertThat(published().getEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getStatus().isConfirmed()).isTrue());
    }

    @Test
    void theHostGetsPapersToSign() throws Exception {
        reply(KOFI, to(KOFI, "visit-file").get(0), "Objective: See how kiosks are repaired\nWho pays for what: we do");
        set("2027-06-07", "2027-06-11");
        passTo("2027-06-08");
        Letter asked = to(AMINA, "visit-countdown").stream()
                .filter(letter -> text(letter).contains("letter of invitation"))
                .findFirst()
                .orElseThrow();
        assertThat(paper(asked))
                .contains("Letter of invitation", "Office of Mensah", "June 7, 2027", "See how kiosks are repaired");
        assertThat(to(KOFI, "visit-countdown"))
                .noneMatch(letter -> letter.mail().parts().stream().anyMatch(MailPart::isAttachment));
    }

    @Test
    void anActionPlanInThreeLinesMovesThePartnership() throws IOException {
        set("2027-03-01", "2027-03-05");
        passTo("2027-03-12");
        parts.following().journeys().decide(PARTNERSHIP, Stage.VISITED, "both told us");
        passTo("2027-03-25");
        assertThat(days(KOFI, "action-plan")).isNotEmpty();
        reply(
                KOFI,
                to(KOFI, "action-plan").get(0),
                "What will be adapted: solar kiosks\nBy whom: the region\nBy when: 2028");
        assertThat(stage()).isEqualTo("ACTION_PLAN");
    }

    private void set(String first, String last) {
        parts.visits()
                .visits()
                .tell(
                        PARTNERSHIP,
                        Map.of(VisitField.FIRST_DAY, first, VisitField.LAST_DAY, last),
                        Optional.empty(),
                        "the secretariat");
    }

    private Visit visit() {
        return parts.visits().visits().of(PARTNERSHIP).orElseThrow();
    }

    private String stage() {
        for (Map<String, Object> record : parts.exports().records(ExportKind.PARTNERSHIPS, Optional.empty())) {
            if (record.get("id").equals("DS-" + PARTNERSHIP)) {
                return String.valueOf(record.get("stage"));
            }
        }
        throw new IllegalStateException("there is no DS-" + PARTNERSHIP);
    }

    private void passTo(String day) {
        letTimePass(Duration.between(
                clock.instant(), LocalDate.parse(day).atTime(20, 0).toInstant(ZoneOffset.UTC)));
    }

    /** All that falls due meanwhile is done at its time. */
    private void letTimePass(Duration by) {
        Instant end = clock.instant().plus(by);
        work();
        for (Optional<Instant> next = routine.next();
                next.filter(at -> !at.isAfter(end)).isPresent();
                next = routine.next()) {
            clock.hopTo(next.get());
            work();
        }
        clock.hopTo(end);
        work();
    }

    private void work() {
        for (Routine.Sent sent : routine.work()) {
            String step = sent.fileName().substring(0, sent.fileName().indexOf('.'));
            LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            letters.add(new Letter(day, step, MimeMails.read(sent.eml()), sent));
        }
    }

    private List<Letter> to(String address, String step) {
        return letters.stream()
                .filter(letter -> letter.step().equals(step) && letter.to().equals(address))
                .toList();
    }

    private List<LocalDate> days(String address, String step) {
        return to(address, step).stream().map(Letter::day).toList();
    }

    private List<LocalDate> daysOfTask(String address, String words) {
        return to(address, "visit-countdown").stream()
                .filter(letter -> text(letter).contains(words))
                .map(Letter::day)
                .toList();
    }

    private int tasks(String address) {
        return to(address, "visit-countdown").size();
    }

    private static String text(Letter letter) {
        return letter.mail().plainText();
    }

    private static String id(Letter letter) {
        return letter.mail().messageId();
    }

    private static ICalendar calendar(Letter letter) {
        return letter.mail().parts().stream()
                .filter(part -> part.type().equals("text/calendar"))
                .map(part -> Biweekly.parse(part.text()).first())
                .findFirst()
                .orElseThrow();
    }

    private static VEvent event(Letter letter) {
        return calendar(letter).getEvents().get(0);
    }

    private ICalendar published() throws IOException {
        return Biweekly.parse(Files.readString(home.resolve("reports/visits.ics")))
                .first();
    }

    /** The words of its only attachment. */
    private static String paper(Letter letter) throws Exception {
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(letter.sent().eml()));
        BodyPart paper = ((Multipart) message.getContent()).getBodyPart(1);
        assertThat(paper.getFileName()).isEqualTo("invitation-en.docx");
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(paper.getInputStream()))) {
            return words.getText();
        }
    }

    private String reply(String from, Letter letter, String above) throws IOException {
        return reply(from, letter, above, "no line of it", "");
    }

    /** As most programs do it, with the letter below; {@code line} of it changed. */
    private String reply(String from, Letter letter, String above, String line, String changed) throws IOException {
        String quoted = text(letter)
                .lines()
                .map(each -> "> " + (each.strip().equals(line) ? changed : each))
                .collect(Collectors.joining("\n"));
        return received("From: <" + from + ">\nIn-Reply-To: " + id(letter) + "\nSubject: Re: " + "visit\n\n" + above
                + "\n\nOn Monday the secretariat wrote:\n" + quoted + "\n");
    }

    /** Why what became of it became of it. */
    private String received(String mail) throws IOException {
        mails++;
        String raw = "To: <desk@workshop.example.org>\nMessage-ID: <" + mails
                + "@mail.example.org>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n" + mail;
        routine.receive(raw.getBytes(StandardCharsets.UTF_8));
        try (Connection connection = parts.database().dataSource().getConnection();
                ResultSet last = connection
                        .createStatement()
                        .executeQuery("select reason from received_mail order by id desc fetch first row only")) {
            last.next();
            return last.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
