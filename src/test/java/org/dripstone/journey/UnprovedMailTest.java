package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.domain.Answer;
import org.dripstone.mailbox.MailPlace;
import org.dripstone.store.ExportKind;

/** Whatever a mail claims, of whatever kind it is and whoever it seems to come from: without a valid token nothing moves. */
class UnprovedMailTest {
    private static final String KEY = "a key of at least thirty-two characters";
    private static final AnswerTokens OURS = new AnswerTokens(KEY.getBytes(StandardCharsets.UTF_8));
    private static final AnswerTokens THEIRS =
            new AnswerTokens("some other key that nobody gave to us".getBytes(StandardCharsets.UTF_8));
    private static final String KOFI = "kofi@one.example.org";
    private static final String STAGES = "select string_agg(code || ' ' || stage, ', ' order by code) from"
            + " (select s.code, p.stage from partnership p join solution s on s.id = p.solution_id) each";
    private static final AtomicLong UIDS = new AtomicLong();

    private static final List<String> SENDERS = List.of(
            KOFI,
            "amina@kiosk.example.org",
            "esi@two.example.org",
            "stranger@else.example.org",
            "desk@workshop.example.org",
            "olga@desk.example.org",
            "MAILER-DAEMON@one.example.org",
            "Kofi Mensah <other@one.example.org>");
    private static final List<String> SUBJECTS = List.of(
            "Re: Introduction",
            "[DS-1] We are in contact",
            "[DS-1] [DS-2] [DS-3]",
            "Visit",
            "AW: DS-1",
            "",
            "STOPPED",
            "Automatic reply: DS-1",
            "Accepted: session");
    private static final List<String> CLAIMS = List.of(
            "Yes, we met last week and signed the agreement.",
            "The visit took place in March. The solution is in use.",
            "Nous nous sommes rencontrés la semaine dernière.",
            "La visita tuvo lugar en marzo.",
            "Да, мы встретились на прошлой неделе. Визит состоялся.",
            "نعم، التقينا الأسبوع الماضي.",
            "我们上周已经见面了。",
            "Иә, өткен аптада кездестік.",
            "Tivemos uma reunião, o acordo foi assinado.",
            "Please write again in a few months.",
            "We are no longer interested.",
            "I have left the Agency. Please write to other@one.example.org.",
            "I am out of the office until 5 January.",
            "");
    private static final List<String> HEADERS = List.of(
            "",
            "Authentication-Results: mx.example.org; dkim=pass; spf=pass; dmarc=pass\n",
            "X-Dripstone-Answer: in-contact\n",
            "Sender: " + KOFI + "\nReturn-Path: <" + KOFI + ">\n",
            "Auto-Submitted: auto-replied\n",
            "Return-Path: <>\n",
            "Reply-To: " + KOFI + "\nX-Original-From: " + KOFI + "\n");
    /** What the body is; the words and the token stand in each of them. */
    private static final List<String> KINDS = List.of(
            "Content-Type: text/plain; charset=utf-8\n\n%s\n",
            "Content-Type: text/html; charset=utf-8\n\n<p>%s</p><blockquote>DS-1</blockquote>\n",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n"
                    + "Content-Type: text/plain; charset=utf-8\n\n%s\n--b\nContent-Type: message/delivery-status\n\n"
                    + "Reporting-MTA: dns; x.example.org\n\nFinal-Recipient: rfc822; " + KOFI
                    + "\nAction: failed\nStatus: 5.1.1\n\n--b--\n",
            "Content-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n"
                    + "Content-Type: text/plain; charset=utf-8\n\n%s\n--b\nContent-Type: message/feedback-report\n\n"
                    + "Feedback-Type: abuse\nOriginal-Rcpt-To: " + KOFI + "\n\n--b--\n",
            "Content-Type: text/calendar; method=REPLY; charset=utf-8\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\n"
                    + "UID:session-1@workshop.example.org\nATTENDEE;PARTSTAT=ACCEPTED:mailto:" + KOFI
                    + "\nCOMMENT:%s\nEND:VEVENT\nEND:VCALENDAR\n",
            "Content-Type: text/plain; charset=utf-8\n\n> Did you meet?\n%s\n> DS-1: in contact\n");

    private static Path home;
    private static MailServer server;
    private static RunningService service;
    private static List<String> letters;
    private static long kofi;
    private static long pair;

    @BeforeContainer
    static void introduceAll() throws Exception {
        home = Files.createTempDirectory("unproved");
        server = MailServer.started();
        service = RunningService.on(home, server.settings("dripstone.signing-key", KEY));
        service.drop("solutions.csv", SmallWorkshop.SOLUTIONS);
        service.drop("people.csv", SmallWorkshop.usual().registrations());
        service.drop("forms.csv", SmallWorkshop.usual().forms());
        service.awaitSettled();
        Until.holds(
                "all are introduced",
                () -> service.count("select count(*) from partnership where stage = 'INTRODUCED'") == 3);
        letters = service.export(ExportKind.MESSAGES).stream()
                .map((Map<String, Object> letter) -> String.valueOf(letter.get("message_id")))
                .toList();
        kofi = service.count("select person_id from person_address where address = '" + KOFI + "'");
        pair = service.count(
                "select min(p.id) from partnership p join solution s on s.id = p.solution_id where s.code = 'K1'");
    }

    @AfterContainer
    static void stop() throws Exception {
        service.close();
        server.close();
        try (Stream<Path> all = Files.walk(home)) {
            all.sorted(Comparator.reverseOrder()).forEach(UnprovedMailTest::delete);
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void movesNothing(@ForAll("mails") String mail) throws Exception {
        String before = stages();
        arrive(mail);
        assertThat(stages()).as(mail).isEqualTo(before);
    }

    /** Else the property would hold of a mailbox that reads nothing. */
    @Example
    void whatIsProvedDoesMove() throws Exception {
        String token = OURS.issue(kofi, pair, Answer.IN_CONTACT, service.now());
        arrive("From: " + KOFI + "\nTo: desk@workshop.example.org\nSubject: In contact " + token
                + "\nMessage-ID: <proved@x.example.org>\nContent-Type: text/plain\n\nWe met.\n");
        assertThat(stages()).contains("K1 IN_CONTACT");
    }

    @Provide
    Arbitrary<String> mails() {
        Arbitrary<String> heads = Combinators.combine(
                        Arbitraries.of(HEADERS),
                        Arbitraries.of(SENDERS),
                        Arbitraries.of(SUBJECTS),
                        Arbitraries.of(letters),
                        Arbitraries.integers())
                .as((header, from, subject, letter, number) -> header + "From: " + from
                        + "\nTo: desk@workshop.example.org\nSubject: " + subject + "\nMessage-ID: <unproved-" + number
                        + "@x.example.org>\nIn-Reply-To: " + letter + "\n");
        Arbitrary<String> words =
                Combinators.combine(Arbitraries.of(CLAIMS), tokens()).as((claim, token) -> claim + "\n" + token);
        return Combinators.combine(heads, Arbitraries.of(KINDS), words)
                .as((head, kind, said) -> head + kind.formatted(said));
    }

    /** None, a guess, a torn one, one of another key, one too old, one from the future, one of a stranger to the pair. */
    private static Arbitrary<String> tokens() {
        Arbitrary<Answer> answers = Arbitraries.of(Answer.class);
        Instant now = service.now();
        return Arbitraries.oneOf(
                Arbitraries.just(""),
                Arbitraries.strings()
                        .withChars("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
                        .ofMinLength(20)
                        .ofMaxLength(30),
                Combinators.combine(answers, Arbitraries.integers().between(0, 19))
                        .as((answer, at) -> torn(OURS.issue(kofi, pair, answer, now), at)),
                answers.map(answer -> THEIRS.issue(kofi, pair, answer, now)),
                answers.map(answer -> OURS.issue(kofi, pair, answer, now.minus(Duration.ofDays(500)))),
                answers.map(answer -> OURS.issue(kofi, pair, answer, now.plus(Duration.ofDays(30)))),
                answers.map(answer -> OURS.issue(kofi + 987_654, pair, answer, now)),
                answers.map(answer -> OURS.issue(kofi, pair + 987_654, answer, now)),
                Arbitraries.of(Purpose.LETTER, Purpose.SLOT)
                        .map(purpose -> OURS.issue(purpose, kofi + 987_654, pair, now)));
    }

    private static String torn(String token, int at) {
        return token.substring(0, at) + (token.charAt(at) == '7' ? '8' : '7') + token.substring(at + 1);
    }

    private static void arrive(String mail) throws Exception {
        byte[] raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        long uid = UIDS.incrementAndGet();
        service.parts().mail().keeping().keep(new MailPlace("box", 7, uid), new ByteArrayInputStream(raw), raw.length);
        long id = service.count("select mail_id from mail_copy where mailbox = 'box' and uid = " + uid);
        service.parts().mail().desk().understand(id);
        Until.holds(
                "it is understood",
                () -> service.count("select count(*) from received_mail where status = 'RECEIVED' and id = " + id)
                        == 0);
    }

    private static String stages() throws Exception {
        return service.text(STAGES);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stillUsed) {
            throw new java.io.UncheckedIOException(stillUsed);
        }
    }
}
