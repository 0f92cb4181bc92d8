package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dripstone.correspondence.incoming.MailPart;
import org.dripstone.domain.Stage;
import org.dripstone.journey.PairByMail.Letter;
import org.dripstone.visit.Visit;
import org.dripstone.visit.VisitField;
import org.dripstone.visit.VisitStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visit is prepared by mail over months that go by at once: Ghana visits Kenya, on a clock that hops. */
final class VisitsByMailTest {
    private static final String KOFI = PairByMail.KOFI;
    private static final String AMINA = PairByMail.AMINA;
    private static final long PARTNERSHIP = PairByMail.PARTNERSHIP;
    private static final Duration A_WEEKEND = Duration.ofDays(3);

    @TempDir
    Path home;

    private PairByMail pair;

    @BeforeEach
    void aVisitIsWanted() throws IOException {
        pair = PairByMail.introduced(home, "2027-01-11T09:00:00Z");
        pair.decide(Stage.VISIT_PLANNED);
        pair.letTimePass(Duration.ofDays(1));
    }

    @AfterEach
    void close() {
        pair.close();
    }

    @Test
    void bothAreAskedForTheFileAndWhatTheyWriteIntoItIsKept() throws IOException {
        assertThat(pair.to(KOFI, "visit-file")).hasSize(1);
        assertThat(pair.to(AMINA, "visit-file")).hasSize(1);
        assertThat(pair.to(AMINA, "visit-file").get(0).text())
                .contains("Hosts:", "First day:")
                .doesNotContain("Delegation");

        pair.reply(KOFI, pair.to(KOFI, "visit-file").get(0), "Objective: See how kiosks are repaired\nVisa: needed");
        pair.reply(AMINA, pair.to(AMINA, "visit-file").get(0), "", "Hosts:", "Hosts: Kiosk Trust, Nairobi");
        assertThat(visit().entries())
                .containsEntry(VisitField.OBJECTIVE, "See how kiosks are repaired")
                .containsEntry(VisitField.VISA, "needed")
                .containsEntry(VisitField.HOSTS, "Kiosk Trust, Nairobi");
    }

    @Test
    void whatCannotBeReadOrIsNotProvedIsPutBeforeAPersonWithTheLine() throws IOException {
        Letter letter = pair.to(KOFI, "visit-file").get(0);
        assertThat(pair.reply(KOFI, letter, "First day: some time in spring\nTravel: by air"))
                .contains("first-day: \"some time in spring\"", "dripstone visit set DS-1 first-day");
        assertThat(visit().entries()).containsEntry(VisitField.TRAVEL, "by air");
        assertThat(pair.received("From: <stranger@elsewhere.example.com>\nIn-Reply-To: "
                        + letter.mail().messageId()
                        + "\nSubject: Re: visit\n\nFirst day: 1 June 2027\nLast day: 4 June 2027\n"))
                .contains("nothing proves");
        assertThat(visit().firstDay()).isEmpty();
    }

    @Test
    void aVisitThatIsPostponedTwiceIsCountedAgainAndKeepsItsNameInBothCalendars() throws IOException {
        pair.reply(KOFI, pair.to(KOFI, "visit-file").get(0), "First day: 7 June 2027\nLast day: 11 June 2027");
        pair.letTimePass(Duration.ofDays(5));
        assertThat(pair.stage()).isEqualTo("VISIT_PLANNED");
        VEvent invited = pair.to(AMINA, "visit-invitation").get(0).event();
        assertThat(invited.getDateStart().getValue().hasTime()).isFalse();
        assertThat(pair.to(KOFI, "visit-countdown")).isEmpty();

        pair.passTo("2027-02-20");
        assertThat(tasks(KOFI)).isEqualTo(1);
        pair.parts.visits().visits().done(PARTNERSHIP, VisitStep.DELEGATION);
        set("2027-07-05", "2027-07-09");
        set("2027-08-02", "2027-08-06");
        pair.letTimePass(A_WEEKEND);
        assertThat(pair.to(AMINA, "visit-moved"))
                .as("the first move had not left when the second came")
                .hasSize(1);
        VEvent moved = pair.to(AMINA, "visit-moved").get(0).event();
        assertThat(moved.getUid().getValue()).isEqualTo(invited.getUid().getValue());
        assertThat(moved.getSequence().getValue()).isEqualTo(2);

        int before = tasks(KOFI);
        pair.passTo("2027-04-10");
        assertThat(tasks(KOFI))
                .as("objectives, 120 days before the new first day")
                .isEqualTo(before + 1);
        pair.passTo("2027-08-10");
        assertThat(pair.days(AMINA, "visit-countdown"))
                .contains(LocalDate.parse("2027-07-02"), LocalDate.parse("2027-07-26"));
        assertThat(daysOfTask(KOFI, "authorised"))
                .as("the delegation is named already")
                .isEmpty();
        assertThat(pair.days(KOFI, "visit-report")).containsExactly(LocalDate.parse("2027-08-09"));
    }

    @Test
    void aRefusedVisaEndsItForBothUntilThereAreNewDays() throws IOException {
        set("2027-06-07", "2027-06-11");
        pair.letTimePass(Duration.ofDays(3));
        assertThat(pair.reply(KOFI, pair.to(KOFI, "visit-file").get(0), "Visa: it was refused, sadly"))
                .contains("visa is refused");
        pair.letTimePass(A_WEEKEND);
        assertThat(pair.to(AMINA, "visit-cancelled").get(0).text()).contains("A visa was refused");
        assertThat(pair.to(KOFI, "visit-cancelled")
                        .get(0)
                        .calendar()
                        .getMethod()
                        .isCancel())
                .isTrue();
        pair.passTo("2027-05-30");
        assertThat(pair.to(AMINA, "visit-countdown")).isEmpty();
        assertThat(pair.stage()).isEqualTo("VISIT_PLANNED");
        assertThat(pair.published().getEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getStatus().isCancelled()).isTrue());

        set("2027-09-06", "2027-09-10");
        pair.letTimePass(A_WEEKEND);
        assertThat(visit().isStopped()).isFalse();
        assertThat(pair.to(KOFI, "visit-moved").get(0).event().getSequence().getValue())
                .isEqualTo(2);
        assertThat(pair.published().getEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getStatus().isConfirmed()).isTrue());
    }

    @Test
    void theHostGetsPapersToSign() throws Exception {
        pair.reply(
                KOFI,
                pair.to(KOFI, "visit-file").get(0),
                "Objective: See how kiosks are repaired\nWho pays for what: we do");
        set("2027-06-07", "2027-06-11");
        pair.passTo("2027-06-08");
        Letter asked = pair.to(AMINA, "visit-countdown").stream()
                .filter(letter -> letter.text().contains("letter of invitation"))
                .findFirst()
                .orElseThrow();
        assertThat(paper(asked))
                .contains("Letter of invitation", "Office of Mensah", "June 7, 2027", "See how kiosks are repaired");
        assertThat(pair.to(KOFI, "visit-countdown"))
                .noneMatch(letter -> letter.mail().parts().stream().anyMatch(MailPart::isAttachment));
    }

    @Test
    void anActionPlanInThreeLinesMovesThePartnership() throws IOException {
        set("2027-03-01", "2027-03-05");
        pair.passTo("2027-03-12");
        pair.decide(Stage.VISITED);
        pair.passTo("2027-03-25");
        assertThat(pair.days(KOFI, "action-plan")).isNotEmpty();
        pair.reply(
                KOFI,
                pair.to(KOFI, "action-plan").get(0),
                "What will be adapted: solar kiosks\nBy whom: the region\nBy when: 2028");
        assertThat(pair.stage()).isEqualTo("ACTION_PLAN");
    }

    private void set(String first, String last) {
        pair.parts
                .visits()
                .visits()
                .tell(
                        PARTNERSHIP,
                        Map.of(VisitField.FIRST_DAY, first, VisitField.LAST_DAY, last),
                        Optional.empty(),
                        "the secretariat");
    }

    private Visit visit() {
        return pair.parts.visits().visits().of(PARTNERSHIP).orElseThrow();
    }

    private List<LocalDate> daysOfTask(String address, String words) {
        return pair.to(address, "visit-countdown").stream()
                .filter(letter -> letter.text().contains(words))
                .map(Letter::day)
                .toList();
    }

    private int tasks(String address) {
        return pair.to(address, "visit-countdown").size();
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
}
