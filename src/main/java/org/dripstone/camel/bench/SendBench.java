package org.dripstone.camel.bench;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.dripstone.camel.KeptTransport;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Pipeline;
import org.dripstone.camel.SmtpServer;
import org.dripstone.camel.Wiring;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.FollowUpItem;
import org.dripstone.correspondence.FollowUpLetters;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.LetterParty;
import org.dripstone.correspondence.LetterTemplates;
import org.dripstone.correspondence.MailAddress;
import org.dripstone.correspondence.MessageIds;
import org.dripstone.correspondence.OutgoingMail;
import org.dripstone.correspondence.Stationery;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.domain.Solution;
import org.dripstone.feed.Drop;
import org.dripstone.mail.MimeLetters;
import org.dripstone.settings.Settings;
import org.dripstone.store.BareLedger;
import org.dripstone.store.Database;
import org.dripstone.store.ExportKind;
import org.dripstone.store.JdbiContacts;
import org.dripstone.store.JdbiOutboxStore;
import org.jspecify.annotations.Nullable;

/**
 * How many letters a second leave: written, queued, claimed, sent and marked by the service, against a bare loop that sends
 * ready-made mails over one connection and keeps as safely which of them went, and against a connection for each mail.
 */
public final class SendBench implements AutoCloseable {
    private static final int BATCH = 100;
    private static final int PEOPLE = 500;
    private static final List<String> TITLES = List.of(
            "Water Points on One Map",
            "Budget Dialogues by Radio",
            "Land Titles Without Travel",
            "Nurses on Bicycles",
            "School Meals from Village Farms");
    private static final long PATIENCE_MS = 120_000;
    /** When all of its readers are at work; at other times introductions wait. */
    private static final Instant WORKING_TIME = Instant.parse("2026-03-17T10:00:00Z");

    private final Clock clock;
    private final int letters;
    private final SmtpSink sink = new SmtpSink();
    private final Parts parts;
    private final Pipeline pipeline;
    private final FollowUpLetters writer;
    private final List<Pair> pairs = new ArrayList<>();
    private final BareLedger ledger;
    private final Database apart;
    private final List<MimeMessage> readyMade;
    private int round;

    /**
     * Letters a second.
     *
     * @param service written, queued, claimed, sent and marked, which the service does side by side
     * @param bare ready-made
     * @param connecting ready-made, with a connection for each
     */
    public record Rates(double service, double bare, double connecting) {}

    public SendBench(Path home, Path config, Path routes, int letters, Clock clock) throws Exception {
        this.clock = Clock.offset(clock, Duration.between(clock.instant(), WORKING_TIME));
        this.letters = letters;
        Settings settings = Settings.read(
                config,
                Map.of(),
                Map.of(
                        "dripstone.home", home.toString(),
                        "dripstone.http.port", "",
                        "dripstone.smtp.host", "127.0.0.1",
                        "dripstone.smtp.port", String.valueOf(sink.port()),
                        "dripstone.smtp.security", "none",
                        "dripstone.smtp.rate", "none",
                        "dripstone.smtp.domain-rate", "none",
                        "dripstone.secretariat.address", "desk@workshop.example.org"));
        this.parts = Wiring.parts(settings, this.clock);
        this.apart = Database.open("jdbc:h2:file:" + home.resolve("bare") + ";WRITE_DELAY=0", "sa", "");
        this.ledger = new BareLedger(apart);
        workshop(home);
        byte[] key = settings.signingKey();
        this.writer = new FollowUpLetters(new Stationery(
                LetterTemplates.read(settings.configFolder().resolve("templates")),
                new JdbiOutboxStore(parts.database()),
                parts.sender(),
                new MessageIds(key, parts.sender().address()),
                new AnswerTokens(key),
                event -> "The workshop",
                this.clock));
        this.readyMade = readyMade();
        parts.outbox().recover();
        this.pipeline = Pipeline.of(settings, routes, parts, this.clock);
        pipeline.start();
        awaitNoneWaiting();
    }

    private void awaitNoneWaiting() throws InterruptedException {
        await(() -> !parts.status().letters().containsKey("QUEUED"));
    }

    private void await(BooleanSupplier done) throws InterruptedException {
        Instant start = clock.instant();
        while (!done.getAsBoolean()) {
            if (Duration.between(start, clock.instant()).toMillis() > PATIENCE_MS) {
                throw new IllegalStateException(
                        "letters do not leave: " + parts.status().letters());
            }
            Thread.sleep(5);
        }
    }

    /** Introduced as they would be; the letters that introduce them warm the machine up. */
    private void workshop(Path home) throws IOException {
        StringBuilder solutions =
                new StringBuilder("Code,Title,Summary,Country,Organisation,Presenter,Presenter e-mail\n");
        for (int i = 0; i < TITLES.size(); i++) {
            solutions.append("S-" + i + "," + TITLES.get(i) + ",In short,Kenya,Office " + i + ",Host H" + i + ",host"
                    + i + "@host" + i + ".example.com\n");
        }
        StringBuilder interests = new StringBuilder(
                "Timestamp,E-mail,Name,Organisation,Country,Which solutions interest you?,I agree to be contacted\n");
        StringBuilder registrations = new StringBuilder("Email,Name,Country\n");
        for (int i = 0; i < PEOPLE; i++) {
            registrations.append("reader" + i + "@town" + i % 50 + ".example.net," + name(i) + ",Ghana\n");
            interests.append("2026-03-17 10:00,reader" + i + "@town" + i % 50 + ".example.net," + name(i) + ",,Ghana,"
                    + TITLES.get(i % TITLES.size()) + ",Yes\n");
        }
        take(Files.writeString(home.resolve("solutions.csv"), solutions));
        take(Files.writeString(home.resolve("registrations.csv"), registrations));
        take(Files.writeString(home.resolve("interests.csv"), interests));
        String event = parts.events().usual();
        parts.matching().match(event);
        parts.opening().open(event);
        JdbiContacts contacts = new JdbiContacts(parts.database());
        for (Map<String, Object> pair : parts.exports().records(ExportKind.PARTNERSHIPS, Optional.empty())) {
            pairs.add(new Pair(number(pair.get("id")), contacts.of(number(pair.get("seeker_id")))));
        }
    }

    /** No two alike, or the machine would ask whether they are one person. */
    private static String name(int i) {
        int mixed = (int) (i * 2_654_435_761L & 0x7fff_ffff);
        return syllables(mixed) + " " + syllables(mixed / 7919 + i * 31);
    }

    private static String syllables(int number) {
        StringBuilder name = new StringBuilder();
        for (int rest = number; name.length() < 8; rest = rest / 11 + 7) {
            name.append("bdfgklmnprstvz".charAt(rest % 14)).append("aeiou".charAt(rest / 14 % 5));
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private record Pair(long partnership, Contact seeker) {}

    private static long number(@Nullable Object reference) {
        return Long.parseLong(String.valueOf(reference).replaceAll("\\D", ""));
    }

    private void take(Path file) {
        String name = file.getFileName().toString();
        parts.intake().accept(new Drop(file, name, parts.events().usual(), Drop.IMPORT, name));
    }

    private List<MimeMessage> readyMade() throws IOException, MessagingException {
        List<MimeMessage> mails = new ArrayList<>();
        Session session = Session.getInstance(new Properties());
        for (int i = 0; i < letters; i++) {
            Contact reader = pairs.get(i % pairs.size()).seeker();
            Letter letter =
                    writer.letter(reader, "", items(pairs.get(i % pairs.size()).partnership()), clock.instant());
            byte[] eml = MimeLetters.eml(new OutgoingMail(
                    "<bare-" + i + "@workshop.example.org>",
                    "",
                    List.of(),
                    new MailAddress(parts.sender().name(), parts.sender().address()),
                    new MailAddress(reader.name(), reader.address()),
                    Optional.empty(),
                    "",
                    "",
                    letter,
                    parts.sender().address(),
                    "TOKEN",
                    Map.of(),
                    clock.instant()));
            mails.add(new MimeMessage(session, new ByteArrayInputStream(eml)));
        }
        return mails;
    }

    private static List<FollowUpItem> items(long partnership) {
        LetterParty host = new LetterParty(
                "Host Name",
                "Institute of Wells",
                "PE",
                "host@example.com",
                List.of("es"),
                List.of(),
                "",
                "DS-" + partnership);
        Solution solution = new Solution(
                "S",
                "Title of a solution",
                "In short",
                "water",
                List.of(6),
                "PE",
                "Well Works",
                "Host",
                List.of("es"),
                4);
        return List.of(new FollowUpItem(
                partnership,
                "contact-check",
                Side.SEEKER,
                0,
                solution,
                host,
                9,
                List.of(Answer.IN_CONTACT, Answer.NOT_YET, Answer.PROPOSE_DATES, Answer.NOT_INTERESTED),
                List.of(),
                Map.of()));
    }

    /** One round of each, in turn. */
    public Rates round() throws Exception {
        round++;
        return new Rates(
                rate(letters, this::service), rate(letters, this::bareLoop), rate(few(), this::connectionForEach));
    }

    /** It takes so long that the rate of some shows that of all. */
    private int few() {
        return Math.max(1, letters / 20);
    }

    private interface Work {
        void run() throws Exception;
    }

    private double rate(int mails, Work work) throws Exception {
        Instant start = clock.instant();
        work.run();
        return mails / (Duration.between(start, clock.instant()).toNanos() / 1e9);
    }

    private void service() throws InterruptedException {
        int all = sink.taken() + letters;
        write();
        await(() -> sink.taken() >= all && !parts.status().letters().containsKey("SENDING"));
    }

    private void write() {
        Instant due = clock.instant();
        for (int i = 0; i < letters; i++) {
            Contact reader = pairs.get(i % pairs.size()).seeker();
            List<FollowUpItem> items = items(pairs.get(i % pairs.size()).partnership());
            String key = round + "." + i;
            parts.transactions().inOne(() -> writer.write(reader, "", items, key, due));
        }
    }

    private void bareLoop() throws MessagingException {
        ledger.fill(letters);
        try (KeptTransport transport = transport()) {
            for (int from = 0; from < letters; from += BATCH) {
                int to = Math.min(letters, from + BATCH);
                ledger.claim(from, to);
                for (int i = from; i < to; i++) {
                    transport.send(readyMade.get(i));
                    ledger.sent(i);
                }
            }
        }
    }

    private KeptTransport transport() {
        return new KeptTransport(new SmtpServer("127.0.0.1", sink.port(), SmtpServer.Security.NONE, "", ""), clock);
    }

    private void connectionForEach() throws MessagingException {
        for (MimeMessage mail : readyMade.subList(0, few())) {
            Properties properties = new Properties();
            properties.setProperty("mail.smtp.host", "127.0.0.1");
            properties.setProperty("mail.smtp.port", String.valueOf(sink.port()));
            try (Transport transport = Session.getInstance(properties).getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(mail, mail.getAllRecipients());
            }
        }
    }

    @Override
    public void close() throws IOException {
        pipeline.close();
        parts.close();
        apart.close();
        sink.close();
    }
}
