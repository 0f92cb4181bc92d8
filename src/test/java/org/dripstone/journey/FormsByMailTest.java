package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.correspondence.SpecExamples;
import org.dripstone.correspondence.SpecExamples.SpecExample;
import org.dripstone.feed.Drop;
import org.dripstone.mailbox.MailPlace;
import org.dripstone.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms that people write into mails, in eight languages: from the bytes of the mail to the interest it becomes. */
final class FormsByMailTest {
    private static final String EVENT = "within-reach-2026";

    @TempDir
    static Path home;

    private static Parts parts;
    private static final Map<String, Long> MAILS = new HashMap<>();

    @BeforeAll
    static void allArrive() throws Exception {
        Settings settings = Settings.read(
                TrialConfig.under(home),
                Map.of(),
                Map.of(
                        "dripstone.home",
                        home.toString(),
                        "dripstone.event",
                        EVENT,
                        "dripstone.secretariat.address",
                        "desk@workshop.example.org"));
        parts = Wiring.parts(settings, SampleWorkshop.FOLDER.resolve("events.yaml"), new MovedClock());
        take("solutions.csv", SmallWorkshop.SOLUTIONS);
        take(
                "people.csv",
                forms().map(form -> form.text("from").replaceFirst(" <(.*)>", ",$1"))
                        .collect(Collectors.joining("\n", "Name,Email\n", "\n")));
        for (SpecExample form : forms().toList()) {
            long id = arrived(mail(form));
            parts.mail().desk().understand(id);
            MAILS.put(form.text("id"), id);
        }
        parts.matching().match(EVENT);
    }

    private static void take(String name, String table) throws Exception {
        Path file = Files.writeString(home.resolve(name), table);
        parts.intake().accept(new Drop(file, name, EVENT, Drop.IMPORT, name));
    }

    @AfterAll
    static void close() {
        parts.close();
    }

    static Stream<SpecExample> forms() {
        return SpecExamples.of("forms-by-mail");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void becomesTheSendersInterest(SpecExample example) throws Exception {
        assertThat(became(MAILS.get(example.text("id")))).isEqualTo(example.text("expected"));
    }

    private static String became(long mail) throws Exception {
        String kind = text("select mail_class from received_mail where id = " + mail);
        if (!kind.equals("feed")) {
            return kind;
        }
        String rows = "(select r.id from feed_row r join mail_feed m on m.feed_id = r.feed_id where m.mail_id = " + mail
                + ")";
        String solutions = text("select string_agg(s.code, ' ' order by s.code) from interest i"
                + " join solution s on s.id = i.solution_id join interest_source f on f.interest_id = i.id"
                + " where f.feed_row_id in " + rows);
        if (solutions.isEmpty()) {
            return "review";
        }
        return text("select distinct p.name || ' <' || p.address || '> ' || p.country from person p"
                        + " join interest i on i.person_id = p.id join interest_source f on f.interest_id = i.id"
                        + " where f.feed_row_id in " + rows)
                + ": " + solutions;
    }

    private static String text(String sql) throws Exception {
        try (var connection = parts.database().dataSource().getConnection();
                var statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            String text = found.next() ? found.getString(1) : "";
            return text == null ? "" : text;
        }
    }

    private static long arrived(String mail) throws Exception {
        byte[] raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        int uid = MAILS.size() + 1;
        parts.mail().keeping().keep(new MailPlace("box", 7, uid), new ByteArrayInputStream(raw), raw.length);
        return Long.parseLong(text("select mail_id from mail_copy where uid = " + uid));
    }

    private static String mail(SpecExample example) {
        String from = example.text("from");
        int address = from.indexOf('<');
        String name = "=?UTF-8?B?" + base64(from.substring(0, address).strip()) + "?= ";
        return "From: " + name + from.substring(address) + "\nTo: desk@workshop.example.org\nSubject: Interest\n"
                + "Date: Mon, 1 Jun 2026 10:00:00 +0000\nMessage-ID: <" + example.text("id")
                + "@forms.example.org>\nMIME-Version: 1.0\n" + body(example);
    }

    private static String body(SpecExample example) {
        String text = example.text("text").isEmpty() ? "" : part("plain", example.text("text"));
        String html = example.text("html").isEmpty() ? "" : part("html", example.text("html"));
        return text.isEmpty() || html.isEmpty()
                ? text + html
                : "Content-Type: multipart/alternative; boundary=b\n\n--b\n" + text + "\n--b\n" + html + "\n--b--\n";
    }

    private static String part(String subtype, String content) {
        return "Content-Type: text/" + subtype.toLowerCase(Locale.ROOT)
                + "; charset=utf-8\nContent-Transfer-Encoding: base64\n\n" + base64(content) + "\n";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
