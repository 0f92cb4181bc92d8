package org.dripstone.journey;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Pipeline;
import org.dripstone.camel.Wiring;
import org.dripstone.report.Exports;
import org.dripstone.settings.Settings;
import org.dripstone.store.ExportKind;

/** The service in this process, on a home of its own, with a clock that can be moved. */
final class RunningService implements AutoCloseable {
    private static final String UNSETTLED = """
            select (select count(*) from feed where status = 'READING')
                 + (select count(*) from feed where status in ('TAKEN_IN', 'FAILED') and not matched)
                 + (select count(*) from interest where status = 'NEW')
                 + (select count(*) from feed where written_version < receipt_version)
                 + (select count(*) from message where status = 'SENDING')
                 + (select count(*) from message where status = 'QUEUED' and attempts = 0)""";

    private final Path home;
    private final MovedClock clock = new MovedClock();
    private final Parts parts;
    private final Pipeline pipeline;

    private RunningService(Path home, Settings settings, Path routes) throws Exception {
        this.home = home;
        this.parts = Wiring.parts(settings, SampleWorkshop.FOLDER.resolve("events.yaml"), clock);
        parts.outbox().recover();
        this.pipeline = Pipeline.of(settings, routes, parts, clock);
        pipeline.start();
    }

    /** @param settings key, value, key, value */
    static RunningService on(Path home, String... settings) throws Exception {
        return new RunningService(home, trial(home, settings), Path.of("routes").toAbsolutePath());
    }

    /** As {@link #on}, but each route looks many times a second whether there is something to do. */
    static RunningService quickly(Path home, String... settings) throws Exception {
        return new RunningService(home, trial(home, settings), QuickRoutes.in(home.resolve("quick-routes"), 100));
    }

    /** What a trial needs, and what is given. */
    static Map<String, String> given(Path home, String... settings) {
        Map<String, String> given = new TreeMap<>(Map.of(
                "dripstone.home", home.toString(),
                "dripstone.http.port", "",
                "dripstone.smtp.rate", "100000",
                "dripstone.secretariat.address", "desk@workshop.example.org"));
        for (int i = 0; i < settings.length; i += 2) {
            given.put(settings[i], settings[i + 1]);
        }
        return given;
    }

    private static Settings trial(Path home, String... settings) {
        return Settings.read(TrialConfig.under(home), Map.of(), given(home, settings));
    }

    Parts parts() {
        return parts;
    }

    Path home() {
        return home;
    }

    Path inbox() {
        return home.resolve("inbox");
    }

    /** When the mailbox was last read, and what is wrong with it. */
    String mailboxWords() {
        return pipeline.mailboxWords();
    }

    Instant now() {
        return clock.instant();
    }

    void letTimePass(Duration by) {
        clock.move(by);
    }

    /** As a person does it: a copy, seen only when whole. */
    void drop(Path file, String as) throws IOException {
        Path to = inbox().resolve(as);
        Files.createDirectories(to.getParent());
        Path beside = Files.copy(file, to.resolveSibling("." + to.getFileName()));
        Files.move(beside, to);
    }

    void dropAll(List<Path> files) throws IOException {
        for (Path file : files) {
            drop(file, file.getFileName().toString());
        }
    }

    void drop(String as, String text) throws IOException {
        Files.writeString(inbox().resolve(as), text);
    }

    void awaitEmptyInbox() throws Exception {
        Until.holds(
                "the inbox is empty",
                () -> files("inbox").isEmpty(),
                () -> files("inbox").toString());
    }

    /** Until everything that was dropped is read, matched, introduced and told of. */
    void awaitSettled() throws Exception {
        awaitEmptyInbox();
        letTimePass(Duration.ofSeconds(4));
        Until.holds("all is settled", () -> count(UNSETTLED) == 0);
    }

    List<Path> files(String folder) throws IOException {
        try (Stream<Path> found = Files.walk(home.resolve(folder))) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException moved) {
            return files(folder);
        }
    }

    List<Map<String, Object>> export(ExportKind kind) {
        List<Map<String, Object>> records = new ArrayList<>();
        parts.exports().records(kind, Optional.empty()).forEach(records::add);
        return records;
    }

    /** The exports and receipts as scripts get them. */
    Path exportTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (ExportKind kind : ExportKind.values()) {
            write(folder.resolve(kind.name().toLowerCase(Locale.ROOT) + ".jsonl"), kind);
        }
        Path receipts = Files.createDirectories(folder.resolve("receipts"));
        for (Path receipt : files("receipts")) {
            Files.copy(receipt, receipts.resolve(receipt.getFileName()));
        }
        return folder;
    }

    private void write(Path file, ExportKind kind) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Exports.write(Exports.Format.JSON, kind.keys(), export(kind), out);
        }
    }

    long count(String sql) throws SQLException {
        return new Counts(parts).of(sql);
    }

    /** The first value of the first row. */
    String text(String sql) throws SQLException {
        try (Connection connection = parts.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    @Override
    public void close() {
        pipeline.close();
        parts.close();
    }
}
