package org.dripstone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Routine;
import org.dripstone.report.Conversion;
import org.dripstone.report.Tables;
import org.dripstone.settings.Settings;
import org.dripstone.store.ExportKind;
import org.dripstone.store.StageMoves;
import org.dripstone.timelapse.Cast;
import org.dripstone.timelapse.Cast.Member;
import org.dripstone.timelapse.Cast.Pair;
import org.dripstone.timelapse.Office;
import org.dripstone.timelapse.SimulatedClock;
import org.dripstone.timelapse.Temper;
import org.dripstone.timelapse.TimeLapse;
import org.jspecify.annotations.Nullable;

/** Lets the months after the sample workshop go by, and tells what came of it. */
final class DemoMonths {
    private final Settings settings;
    private final Parts parts;
    private final SimulatedClock clock;
    private final TimeLapse lapse;
    private final Cast cast;

    DemoMonths(Settings settings, Parts parts, SimulatedClock clock) {
        this.settings = settings;
        this.parts = parts;
        this.clock = clock;
        this.cast = Cast.dealt(pairs(parts), settings.configFolder().resolve("templates"), clock.instant());
        this.lapse = new TimeLapse(
                new AtOnce(Routine.of(settings, parts, clock), settings.home().outbox()),
                cast,
                clock,
                settings.secretariat().zone());
    }

    /** The program without its timers; what it sends lies in the outbox folder, to be opened. */
    private record AtOnce(Routine routine, Path outbox) implements Office {
        @Override
        public void receive(byte[] raw) throws IOException {
            routine.receive(raw);
        }

        @Override
        public List<byte[]> work() throws IOException {
            List<byte[]> mails = new ArrayList<>();
            for (Routine.Sent letter : routine.work()) {
                Files.write(outbox.resolve(letter.fileName()), letter.eml());
                mails.add(letter.eml());
            }
            return mails;
        }

        @Override
        public Optional<Instant> next() {
            return routine.next();
        }
    }

    /** Who plays, as the exports tell it. */
    static List<Pair> pairs(Parts parts) {
        Map<String, Member> people = new HashMap<>();
        for (Map<String, Object> person : parts.exports().records(ExportKind.PEOPLE, Optional.empty())) {
            Member member = member(person);
            member.addresses().forEach(address -> people.put(address, member));
        }
        List<Pair> pairs = new ArrayList<>();
        for (Map<String, Object> pair : parts.exports().records(ExportKind.PARTNERSHIPS, Optional.empty())) {
            Optional.ofNullable(people.get(String.valueOf(pair.get("seeker_email"))))
                    .ifPresent(seeker -> pairs.add(new Pair(
                            number(pair.get("id")),
                            seeker,
                            Optional.ofNullable(people.get(String.valueOf(pair.get("provider_email")))))));
        }
        return pairs;
    }

    private static Member member(Map<String, Object> person) {
        List<String> addresses = person.get("emails") instanceof List<?> emails
                ? emails.stream().map(String::valueOf).toList()
                : List.of();
        return new Member(number(person.get("id")), Objects.toString(person.get("name"), ""), addresses);
    }

    private static long number(@Nullable Object id) {
        return Long.parseLong(String.valueOf(id).replaceAll("\\D", ""));
    }

    void pass(int months, Progress progress) throws IOException {
        Instant start = clock.instant();
        Instant end = start.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
        long all = Duration.between(start, end).toDays();
        lapse.runUntil(end, now -> progress.at(Duration.between(start, now).toDays(), all));
    }

    void tell(PrintWriter out) {
        Path templates = settings.configFolder().resolve("templates");
        out.println();
        out.println("Until " + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ", by a simulated clock: "
                + lapse.letters() + " letters went out, " + lapse.received() + " mails came back.");
        out.println();
        mails(out);
        new DemoStories(out, templates, parts.database()).tell();
        out.println();
        out.println("How far all of them came, and how long it took");
        out.println();
        new DemoFunnel(out, templates).tell(Conversion.of(new StageMoves(parts.database()).all()));
        out.flush();
    }

    /** Who plays on the left; what the program made of their mail on the right. */
    private void mails(PrintWriter out) {
        List<Map.Entry<Temper, Integer>> people = List.copyOf(cast.tempers().entrySet());
        List<Map.Entry<String, Integer>> mails =
                List.copyOf(parts.status().mailClasses().entrySet());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(people.size(), mails.size()); i++) {
            boolean isMail = i < mails.size();
            boolean isPerson = i < people.size();
            rows.add(List.of(
                    isPerson ? people.get(i).getValue().toString() : "",
                    isPerson ? people.get(i).getKey().words() : "",
                    isMail ? mails.get(i).getValue().toString() : "",
                    isMail ? mails.get(i).getKey().toLowerCase(Locale.ROOT) : ""));
        }
        out.print(Tables.text(List.of("scripted", "people, each of whom", "mails", "understood as"), rows));
    }
}
