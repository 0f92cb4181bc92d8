package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.domain.Answer;
import org.dripstone.store.ExportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a mail claims, and whoever it seems to come from: without a valid token no partnership moves. */
final class UnprovedMailTest {
    private static final String KEY = "a key of at least thirty-two characters";
    private static final AnswerTokens OURS = new AnswerTokens(KEY.getBytes(StandardCharsets.UTF_8));
    private static final AnswerTokens THEIRS =
            new AnswerTokens("some other key that nobody gave to us".getBytes(StandardCharsets.UTF_8));
    private static final String KOFI = "kofi@one.example.org";
    private static final int MAILS = 48;

    private static final List<String> SENDERS = List.of(
            KOFI,
            "amina@kiosk.example.org",
            "esi@two.example.org",
            "stranger@else.example.org",
            "desk@workshop.example.org",
            "olga@desk.example.org",
            "Kofi Mensah <other@one.example.org>");
    private static final List<String> SUBJECTS = List.of(
            "Re: Introduction", "[DS-1] We are in contact", "[DS-1] [DS-2] [DS-3]", "Visit", "AW: DS-1", "", "STOPPED");
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
            "We are no longer interested.");
    private static final List<String> HEADERS = List.of(
            "",
            "Authentication-Results: mx.example.org; dkim=pass; spf=pass; dmarc=pass\n",
            "X-Dripstone-Answer: in-contact\n",
            "Sender: " + KOFI + "\nReturn-Path: <" + KOFI + ">\n",
            "Auto-Submitted: no\nPrecedence: special-delivery\n",
            "Reply-To: " + KOFI + "\nX-Original-From: " + KOFI + "\n");

    @TempDir
    Path home;

    private final Random random = new Random(20260302);

    @Test
    void movesNothing() throws Exception {
        try (MailServer server = MailServer.started();
                RunningService service = RunningService.on(home, server.settings("dripstone.signing-key", KEY))) {
            service.drop("solutions.csv", SmallWorkshop.SOLUTIONS);
            service.drop("people.csv", SmallWorkshop.usual().registrations());
            service.drop("forms.csv", SmallWorkshop.usual().forms());
            service.awaitSettled();
            Until.holds("all are introduced", () -> stages(service, "INTRODUCED") == 3);
            List<String> letters = letters(service);
            for (int i = 0; i < MAILS; i++) {
                server.deliver(mail(i, letters, token(service)));
            }
            awaitRead(service, MAILS);
            assertThat(stages(service, "INTRODUCED")).isEqualTo(3);

            server.deliver(mail(
                    MAILS,
                    letters,
                    OURS.issue(person(service, KOFI), pair(service), Answer.IN_CONTACT, service.now())));
            Until.holds("what is proved does move", () -> stages(service, "IN_CONTACT") == 1);
        }
    }

    /** None, a guess, a torn one, one of another key, one too old, one from the future, one of a stranger to the pair. */
    private String token(RunningService service) throws Exception {
        Answer answer = pick(List.of(Answer.IN_CONTACT, Answer.VISITED, Answer.NOT_INTERESTED, Answer.ADAPTED));
        long kofi = person(service, KOFI);
        long pair = pair(service);
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 ->
                random.ints(28, 0, 32)
                        .mapToObj(i -> "0123456789ABCDEFGHJKMNPQRSTVWXYZ".substring(i, i + 1))
                        .collect(Collectors.joining());
            case 2 -> torn(OURS.issue(kofi, pair, answer, service.now()));
            case 3 -> THEIRS.issue(kofi, pair, answer, service.now());
            case 4 -> OURS.issue(kofi, pair, answer, service.now().minus(Duration.ofDays(500)));
            case 5 -> OURS.issue(kofi, pair, answer, service.now().plus(Duration.ofDays(30)));
            case 6 -> OURS.issue(person(service, "esi@two.example.org"), pair, answer, service.now());
            default -> OURS.issue(Purpose.LETTER, 987_654, pair, service.now());
        };
    }

    private String torn(String token) {
        int at = random.nextInt(token.length());
        return token.substring(0, at) + (token.charAt(at) == '7' ? '8' : '7') + token.substring(at + 1);
    }

    private String mail(int number, List<String> letters, String token) {
        boolean below = random.nextBoolean();
        return pick(HEADERS)
                + "From: " + (number == MAILS ? KOFI : pick(SENDERS)) + "\nTo: desk@workshop.example.org\n"
                + "Subject: " + pick(SUBJECTS) + (below ? "" : " " + token) + "\n"
                + "Message-ID: <unproved-" + number + "@x.example.org>\n"
                + "In-Reply-To: " + pick(letters) + "\n"
                + "Content-Type: text/plain; charset=utf-8\n\n"
                + pick(CLAIMS) + "\n" + (below ? token : "") + "\n";
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> letters(RunningService service) {
        return service.export(ExportKind.MESSAGES).stream()
                .map((Map<String, Object> letter) -> String.valueOf(letter.get("message_id")))
                .toList();
    }

    private static long stages(RunningService service, String stage) throws Exception {
        return service.count("select count(*) from partnership where stage = '" + stage + "'");
    }

    private static long person(RunningService service, String address) throws Exception {
        return service.count("select person_id from person_address where address = '" + address + "'");
    }

    private static long pair(RunningService service) throws Exception {
        return service.count(
                "select min(p.id) from partnership p join solution s on s.id = p.solution_id where s.code = 'K1'");
    }

    private static void awaitRead(RunningService service, int mails) throws Exception {
        Until.holds(
                "all are read",
                () -> service.count("select count(*) from mail_copy where moved_at is not null") >= mails,
                () -> "read: " + service.count("select count(*) from mail_copy where moved_at is not null"));
    }
}
