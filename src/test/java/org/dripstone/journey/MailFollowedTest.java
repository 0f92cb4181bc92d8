package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.Claim;
import org.dripstone.correspondence.Contact;
import org.dripstone.domain.Answer;
import org.dripstone.feed.Drop;
import org.dripstone.mailbox.MailPlace;
import org.dripstone.settings.Settings;
import org.dripstone.store.ExportKind;
import org.dripstone.store.JdbiContacts;
import org.dripstone.store.JdbiPeopleStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows from bounces, absences and farewells, from the bytes of the mail to the plan of what is owed. */
final class MailFollowedTest {
    private static final String EVENT = "within-reach-2026";
    private static final String KEY = "a key of at least thirty-two characters";
    private static final String KOFI = "kofi@one.example.org";

    private final MovedClock clock = new MovedClock();

    @TempDir
    Path home;

    private Parts parts;
    private int mails;

    @BeforeEach
    void introduced() throws Exception {
        Settings settings = Settings.read(
                TrialConfig.under(home),
                Map.of(),
                Map.of(
                        "dripstone.home",
                        home.toString(),
                        "dripstone.signing-key",
                        KEY,
                        "dripstone.secretariat.address",
                        "desk@workshop.example.org",
                        "dripstone.secretariat.organisers",
                        "olga@desk.example.org"));
        parts = Wiring.parts(settings, SampleWorkshop.FOLDER.resolve("events.yaml"), clock);
        SmallWorkshop workshop = SmallWorkshop.usual();
        take("solutions.csv", SmallWorkshop.SOLUTIONS);
        take("people.csv", workshop.registrations());
        take("forms.csv", workshop.forms());
        parts.matching().match(EVENT);
        parts.opening().open(EVENT);
        parts.outbox().recover();
        for (List<Claim> due = parts.outbox().claimDue();
                !due.isEmpty();
                due = parts.outbox().claimDue()) {
            due.forEach(parts.outbox()::sent);
        }
        assertThat(count("partnership where stage = 'INTRODUCED'")).isEqualTo(3);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void anAddressOutOfReachIsClosedAfterSeveralDaysNotAfterSeveralReports() throws Exception {
        for (int day = 1; day <= 3; day++) {
            bounced("4.4.1", KOFI);
            bounced("4.4.1", KOFI);
            assertThat(count("suppression")).as("day " + day).isZero();
            clock.move(Duration.ofDays(1));
        }
        assertThat(bounced("4.4.1", KOFI)).contains("on 4 days");
        assertThat(count("suppression where reason like 'bounced: %'")).isOne();
    }

    @Test
    void anAcknowledgementThatComesBackIsUnderstoodAndNotAnswered() throws Exception {
        read("In-Reply-To: " + letterTo(KOFI) + "\n" + head(KOFI, "Re: Introduction") + "We will write next week.\n");
        String thanks = written("acknowledgement");
        long letters = count("message");
        assertThat(bounced("4.2.2", KOFI, thanks)).contains("was out of reach on 1 days");
        assertThat(bounced("5.1.1", KOFI, thanks)).contains("is closed");
        assertThat(count("suppression where address = '" + KOFI + "'")).isOne();
        assertThat(bounced("5.1.1", "amina@kiosk.example.org", thanks)).contains("did not write to");
        assertThat(count("message")).isEqualTo(letters);
    }

    @Test
    void aReceiptThatComesBackIsNotedAndClosesNothing() throws Exception {
        read(head("olga@desk.example.org", "The list")
                        .replace("\n\n", "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n")
                + "--b\nContent-Type: text/csv\nContent-Disposition: attachment; filename=\"more.csv\"\n\n"
                + "Full name,Email,Organisation,Country\nAna Sow,ana@x.example.net,Office of Sow,Ghana\n\n--b--\n");
        parts.mail().receipts().answer(count("received_mail", "max(id)"));
        long letters = count("message");
        assertThat(bounced("5.1.1", "olga@desk.example.org", written("receipt")))
                .startsWith("noted");
        assertThat(count("suppression")).isZero();
        assertThat(count("message")).isEqualTo(letters);
    }

    @Test
    void whereMailIsSentOnToMayBeNamedBesideItsReader() throws Exception {
        assertThat(bounced("5.1.1", KOFI, letterTo(KOFI), "kofi1977@mail.example.net"))
                .startsWith("noted")
                .contains("is closed");
        assertThat(count("received_mail where folder = 'ATTENTION'")).isZero();
    }

    @Test
    void reportsFarApartCloseNothing() throws Exception {
        for (int time = 1; time <= 5; time++) {
            bounced("4.4.1", KOFI);
            clock.move(Duration.ofDays(6));
        }
        assertThat(count("suppression")).isZero();
    }

    @Test
    void aRefusalOfUsClosesNothingAndGoesToAPerson() throws Exception {
        assertThat(bounced("5.7.1", KOFI)).contains("refuses us");
        assertThat(count("suppression")).isZero();
        assertThat(count("received_mail where folder = 'ATTENTION'")).isOne();
    }

    @Test
    void theOtherAddressOfADeadOneIsUsed() throws Exception {
        take(
                "more.csv",
                "Full name,Email,Organisation,Country\nKofi Mensah,kofi.mensah@home.example.net,Office of Mensah,Ghana\n");
        long kofi = person(KOFI);
        long other = person("kofi.mensah@home.example.net");
        if (other != kofi) {
            parts.transactions().inOne(() -> {
                new JdbiPeopleStore(parts.database(), clock).merge(kofi, other);
                return true;
            });
        }
        bounced("5.1.1", KOFI);
        Contact contact = new JdbiContacts(parts.database()).of(kofi);
        assertThat(contact.address()).isEqualTo("kofi.mensah@home.example.net");
        assertThat(contact.isReachable()).isTrue();
        assertThat(count("partnership where flags like '%unreachable%'")).isZero();
    }

    @Test
    void whoHasLeftIsNotWrittenToAndThePartnershipStays() throws Exception {
        String came = read("Auto-Submitted: auto-replied\nIn-Reply-To: " + letterTo(KOFI) + "\n"
                + head(KOFI, "Automatic reply: Introduction")
                + "Kofi Mensah no longer works here. Please contact Ama Owusu (ama@one.example.org) instead.\n");
        assertThat(came).startsWith("has left").contains("ama@one.example.org");
        assertThat(count("suppression where reason = 'bounced: has left'")).isOne();
        assertThat(count("partnership where flags like '%unreachable%'")).isOne();
        assertThat(count("partnership where stage in ('DECLINED', 'WITHDRAWN', 'DORMANT')"))
                .isZero();
    }

    @Test
    void whoIsBackOnAFridayIsWrittenToTheDayAfterAtTheEarliest() throws Exception {
        LocalDate friday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(60)
                .with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        read("Auto-Submitted: auto-replied\nIn-Reply-To: " + letterTo(KOFI) + "\n"
                + head(KOFI, "Automatic reply: Introduction") + "I am out of the office until " + friday + ".\n");
        assertThat(count("hold where person_id = " + person(KOFI))).isOne();
        assertThat(count("follow_up where status = 'OWED' and person_id = " + person(KOFI) + " and due_at < '"
                        + friday.plusDays(1) + "'"))
                .isZero();
    }

    @Test
    void whatIsSaidOfSomebodyWhoBecamePartOfAnotherIsSaidOfThatOne() throws Exception {
        take("again.csv", "Full name,Email,Organisation,Country\nKay Mens,kay@other.example.net,Elsewhere,Ghana\n");
        long kofi = person(KOFI);
        long kay = person("kay@other.example.net");
        String token = new AnswerTokens(KEY.getBytes(StandardCharsets.UTF_8))
                .issue(kofi, pairOf(kofi), Answer.IN_CONTACT, clock.instant());
        parts.transactions().inOne(() -> {
            new JdbiPeopleStore(parts.database(), clock).merge(kay, kofi);
            return true;
        });
        assertThat(read(head(KOFI, "[DS-1] We are in contact " + token) + "Yes.\n"))
                .startsWith("answered");
        assertThat(count("partnership where stage = 'IN_CONTACT' and seeker_id = " + kay))
                .isOne();
        bounced("5.1.1", KOFI);
        assertThat(count("suppression where address = '" + KOFI + "'")).isOne();
        assertThat(new JdbiContacts(parts.database()).of(kay).isReachable()).isTrue();
    }

    @Test
    void aBombInAnOrganisersMailIsAReceiptAndTheNextMailIsRead() throws Exception {
        byte[] bomb = bomb();
        String came = read(head("olga@desk.example.org", "The list")
                        .replace("\n\n", "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n")
                + "--b\nContent-Type: application/zip\nContent-Transfer-Encoding: base64\n"
                + "Content-Disposition: attachment; filename=\"people.zip\"\n\n"
                + Base64.getMimeEncoder().encodeToString(bomb).replace("\r", "") + "\n--b--\n");
        assertThat(came).startsWith("taken in as F");
        assertThat(count("feed where name = 'people.zip' and status = 'TAKEN_IN'"))
                .isZero();
        assertThat(read(head(KOFI, "Hello") + "Just words.\n")).startsWith("to be read");
    }

    private static byte[] bomb() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("people.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private String written(String step) throws Exception {
        return StreamSupport.stream(
                        parts.exports()
                                .records(ExportKind.MESSAGES, Optional.empty())
                                .spliterator(),
                        false)
                .filter(letter -> step.equals(letter.get("step")))
                .map(letter -> String.valueOf(letter.get("message_id")))
                .findFirst()
                .orElseThrow();
    }

    private String bounced(String status, String address) throws Exception {
        return bounced(status, address, letterTo(address));
    }

    private String bounced(String status, String address, String letter, String... besides) throws Exception {
        String others = Stream.of(besides)
                .map(each -> "Final-Recipient: rfc822; " + each + "\nAction: failed\nStatus: " + status + "\n\n")
                .collect(Collectors.joining());
        return read("From: MAILER-DAEMON@mx.example.org\nTo: desk@workshop.example.org\nSubject: Undelivered Mail\n"
                + "Message-ID: <b" + ++mails + "@mx.example.org>\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                + "--b\nContent-Type: text/plain\n\nYour message could not be delivered.\n"
                + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n"
                + "Final-Recipient: rfc822; " + address + "\nAction: failed\nStatus: " + status + "\n\n" + others
                + "--b\nContent-Type: message/rfc822\n\nFrom: desk@workshop.example.org\nTo: " + address
                + "\nMessage-ID: " + letter + "\nSubject: Introduction\n\nHello\n--b--\n");
    }

    private String head(String from, String subject) {
        return "From: " + from + "\nTo: desk@workshop.example.org\nSubject: " + subject + "\nMessage-ID: <m" + ++mails
                + "@x.example.org>\n\n";
    }

    /** Keeps and follows a mail; says what came of it. */
    private String read(String mail) throws Exception {
        byte[] raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        parts.mail().keeping().keep(new MailPlace("box", 7, ++mails), new ByteArrayInputStream(raw), raw.length);
        long id = count("(select id from received_mail where status = 'RECEIVED') as x", "max(id)");
        parts.mail().desk().understand(id);
        return parts.mail().store().came(id);
    }

    private void take(String name, String text) throws Exception {
        Path file = Files.writeString(home.resolve(name), text);
        parts.intake().accept(new Drop(file, name, EVENT, Drop.IMPORT, name));
    }

    private long person(String address) throws Exception {
        return count("person_address where address = '" + address + "'", "min(person_id)");
    }

    private long pairOf(long seeker) throws Exception {
        return count("partnership where seeker_id = " + seeker, "min(id)");
    }

    private String letterTo(String address) {
        return StreamSupport.stream(
                        parts.exports()
                                .records(ExportKind.MESSAGES, Optional.empty())
                                .spliterator(),
                        false)
                .filter(letter -> address.equals(letter.get("to")))
                .map(letter -> String.valueOf(letter.get("message_id")))
                .findFirst()
                .orElseThrow();
    }

    private long count(String from) throws Exception {
        return count(from, "count(*)");
    }

    private long count(String from, String what) throws Exception {
        try (var connection = parts.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select " + what + " from " + from)) {
            result.next();
            return result.getLong(1);
        }
    }
}
