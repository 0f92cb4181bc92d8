package org.dripstone.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.correspondence.Claim;
import org.dripstone.correspondence.Failure;
import org.dripstone.feed.Drop;
import org.dripstone.settings.Settings;

/**
 * Years of the service in seconds: the real parts over a database of its own, on a clock that hops from each moment at which
 * something is due to the next. Only the timers and the mail server are played here.
 */
final class Years implements AutoCloseable {
    /** A Monday, early enough for everybody. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 15);

    static final int MONTHS = 36;
    private static final String EVENT = "spring-2026";
    private static final int ROUNDS = 10;

    Parts parts;
    final List<Delivered> delivered = new ArrayList<>();
    private final List<Consumer<Delivered>> watchers = new ArrayList<>();
    private final Set<String> dead = new HashSet<>();
    private final HandMoved clock = new HandMoved();
    private final Path folder;
    private int files;
    private int tried;
    private Instant now = FIRST_DAY.atTime(4, 0).toInstant(ZoneOffset.UTC);

    /** A letter that reached its reader. */
    record Delivered(Instant at, long person, String address, String step, String messageId, List<Long> partnerships) {}

    Years(Path folder) {
        this.folder = folder;
        this.parts = Wiring.rehearsalApart(settings(Path.of("config")), clock);
    }

    /** Of a service that stops and starts again: its database is a file. */
    Years(Path folder, Path config) {
        this.folder = folder;
        this.parts = Wiring.parts(settings(config), clock);
    }

    private Settings settings(Path config) {
        return Settings.read(config, Map.of(), Map.of("dripstone.home", folder.toString()));
    }

    /** Stops, and starts with what {@code config} says now. */
    void startsAgain(Path config) {
        parts.close();
        parts = Wiring.parts(settings(config), clock);
        parts.following().planWatch().look();
    }

    /** Takes files in, by name and content, and lets follow what follows. */
    void takeIn(Map<String, String> tables) throws IOException {
        for (Map.Entry<String, String> table : tables.entrySet()) {
            files++;
            Path file = Files.writeString(folder.resolve(files + "-" + table.getKey()), table.getValue());
            parts.intake().accept(new Drop(file, table.getKey(), EVENT, Drop.IMPORT, file.toString()));
        }
        parts.matching().match(EVENT);
        parts.opening().open(EVENT);
    }

    void watch(Consumer<Delivered> watcher) {
        watchers.add(watcher);
    }

    Instant now() {
        return now;
    }

    static long day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay() - FIRST_DAY.toEpochDay();
    }

    /** Mid-morning, UTC. */
    static Instant on(long day) {
        return FIRST_DAY.plusDays(day).atTime(10, 0).toInstant(ZoneOffset.UTC);
    }

    static Instant end() {
        return FIRST_DAY.plusMonths(MONTHS).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** From now on the mail server knows nobody at {@code address}. */
    void dies(String address) {
        dead.add(address);
    }

    /** Lets time pass, hopping from what is due to what is due. */
    void until(Instant moment) {
        settle();
        for (Instant next = next(); next.isBefore(moment); next = next()) {
            now = next;
            settle();
        }
        now = moment;
        settle();
    }

    private Instant next() {
        return List.of(
                        "select min(due_at) from follow_up where status = 'OWED' and due_at > ?",
                        "select min(due_at) from message where status = 'QUEUED' and due_at > ?",
                        "select min(until_at) from hold where released_at is null and until_at > ?")
                .stream()
                .flatMap(sql -> moment(sql).stream())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** As the timers of the routes do, until nothing more comes of it. */
    private void settle() {
        int before = -1;
        for (int i = 0; i < ROUNDS && before != tried; i++) {
            before = tried;
            ids(sql("partnerships-to-plan")).forEach(parts.following().planning()::plan);
            ids(sql("follow-ups-due").replace(":?now", "?"), now)
                    .forEach(parts.following().followUps()::carryOut);
            parts.following().digests().write();
            deliver();
        }
    }

    private void deliver() {
        for (List<Claim> claims = parts.outbox().claimDue();
                !claims.isEmpty();
                claims = parts.outbox().claimDue()) {
            claims.forEach(this::deliver);
        }
    }

    private void deliver(Claim claim) {
        tried++;
        if (dead.contains(claim.due().address())) {
            parts.outbox().failed(claim, new Failure(Failure.Kind.NO_SUCH_ADDRESS, "550 5.1.1 no such user"));
            return;
        }
        parts.outbox().sent(claim);
        if (claim.due().person() != 0) {
            Delivered letter = new Delivered(
                    now,
                    claim.due().person(),
                    claim.due().address(),
                    claim.due().step(),
                    claim.due().messageId(),
                    ids(
                            "select partnership_id from message_partnership where message_id = ?",
                            claim.due().id()));
            delivered.add(letter);
            watchers.forEach(watcher -> watcher.accept(letter));
        }
    }

    private static String sql(String name) {
        try {
            return Files.readString(Path.of("routes", "sql", name + ".sql"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    List<Long> ids(String sql, Object... values) {
        return rows(sql, values).stream()
                .map(row -> ((Number) row.get(0)).longValue())
                .toList();
    }

    private Optional<Instant> moment(String sql) {
        return Optional.ofNullable(rows(sql, now).get(0).get(0)).map(at -> ((java.time.OffsetDateTime) at).toInstant());
    }

    List<List<Object>> rows(String sql, Object... values) {
        try (Connection connection = parts.database().dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
            }
            return rows(statement.executeQuery());
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<List<Object>> rows(ResultSet result) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        while (result.next()) {
            List<Object> row = new ArrayList<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                row.add(result.getObject(i));
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void close() {
        parts.close();
    }

    private final class HandMoved extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
