package org.dripstone.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;
import org.dripstone.domain.Outcome;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.dripstone.domain.Receipt;
import org.dripstone.feed.Drop;
import org.dripstone.feed.FeedRowId;
import org.dripstone.feed.FeedShape;
import org.dripstone.feed.FeedStatus;
import org.dripstone.feed.FeedStore;
import org.dripstone.normalise.DayOrder;
import org.jdbi.v3.core.mapper.RowMapper;

/** Feeds, rows and verdicts in SQL. */
public final class JdbiFeedStore implements FeedStore {
    static final String TOLD = """
            select r.fingerprint, (f.id < :feed and f.name = this.name) as earlier_version
            from feed_row r join feed f on f.id = r.feed_id join feed this on this.id = :feed
            where r.fingerprint in (<fingerprints>) and f.event = :event and r.outcome <> 'REJECTED'
              and f.status <> 'UNDONE' and f.mapping <> 'OPEN'""";
    static final String WAITING = """
            select r.id, r.feed_id, r.number, r.cells, r.decision
            from feed_row r join feed f on f.id = r.feed_id
            where r.outcome = 'REVIEW' and f.event = :event and f.status <> 'READING'
              and f.mapping <> 'OPEN' and r.id > :after
            order by r.id fetch first <limit> rows only""";

    private static final RowMapper<KnownFeed> KNOWN_FEED = (rs, ctx) ->
            new KnownFeed(rs.getLong("id"), FeedStatus.valueOf(rs.getString("status")), rs.getString("name"));
    private static final RowMapper<Problem> PROBLEM = (rs, ctx) -> new Problem(
            FeedRowId.number(rs.getInt("number")),
            rs.getString("column_name"),
            rs.getString("cell"),
            ProblemCode.valueOf(rs.getString("code")),
            rs.getString("detail"));

    private static final RowMapper<WaitingRow> WAITING_ROW = (rs, ctx) -> new WaitingRow(
            rs.getLong("id"),
            rs.getLong("feed_id"),
            rs.getInt("number"),
            Json.list(rs.getString("cells")),
            rs.getString("decision"));

    /** Several people of one row behind each other; their keys begin again for each place. */
    private static final String IN_FILE = " order by mod(number, " + FeedRowId.ROWS_A_FEED + "), number";

    private final Database database;

    public JdbiFeedStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<KnownFeed> byContent(String event, String sha256) {
        return database.with(h -> h.createQuery("""
                        select id, status, name from feed
                        where event = :event and sha256 = :sha256 and status in ('READING', 'TAKEN_IN')
                        order by id fetch first 1 row only""")
                .bind("event", event)
                .bind("sha256", sha256)
                .map(KNOWN_FEED)
                .findOne());
    }

    @Override
    public Optional<KnownFeed> byDrop(String event, String sha256, String droppedAs) {
        return database.with(h -> h.createQuery("""
                        select id, status, name from feed
                        where event = :event and sha256 = :sha256 and dropped_as = :droppedAs
                        order by id desc fetch first 1 row only""")
                .bind("event", event)
                .bind("sha256", sha256)
                .bind("droppedAs", droppedAs)
                .map(KNOWN_FEED)
                .findOne());
    }

    @Override
    public long begin(
            Drop drop, String sha256, long bytes, Instant receivedAt, FeedStatus status, Optional<Long> sameAs) {
        return database.with(h -> h.createUpdate("""
                        insert into feed (event, name, sha256, size_bytes, via, dropped_as, received_at, status, same_as,
                            kind, layout, encoding, delimiter, sheet, header_row, header, fields, mode, day_order)
                        values (:event, :name, :sha256, :bytes, :via, :droppedAs, :receivedAt, :status, :sameAs,
                            'MIXED', '', '', '', '', 0, '[]', '{}', '', 'UNKNOWN')""")
                .bind("event", drop.event())
                .bind("name", drop.name())
                .bind("sha256", sha256)
                .bind("bytes", bytes)
                .bind("via", drop.via())
                .bind("droppedAs", drop.droppedAs())
                .bind("receivedAt", Times.toSql(receivedAt))
                .bind("status", status.name())
                .bind("sameAs", sameAs.orElse(null))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void describe(long feed, FeedShape shape, DayOrder dayOrder) {
        database.with(h -> h.createUpdate("""
                        update feed set kind = :kind, layout = :layout, encoding = :encoding, delimiter = :delimiter,
                            sheet = :sheet, header_row = :headerRow, header = :header, fields = :fields, mode = :mode,
                            day_order = :dayOrder
                        where id = :feed""")
                .bind("kind", shape.kind().name())
                .bind("layout", shape.layout())
                .bind("encoding", shape.encoding())
                .bind("delimiter", shape.delimiter())
                .bind("sheet", shape.sheet())
                .bind("headerRow", shape.headerRow())
                .bind("header", Json.write(shape.header()))
                .bind("fields", Json.write(shape.columns()))
                .bind("mode", shape.mode())
                .bind("dayOrder", dayOrder.name())
                .bind("feed", feed)
                .execute());
    }

    @Override
    public void finish(long feed, FeedStatus status, Instant now, long tookMillis) {
        database.with(h -> h.createUpdate("""
                        update feed set status = :status, finished_at = :now, took_ms = :took,
                            receipt_version = receipt_version + 1
                        where id = :feed""")
                .bind("status", status.name())
                .bind("now", Times.toSql(now))
                .bind("took", tookMillis)
                .bind("feed", feed)
                .execute());
    }

    @Override
    public int lastRow(long feed) {
        return database.with(h -> h.createQuery("""
                        select coalesce(max(number), 0) from feed_row where feed_id = :feed and number < :behind""")
                .bind("feed", feed)
                .bind("behind", FeedRowId.ROWS_A_FEED)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<Long> rows(long feed) {
        return database.with(h -> h.createQuery("select id from feed_row where feed_id = :feed" + IN_FILE)
                .bind("feed", feed)
                .mapTo(Long.class)
                .list());
    }

    @Override
    public void addRows(long feed, List<KeptRow> rows) {
        database.batch(
                """
                insert into feed_row (id, feed_id, number, outcome, fingerprint, cells)
                values (:id, :feed, :number, :outcome, :fingerprint, :cells)""",
                rows,
                (batch, row) -> batch.bind("id", FeedRowId.of(feed, row.key()))
                        .bind("feed", feed)
                        .bind("number", row.key())
                        .bind("outcome", row.outcome().name())
                        .bind("fingerprint", row.fingerprint())
                        .bind("cells", Json.write(row.cells())));
        addProblems(
                feed,
                rows.stream()
                        .flatMap(row -> row.problems().stream().map(problem -> Map.entry(row.key(), problem)))
                        .toList());
    }

    @Override
    public void addProblem(long feed, Problem problem) {
        addProblems(feed, List.of(Map.entry(0, problem)));
    }

    /** By the keys of their rows. */
    private void addProblems(long feed, List<Map.Entry<Integer, Problem>> problems) {
        database.batch(
                """
                insert into row_problem (feed_id, number, column_name, cell, code, detail)
                values (:feed, :number, :column, :cell, :code, :detail)""",
                problems,
                (batch, problem) -> batch.bind("feed", feed)
                        .bind("number", problem.getKey())
                        .bind("column", problem.getValue().column())
                        .bind("cell", problem.getValue().value())
                        .bind("code", problem.getValue().code().name())
                        .bind("detail", problem.getValue().detail()));
    }

    @Override
    public void decide(long row, Outcome outcome, List<Problem> problems) {
        long feed = FeedRowId.feed(row);
        int key = FeedRowId.key(row);
        database.with(h -> h.createUpdate("update feed_row set outcome = :outcome where id = :row")
                .bind("outcome", outcome.name())
                .bind("row", row)
                .execute());
        database.with(h -> h.createUpdate("delete from row_problem where feed_id = :feed and number = :number")
                .bind("feed", feed)
                .bind("number", key)
                .execute());
        database.with(h -> h.createUpdate("update feed set receipt_version = receipt_version + 1 where id = :feed")
                .bind("feed", feed)
                .execute());
        addProblems(
                feed, problems.stream().map(problem -> Map.entry(key, problem)).toList());
    }

    @Override
    public Map<String, Told> told(String event, long feed, Collection<String> fingerprints) {
        if (fingerprints.isEmpty()) {
            return Map.of();
        }
        Map<String, Told> told = new HashMap<>();
        database.with(h -> {
            h.createQuery(TOLD)
                    .bind("feed", feed)
                    .bind("event", event)
                    .bindList("fingerprints", List.copyOf(fingerprints))
                    .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getBoolean(2)))
                    .forEach(each -> told.merge(
                            each.getKey(), new Told(each.getValue(), !each.getValue()), JdbiFeedStore::both));
            return told;
        });
        return told;
    }

    private static Told both(Told one, Told other) {
        return new Told(one.inEarlierVersion() || other.inEarlierVersion(), one.elsewhere() || other.elsewhere());
    }

    @Override
    public List<WaitingRow> waiting(String event, long after, int limit) {
        return database.with(h -> h.createQuery(WAITING)
                .define("limit", limit)
                .bind("event", event)
                .bind("after", after)
                .map(WAITING_ROW)
                .list());
    }

    @Override
    public List<WaitingRow> refusals(String event) {
        return database.with(
                h -> h.createQuery("""
                        select distinct r.id, r.feed_id, r.number, r.cells, r.decision
                        from row_problem p join feed f on f.id = p.feed_id
                        join feed_row r on r.feed_id = p.feed_id and r.number = p.number
                        where p.code = 'CONSENT_REFUSED' and r.outcome = 'REJECTED' and f.event = :event
                          and f.status <> 'UNDONE'
                          and not exists (select 1 from person_source s where s.feed_row_id = r.id)
                        order by r.id""").bind("event", event).map(WAITING_ROW).list());
    }

    @Override
    public List<KeptRow> rejected(long feed) {
        Map<Integer, List<Problem>> problems = problemsByKey(feed);
        return database.with(h -> h.createQuery("""
                        select number, cells, fingerprint from feed_row
                        where feed_id = :feed and outcome = 'REJECTED'""" + IN_FILE)
                .bind("feed", feed)
                .map((rs, ctx) -> new KeptRow(
                        rs.getInt("number"),
                        Json.list(rs.getString("cells")),
                        rs.getString("fingerprint"),
                        Outcome.REJECTED,
                        problems.getOrDefault(rs.getInt("number"), List.of())))
                .list());
    }

    @Override
    public List<String> cells(long row) {
        return database.with(h -> h.createQuery("select cells from feed_row where id = :row")
                .bind("row", row)
                .map((rs, ctx) -> Json.list(rs.getString("cells")))
                .one());
    }

    private Map<Integer, List<Problem>> problemsByKey(long feed) {
        Map<Integer, List<Problem>> problems = new LinkedHashMap<>();
        database.with(h -> {
            h.createQuery("select * from row_problem where feed_id = :feed" + IN_FILE + ", id")
                    .bind("feed", feed)
                    .map((rs, ctx) -> Map.entry(rs.getInt("number"), PROBLEM.map(rs, ctx)))
                    .forEach(each -> problems.computeIfAbsent(each.getKey(), key -> new ArrayList<>())
                            .add(each.getValue()));
            return problems;
        });
        return problems;
    }

    private List<Problem> problems(long feed) {
        return problemsByKey(feed).values().stream().flatMap(List::stream).toList();
    }

    List<Problem> problems(long feed, int number) {
        return database.with(
                h -> h.createQuery("select * from row_problem where feed_id = :feed and number = :number order by id")
                        .bind("feed", feed)
                        .bind("number", number)
                        .map(PROBLEM)
                        .list());
    }

    @Override
    public ReadFeed feed(long feed) {
        return database.with(h -> h.createQuery("select * from feed where id = :feed")
                .bind("feed", feed)
                .map((rs, ctx) -> new ReadFeed(
                        rs.getString("event"),
                        rs.getString("name"),
                        new FeedShape(
                                FeedKind.valueOf(rs.getString("kind")),
                                rs.getString("layout"),
                                rs.getString("encoding"),
                                rs.getString("delimiter"),
                                rs.getString("sheet"),
                                rs.getInt("header_row"),
                                Json.list(rs.getString("header")),
                                fields(rs.getString("fields")),
                                rs.getString("mode"),
                                List.of()),
                        DayOrder.valueOf(rs.getString("day_order"))))
                .one());
    }

    private static Map<String, Field> fields(String json) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Json.map(json).forEach((column, field) -> fields.put(column, Field.valueOf(field)));
        return fields;
    }

    @Override
    public List<Long> unmatched(String event) {
        return database.with(h -> h.createQuery(
                        "select id from feed where event = :event and status in ('TAKEN_IN', 'FAILED') and not matched order by id")
                .bind("event", event)
                .mapTo(Long.class)
                .list());
    }

    @Override
    public void markMatched(Collection<Long> feeds) {
        if (!feeds.isEmpty()) {
            database.with(h -> h.createUpdate("update feed set matched = true where id in (<feeds>)")
                    .bindList("feeds", List.copyOf(feeds))
                    .execute());
        }
    }

    @Override
    public int receiptVersion(long feed) {
        return database.with(h -> h.createQuery("select receipt_version from feed where id = :feed")
                .bind("feed", feed)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void receiptWritten(long feed, int version) {
        database.with(h -> h.createUpdate("update feed set written_version = :version where id = :feed")
                .bind("version", version)
                .bind("feed", feed)
                .execute());
    }

    @Override
    public List<Long> receiptsDue() {
        return database.with(h -> h.createQuery("""
                        select id from feed
                        where written_version < receipt_version and (matched or status in ('REPEATED', 'UNDONE')) order by id""").mapTo(Long.class).list());
    }

    @Override
    public Receipt receipt(long feed) {
        // A repeated feed reads like the one it repeats: every row unchanged.
        return database.with(h -> h.createQuery("""
                        select f.id, f.name, f.sha256, f.event, f.received_at, f.took_ms, f.same_as, f.status,
                            r.kind, r.layout, r.encoding, r.delimiter, r.sheet, r.header_row, r.fields,
                            coalesce(f.same_as, f.id) as rows_of
                        from feed f join feed r on r.id = coalesce(f.same_as, f.id) where f.id = :feed""")
                .bind("feed", feed)
                .map((rs, ctx) -> {
                    boolean repeated = FeedStatus.REPEATED.name().equals(rs.getString("status"));
                    Receipt.Counts counts = counts(rs.getLong("rows_of"));
                    return new Receipt(
                            Ids.feed(rs.getLong("id")),
                            rs.getString("name"),
                            rs.getString("sha256"),
                            rs.getString("event"),
                            FeedKind.valueOf(rs.getString("kind")),
                            rs.getString("layout"),
                            rs.getString("encoding"),
                            rs.getString("delimiter"),
                            rs.getString("sheet"),
                            rs.getInt("header_row"),
                            NamelessColumns.withoutBlank(h, rs.getLong("rows_of"), fields(rs.getString("fields"))),
                            repeated ? new Receipt.Counts(0, 0, counts.rows(), 0, 0) : counts,
                            repeated ? List.of() : problems(feed),
                            Times.fromSql(rs, "received_at"),
                            rs.getLong("took_ms"),
                            repeated ? Ids.feed(rs.getLong("same_as")) : "");
                })
                .one());
    }

    private Receipt.Counts counts(long feed) {
        Map<String, Integer> counted = new HashMap<>();
        database.with(h -> {
            h.createQuery("select outcome, count(*) from feed_row where feed_id = :feed group by outcome")
                    .bind("feed", feed)
                    .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getInt(2)))
                    .forEach(each -> counted.put(each.getKey(), each.getValue()));
            return counted;
        });
        return new Receipt.Counts(
                counted.getOrDefault("ACCEPTED", 0),
                counted.getOrDefault("UPDATED", 0),
                counted.getOrDefault("UNCHANGED", 0),
                counted.getOrDefault("REJECTED", 0),
                counted.getOrDefault("REVIEW", 0));
    }
}
