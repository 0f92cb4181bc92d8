package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
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
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Routine;
import org.dripstone.camel.Wiring;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.domain.Stage;
import org.dripstone.feed.Drop;
import org.dripstone.mail.MimeMails;
import org.dripstone.matching.ReviewStore.Question;
import org.dripstone.settings.Settings;
import org.dripstone.store.ExportKind;
import org.dripstone.timelapse.SimulatedClock;

/** Two who are brought together, and write and get mail, on a clock that hops over the years. */
final class PairByMail implements AutoCloseable {
    static final String KOFI = "kofi@one.example.org";
    static final String AMINA = "amina@kiosk.example.org";
    static final String DESK = "desk@workshop.example.org";
    static final long PARTNERSHIP = 1;
    private static final Pattern LINK = Pattern.compile("href=\"mailto:desk[^\"?]*[?]subject=([^\"&]*)");
    private static final String EVENT = "within-reach-2026";

    final SimulatedClock clock;
    final Parts parts;
    private final Path home;
    private final List<Letter> letters = new ArrayList<>();
    private final Routine routine;
    private int mails;

    /** A letter as its reader has it. */
    record Letter(Instant at, String step, IncomingMail mail, Routine.Sent sent) {
        String to() {
            return mail.to().get(0);
        }

        LocalDate day() {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }

        String text() {
            return mail.plainText();
        }

        String calendarAsSent() {
            return mail.parts().stream()
                    .filter(part -> part.type().equals("text/calendar"))
                    .map(part -> part.text())
                    .findFirst()
                    .orElseThrow();
        }

        /** Unfolded. */
        String calendarText() {
            return calendarAsSent().replaceAll("\r?\n[ \t]", "");
        }

        ICalendar calendar() {
            return Biweekly.parse(calendarText()).first();
        }

        VEvent event() {
            return calendar().getEvents().get(0);
        }
    }

    private PairByMail(Path home, Instant start, Settings settings) {
        this.home = home;
        this.clock = new SimulatedClock(start);
        this.parts = Wiring.parts(settings, SampleWorkshop.FOLDER.resolve("events.yaml"), clock);
        this.routine = Routine.of(settings, parts, clock);
    }

    /** Ghana and Kenya. */
    static PairByMail introduced(Path home, String start) throws IOException {
        return introduced(home, start, "Ghana", "Kenya");
    }

    static PairByMail introduced(Path home, String start, String seeker, String provider) throws IOException {
        return introduced(
                home,
                start,
                SmallWorkshop.SOLUTIONS.replace("Kenya", provider),
                form -> form.replace("Ghana", seeker),
                SmallWorkshop.usual());
    }

    /**
     * Both have had their introductions.
     *
     * @param changed what is different in the tables of people
     */
    static PairByMail introduced(
            Path home, String start, String solutions, UnaryOperator<String> changed, SmallWorkshop workshop)
            throws IOException {
        Settings settings = Settings.read(
                Path.of("config"),
                Map.of(),
                new TreeMap<>(Map.of(
                        "dripstone.home",
                        home.toString(),
                        "dripstone.http.port",
                        "",
                        "dripstone.smtp.rate",
                        "100000",
                        "dripstone.secretariat.address",
                        DESK)));
        PairByMail pair = new PairByMail(home, Instant.parse(start), settings);
        pair.takeIn("solutions.csv", solutions);
        pair.takeIn("people.csv", changed.apply(workshop.registrations()));
        pair.takeIn("forms.csv", changed.apply(workshop.forms()));
        pair.parts.matching().match(EVENT);
        pair.parts.opening().open(EVENT);
        pair.letTimePass(Duration.ofDays(1));
        return pair;
    }

    private void takeIn(String name, String text) throws IOException {
        Path file = Files.writeString(home.resolve(name), text);
        parts.intake().acceptAll(new Drop(file, name, EVENT, Drop.INBOX, name));
    }

    @Override
    public void close() {
        parts.close();
    }

    void decide(Stage stage) {
        parts.following().journeys().decide(PARTNERSHIP, stage, "both said so by telephone");
    }

    String stage() {
        return String.valueOf(record().get("stage"));
    }

    String flags() {
        return String.valueOf(record().get("flags"));
    }

    private Map<String, Object> record() {
        return record("id", "DS-" + PARTNERSHIP);
    }

    /** The partnership of this seeker. */
    long ofSeeker(String address) {
        return Long.parseLong(
                String.valueOf(record("seeker_email", address).get("id")).substring("DS-".length()));
    }

    private Map<String, Object> record(String key, String value) {
        for (Map<String, Object> record : parts.exports().records(ExportKind.PARTNERSHIPS, Optional.empty())) {
            if (value.equals(record.get(key))) {
                return record;
            }
        }
        throw new IllegalStateException("there is none with " + key + " " + value);
    }

    void passTo(String day) {
        letTimePass(Duration.between(
                clock.instant(), LocalDate.parse(day).atTime(20, 0).toInstant(ZoneOffset.UTC)));
    }

    /** All that falls due meanwhile is done at its time. */
    void letTimePass(Duration by) {
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
            letters.add(new Letter(clock.instant(), step, MimeMails.read(sent.eml()), sent));
        }
    }

    /** In the order in which they came. */
    List<Letter> to(String address, String step) {
        return letters.stream()
                .filter(letter -> letter.step().equals(step) && letter.to().equals(address))
                .toList();
    }

    Letter last(String address, String step) {
        List<Letter> all = to(address, step);
        return all.get(all.size() - 1);
    }

    /** What went out, for whoever wonders. */
    String story() {
        return letters.stream()
                .map(letter -> letter.at() + " " + letter.step() + " to " + letter.to())
                .collect(Collectors.joining("\n"));
    }

    /**
     * All letters to the two since they were introduced, by day: {@code 2027-01-14 session-slots}, with the side where only one
     * of them had it on that day. What answers a mail at once is left out.
     */
    List<String> both() {
        List<String> seeker = got(KOFI);
        List<String> provider = got(AMINA);
        return Stream.concat(seeker.stream(), provider.stream())
                .distinct()
                .sorted()
                .map(each -> seeker.contains(each) && provider.contains(each)
                        ? each
                        : each + (seeker.contains(each) ? " seeker" : " provider"))
                .toList();
    }

    private List<String> got(String address) {
        List<String> got = letters.stream()
                .filter(letter -> letter.to().equals(address))
                .filter(letter -> !letter.step().startsWith("introduction")
                        && !letter.step().equals("acknowledgement"))
                .map(letter -> letter.day() + " " + letter.step())
                .toList();
        assertThat(got).as(address + " had a letter twice in a day").doesNotHaveDuplicates();
        return got;
    }

    /** The stage, and whether one side says so or both: {@code LEARNING reported}. */
    String standing() {
        Map<String, Object> record = record();
        return record.get("stage") + (Boolean.TRUE.equals(record.get("confirmed")) ? " confirmed" : " reported");
    }

    /** The letters of this kind to either of the two. */
    int count(String step) {
        return to(KOFI, step).size() + to(AMINA, step).size();
    }

    List<LocalDate> days(String address, String step) {
        return to(address, step).stream().map(Letter::day).toList();
    }

    /** The calendar of visits as people subscribe to it. */
    ICalendar published() {
        try {
            return Biweekly.parse(Files.readString(home.resolve("reports/visits.ics")))
                    .first();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers as most programs do it, with the letter below; comes back with why what became of it became of it. */
    String reply(String from, Letter letter, String above) throws IOException {
        return reply(from, letter, above, "no line of it", "");
    }

    /** The same; {@code line} of the letter changed. */
    String reply(String from, Letter letter, String above, String line, String changed) throws IOException {
        String quoted = letter.text()
                .lines()
                .map(each -> "> " + (each.strip().equals(line) ? changed : each))
                .collect(Collectors.joining("\n"));
        return received("From: <" + from + ">\nIn-Reply-To: " + letter.mail().messageId() + "\nSubject: Re: "
                + "our letter\n\n" + above + "\n\nOn Monday the secretariat wrote:\n" + quoted + "\n");
    }

    /** Sends the mail that a click on one of the letter's answers opens; counted from 0. */
    String click(String from, Letter letter, int answer) throws IOException {
        String subject = LINK.matcher(letter.mail().html())
                .results()
                .skip(answer)
                .map(link -> URLDecoder.decode(
                        link.group(1).replace("+", "%2B").replace("&amp;", "&"), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        return received("From: <" + from + ">\nSubject: " + subject + "\n\n\n");
    }

    /** What a calendar program answers to an invitation. */
    String calendarAnswers(String from, Letter invitation, String partstat, String more) throws IOException {
        return calendarAnswers(from, from, invitation, partstat, more);
    }

    /**
     * The same.
     *
     * @param named whom the calendar names, who may have several addresses
     */
    String calendarAnswers(String from, String named, Letter invitation, String partstat, String more)
            throws IOException {
        VEvent event = invitation.event();
        mails++;
        String method = partstat.equals("COUNTER") ? "COUNTER" : "REPLY";
        return received(("From: <" + from + ">\nTo: <" + DESK + ">\nMessage-ID: <" + mails
                        + "@mail.example.org>\nMIME-Version: 1.0\nContent-Type: text/calendar; method=" + method
                        + "; charset=UTF-8\nSubject: session\n\nBEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Example//EN\nMETHOD:"
                        + method + "\nBEGIN:VEVENT\nUID:" + event.getUid().getValue() + "\nSEQUENCE:"
                        + event.getSequence().getValue() + "\nDTSTAMP:20270101T080000Z\n" + more + "ATTENDEE;PARTSTAT="
                        + (method.equals("COUNTER") ? "DECLINED" : partstat) + ":mailto:" + named
                        + "\nORGANIZER:mailto:"
                        + DESK + "\nEND:VEVENT\nEND:VCALENDAR\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Why what became of it became of it. */
    String received(String mail) throws IOException {
        mails++;
        String raw = "To: <" + DESK + ">\nMessage-ID: <" + mails
                + "@mail.example.org>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n" + mail;
        return received(raw.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of a mail with all its fields. */
    String received(byte[] raw) throws IOException {
        routine.receive(raw);
        String reason = lastMail("reason");
        work();
        return reason;
    }

    /** As {@code review accept} does it. */
    void accept(String question) throws IOException {
        Question mail = parts.reviews().find(question).orElseThrow();
        parts.reviews().answer(mail, Optional.empty(), Optional.empty());
        parts.mail().desk().understand(mail.key());
        work();
    }

    /** A column of the mail that came last. */
    String lastMail(String column) {
        try (Connection connection = parts.database().dataSource().getConnection();
                ResultSet last = connection
                        .createStatement()
                        .executeQuery(
                                "select " + column + " from received_mail order by id desc fetch first row only")) {
            last.next();
            return last.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
