package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
import org.dripstone.correspondence.incoming.MailReading;
import org.dripstone.feed.ColumnNames;
import org.dripstone.feed.FormLines;
import org.dripstone.mail.MimeMailOpening;
import org.dripstone.mailbox.FeedMailReader;
import org.dripstone.mailbox.FeedsByMail;
import org.dripstone.mailbox.MailConsequences;
import org.dripstone.mailbox.MailDesk;
import org.dripstone.mailbox.MailKeeping;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.mailbox.MailPlace;
import org.dripstone.mailbox.MailStore;
import org.dripstone.mailbox.RawMailReading;
import org.dripstone.mailbox.ReceiptDesk;
import org.dripstone.mailbox.SenderTrust;
import org.dripstone.mailbox.Workplace;
import org.dripstone.settings.Settings;
import org.dripstone.store.ExportKind;
import org.dripstone.store.JdbiMailStore;
import org.dripstone.store.JdbiOutboxStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process ends before or after any step of reading: no message is lost, none applied twice. */
final class MailKilledTest {
    private static final MovedClock CLOCK = new MovedClock();
    private static final String WORDS =
            "From: ana@one.example.org\r\nMessage-ID: <1@x.example.org>\r\nSubject: words\r\n\r\nWe met.\r\n";
    private static final String FILE = """
            From: olga@desk.example.org
            Message-ID: <2@x.example.org>
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/csv
            Content-Disposition: attachment; filename=a.csv

            Email,Name,Country
            ana@one.example.org,Ana One,Kenya
            --b
            Content-Type: text/csv
            Content-Disposition: attachment; filename=b.csv

            Email,Name,Country
            bo@two.example.org,Bo Two,Ghana
            --b--
            """;

    private static final int FEWEST_STEPS = 40;

    @TempDir
    Path folder;

    private Path home = Path.of("");
    private int written;

    /** As a kill: nobody catches it, and what was not committed is gone. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** From step to step until there is none any more at which to be killed. */
    @Test
    void aKillAtAnyStepLosesNothingAndDoesNothingTwice() throws Exception {
        int step = 0;
        while (isKilledAt(step)) {
            step++;
        }
        assertThat(step).as("steps").isGreaterThan(FEWEST_STEPS);
    }

    private boolean isKilledAt(int step) throws Exception {
        home = folder.resolve(Integer.toString(step));
        Settings settings = Settings.read(
                Path.of("config").toAbsolutePath(),
                Map.of(),
                Map.of("dripstone.home", home.toString(), "dripstone.database.url", "jdbc:h2:mem:killed-" + step));
        try (Parts parts = Wiring.parts(settings, CLOCK)) {
            boolean killed = isKilled(parts, step);
            work(parts, Integer.MAX_VALUE);

            assertThat(parts.status().mails()).as("step %s", step).containsExactly(Map.entry("UNDERSTOOD", 2));
            assertThat(count(parts, "feed")).as("step %s", step).isEqualTo(2);
            assertThat(count(parts, "feed_row")).as("step %s", step).isEqualTo(2);
            assertThat(count(parts, "message"))
                    .as("answer and receipts, step %s", step)
                    .isEqualTo(2);
            assertThat(parts.exports().records(ExportKind.PEOPLE, Optional.empty()))
                    .hasSize(2);
            return killed;
        }
    }

    private boolean isKilled(Parts parts, int step) throws IOException, SQLException {
        try {
            work(parts, step);
            return false;
        } catch (Killed asMeant) {
            return true;
        }
    }

    private void work(Parts parts, int killedAt) throws IOException, SQLException {
        MailStore store = killing(new JdbiMailStore(parts.database()), killedAt);
        Workplace place = new Workplace(home.resolve("db").resolve("mail"));
        MailKeeping keeping =
                new MailKeeping(store, new RawMailReading(place, 1 << 20, 1 << 10), parts.database(), CLOCK);
        keep(keeping, store, 1, WORDS);
        keep(keeping, store, 2, FILE);
        MailDesk desk = desk(parts, store, place);
        // A kill leaves gaps between their numbers.
        for (long mail = 1; mail <= 4; mail++) {
            desk.understand(mail);
        }
        markMatched(parts);
        ReceiptDesk receipts = new ReceiptDesk(
                store,
                (kept, question) -> queue(parts, "<receipt-" + written++ + "@x.example.org>", question.from()),
                parts.receipts()::read,
                parts.database());
        for (long mail = 1; mail <= 4; mail++) {
            receipts.answer(mail);
            receipts.answer(mail);
        }
    }

    private static void keep(MailKeeping keeping, MailStore store, long uid, String mail) throws IOException {
        if (!store.keptUids("box", 7).contains(uid)) {
            byte[] bytes = mail.getBytes(StandardCharsets.US_ASCII);
            keeping.keep(new MailPlace("box", 7, uid), new ByteArrayInputStream(bytes), bytes.length);
        }
    }

    private MailDesk desk(Parts parts, MailStore store, Workplace place) {
        SenderTrust trust = new SenderTrust(List.of("olga@desk.example.org"), "");
        MimeMailOpening opening = new MimeMailOpening();
        MailReading reading = new MailReading(
                List.of(new FeedMailReader(trust, new FormLines(ColumnNames.read(Path.of("config", "columns.yaml"))))));
        FeedsByMail feeds = new FeedsByMail(
                store, opening, parts.intake(), trust, parts.events(), place, own -> {}, parts.database(), CLOCK);
        return new MailDesk(
                store,
                opening,
                reading,
                feeds,
                writing(parts),
                "desk@workshop.example.org",
                place,
                parts.database(),
                CLOCK);
    }

    /** A consequence that counts double when it is done twice. */
    private MailConsequences writing(Parts parts) {
        return mail -> {
            queue(parts, "<words-" + written++ + "@x.example.org>", "ana@one.example.org");
            return MailOutcome.done(mail.understanding().mailClass(), "answered", "asked to");
        };
    }

    private static void queue(Parts parts, String id, String to) {
        new JdbiOutboxStore(parts.database())
                .queue(
                        new QueuedLetter(
                                id,
                                0,
                                to,
                                "receipt",
                                new Letter("s", "t", "h", "en"),
                                "",
                                List.of(),
                                List.of(),
                                "",
                                Instant.EPOCH),
                        Instant.EPOCH);
    }

    private static MailStore killing(MailStore store, int at) {
        int[] calls = {0};
        return (MailStore) Proxy.newProxyInstance(
                MailStore.class.getClassLoader(), new Class<?>[] {MailStore.class}, (proxy, method, arguments) -> {
                    if (calls[0]++ == at) {
                        throw new Killed();
                    }
                    try {
                        Object answer = method.invoke(store, arguments);
                        if (calls[0]++ == at) {
                            throw new Killed();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void markMatched(Parts parts) throws SQLException {
        try (Connection connection = parts.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update feed set matched = true");
        }
    }

    private static long count(Parts parts, String table) throws SQLException {
        try (Connection connection = parts.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        }
    }
}
