package org.dripstone.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dripstone.domain.Field;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.dripstone.feed.MappingStore;
import org.dripstone.feed.table.MappingDoubt;

/** What a person said that columns mean, in SQL. */
public final class JdbiMappingStore implements MappingStore {
    private final Database database;
    private final JdbiFeedStore feeds;
    private final Clock clock;

    public JdbiMappingStore(Database database, JdbiFeedStore feeds, Clock clock) {
        this.database = database;
        this.feeds = feeds;
        this.clock = clock;
    }

    @Override
    public Optional<Map<String, Field>> remembered(List<String> header) {
        return database.with(h -> h.createQuery("select fields from column_mapping where shape_key = :key")
                .bind("key", key(header))
                .mapTo(String.class)
                .findOne()
                .map(JdbiMappingStore::fields));
    }

    private static Map<String, Field> fields(String json) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Json.map(json).forEach((column, field) -> fields.put(column, Field.valueOf(field)));
        return fields;
    }

    @Override
    public void remember(Map<String, Field> columns) {
        String key = key(List.copyOf(columns.keySet()));
        database.with(h -> h.createUpdate("delete from column_mapping where shape_key = :key")
                .bind("key", key)
                .execute());
        database.with(h -> h.createUpdate("""
                        insert into column_mapping (shape_key, fields, decided_at) values (:key, :fields, :now)""")
                .bind("key", key)
                .bind("fields", Json.write(columns))
                .bind("now", Times.toSql(clock.instant()))
                .execute());
    }

    /** The problem is what the receipt tells the organiser. */
    @Override
    public void doubt(long feed, List<MappingDoubt> doubts) {
        database.with(h -> h.createUpdate("update feed set mapping = 'OPEN', mapping_doubts = :why where id = :feed")
                .bind("why", doubts.stream().map(MappingDoubt::sentence).collect(Collectors.joining("\n")))
                .bind("feed", feed)
                .execute());
        for (MappingDoubt doubt : doubts) {
            feeds.addProblem(
                    feed,
                    new Problem(
                            0,
                            String.join(", ", doubt.columns()),
                            "",
                            ProblemCode.LAYOUT_UNKNOWN,
                            doubt.answeredBy(Ids.feed(feed))));
        }
    }

    @Override
    public boolean isOpen(long feed) {
        return database.with(h -> h.createQuery("select count(*) from feed where id = :feed and mapping = 'OPEN'")
                .bind("feed", feed)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void decide(long feed, boolean accepted) {
        database.with(h -> h.createUpdate("""
                        update feed set mapping = :status, matched = false, receipt_version = receipt_version + 1
                        where id = :feed""")
                .bind("status", accepted ? "ACCEPTED" : "REJECTED")
                .bind("feed", feed)
                .execute());
        database.with(
                h -> h.createUpdate("delete from row_problem where feed_id = :feed and number = 0 and code = :code")
                        .bind("feed", feed)
                        .bind("code", ProblemCode.LAYOUT_UNKNOWN.name())
                        .execute());
    }

    private static String key(List<String> header) {
        try {
            byte[] names = String.join("\u001f", header).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(names));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
