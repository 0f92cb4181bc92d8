package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dripstone.domain.Side;
import org.dripstone.followup.Done;
import org.dripstone.followup.FollowUpStore;
import org.dripstone.followup.Owed;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Follow-ups in SQL. */
public final class JdbiFollowUpStore implements FollowUpStore {
    /** With the lines that it goes on in. */
    private static final Pattern UID = Pattern.compile("(?m)^UID:.*(?:\\R[ \\t].*)*");

    private final Database database;

    public JdbiFollowUpStore(Database database) {
        this.database = database;
    }

    @Override
    public Pair pair(long partnership) {
        return database.with(h -> h.createQuery("""
                        select k.id, k.event, k.seeker_id, i.actions, i.need, s.*
                        from partnership k join solution s on s.id = k.solution_id join interest i on i.id = k.interest_id
                        where k.id = :id""")
                .bind("id", partnership)
                .map((rs, ctx) -> new Pair(
                        partnership,
                        rs.getString(2),
                        SolutionRows.solution(rs),
                        rs.getLong("seeker_id"),
                        Optional.ofNullable(rs.getObject("provider_id", Long.class)),
                        Arrays.stream(rs.getString("actions").split("; ", -1))
                                .filter(action -> !action.isBlank())
                                .toList(),
                        rs.getString("need")))
                .one());
    }

    @Override
    public List<Long> partnershipsOf(long person) {
        return longs("""
                select id from partnership where seeker_id = :person and stage not in ('MERGED', 'WITHDRAWN')
                union
                select k.id from partnership k join solution s on s.id = k.solution_id
                where s.provider_id = :person and k.stage not in ('MERGED', 'WITHDRAWN')
                order by 1""", query -> query.bind("person", person));
    }

    @Override
    public List<Done> done(long partnership) {
        return database.with(h -> h.createQuery("""
                        select * from follow_up where partnership_id = :partnership and status = 'DONE'
                        order by done_at, id""")
                .bind("partnership", partnership)
                .map((rs, ctx) -> new Done(
                        rs.getString("step"),
                        side(rs),
                        rs.getInt("round"),
                        Times.fromSql(rs, "occasion"),
                        Times.fromSql(rs, "done_at")))
                .list());
    }

    @Override
    public void replace(long partnership, List<Owing> owed) {
        List<Owing> missing = new ArrayList<>(owed);
        for (Row row : owedBy(partnership)) {
            Optional<Owing> still =
                    owed.stream().filter(each -> isSame(each, row)).findFirst();
            still.ifPresentOrElse(each -> keep(row, each), () -> drop(row));
            still.ifPresent(missing::remove);
        }
        missing.forEach(each -> add(partnership, each));
        planned(partnership);
    }

    private static boolean isSame(Owing owing, Row row) {
        return owing.person().equals(row.person()) && owing.owed().isSameAs(row.owed());
    }

    @Override
    public Optional<Row> find(long id) {
        return rows("where id = :id and status = 'OWED'", query -> query.bind("id", id)).stream()
                .findFirst();
    }

    @Override
    public List<Row> owedBy(long partnership) {
        return rows(
                "where partnership_id = :partnership and status = 'OWED' order by due_at, id",
                query -> query.bind("partnership", partnership));
    }

    @Override
    public List<Row> owedTo(long person) {
        return rows(
                "where person_id = :person and status = 'OWED' order by due_at, id",
                query -> query.bind("person", person));
    }

    private void keep(Row row, Owing owing) {
        if (!row.owed().dueAt().equals(owing.owed().dueAt())) {
            postpone(List.of(row), owing.owed().dueAt());
        }
    }

    private void drop(Row row) {
        database.with(h -> h.createUpdate("delete from follow_up where id = :id")
                .bind("id", row.id())
                .execute());
    }

    private void add(long partnership, Owing owing) {
        database.with(h -> h.createUpdate("""
                        insert into follow_up (partnership_id, person_id, side, step, round, occasion, due_at, status)
                        values (:partnership, :person, :side, :step, :round, :occasion, :due, 'OWED')""")
                .bind("partnership", partnership)
                .bind("person", owing.person().orElse(null))
                .bind("side", owing.owed().side().map(Side::code).orElse(""))
                .bind("step", owing.owed().step())
                .bind("round", owing.owed().round())
                .bind("occasion", Times.toSql(owing.owed().occasion()))
                .bind("due", Times.toSql(owing.owed().dueAt()))
                .execute());
    }

    private void planned(long partnership) {
        database.with(h -> h.createUpdate("update partnership set to_plan = false where id = :id and to_plan")
                .bind("id", partnership)
                .execute());
    }

    @Override
    public List<Long> partnershipsDue(long person, Instant until) {
        return longs("""
                select distinct partnership_id from follow_up
                where person_id = :person and status = 'OWED' and due_at <= :until order by 1""", query -> query.bind("person", person).bind("until", Times.toSql(until)));
    }

    @Override
    public List<Row> lockDue(long person, Instant until) {
        return rows(
                "where person_id = :person and status = 'OWED' and due_at <= :until order by due_at, id"
                        + " for update skip locked",
                query -> query.bind("person", person).bind("until", Times.toSql(until)));
    }

    @Override
    public List<Long> officeDue(Instant now) {
        return longs("""
                select partnership_id from follow_up
                where person_id is null and status = 'OWED' and due_at <= :now
                order by due_at fetch first 200 rows only""", query -> query.bind("now", Times.toSql(now))).stream()
                .distinct()
                .toList();
    }

    @Override
    public List<Row> lockOffice(long partnership, Instant now) {
        return rows(
                "where partnership_id = :partnership and person_id is null and status = 'OWED' and due_at <= :now"
                        + " order by due_at, id for update skip locked",
                query -> query.bind("partnership", partnership).bind("now", Times.toSql(now)));
    }

    @Override
    public void done(Collection<Row> rows, String letter, Instant now) {
        database.batch(
                "update follow_up set status = 'DONE', done_at = :now, letter = :letter where id = :id",
                rows,
                (batch, row) -> batch.bind("now", Times.toSql(now))
                        .bind("letter", letter)
                        .bind("id", row.id()));
    }

    @Override
    public void postpone(Collection<Row> rows, Instant dueAt) {
        database.batch(
                "update follow_up set due_at = :due where id = :id",
                rows,
                (batch, row) -> batch.bind("due", Times.toSql(dueAt)).bind("id", row.id()));
    }

    @Override
    public void letGo(Collection<Row> rows) {
        database.batch(
                "update follow_up set let_go = true where id = :id", rows, (batch, row) -> batch.bind("id", row.id()));
    }

    @Override
    public boolean isLetGo(Row row) {
        return database.with(h -> h.createQuery("select let_go from follow_up where id = :id")
                .bind("id", row.id())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public List<Instant> lettersTo(long person, Instant since) {
        return database.with(h -> h.createQuery("""
                        select coalesce(m.sent_at, m.due_at) as at from message m
                        where m.person_id = :person and m.status not in ('CANCELLED', 'FAILED')
                          and coalesce(m.sent_at, m.due_at) > :since
                          and exists (select 1 from message_partnership x where x.message_id = m.id)
                        order by 1""")
                .bind("person", person)
                .bind("since", Times.toSql(since))
                .map((rs, ctx) -> Times.fromSql(rs, "at"))
                .list());
    }

    @Override
    public List<Long> colleagues(long person) {
        return longs("""
                select p.id from person p join person lost on lost.organisation_id = p.organisation_id
                where lost.id = :person and p.id <> lost.id and p.merged_into is null
                order by p.id fetch first 20 rows only""", query -> query.bind("person", person));
    }

    @Override
    public Optional<Instant> lostSince(long person) {
        return database.with(h -> h.createQuery("""
                        select max(x.since) as since from suppression x join person_address a on a.address = x.address
                        where a.person_id = :person""")
                .bind("person", person)
                .map((rs, ctx) -> Times.ifSet(rs, "since"))
                .one());
    }

    @Override
    public boolean planAnewBy(String fingerprint) {
        int changed = database.with(
                h -> h.createUpdate("update planned_by set fingerprint = :now where id = 1 and fingerprint <> :now")
                        .bind("now", fingerprint)
                        .execute());
        if (changed > 0) {
            database.with(h -> h.createUpdate(
                            "update partnership set to_plan = true where stage not in ('MERGED', 'WITHDRAWN')")
                    .execute());
        }
        return changed > 0;
    }

    @Override
    public List<String> thread(long partnership, long person) {
        return database.with(h -> h.createQuery("""
                        select m.message_id from message m join message_partnership x on x.message_id = m.id
                        where x.partnership_id = :partnership and m.person_id = :person order by m.id""")
                .bind("partnership", partnership)
                .bind("person", person)
                .mapTo(String.class)
                .list());
    }

    @Override
    public List<Row> coming(Instant until) {
        return rows(
                "where status = 'OWED' and due_at <= :until order by due_at, id",
                query -> query.bind("until", Times.toSql(until)));
    }

    private List<Row> rows(String which, UnaryOperator<Query> binding) {
        return database.with(h -> binding.apply(h.createQuery("select * from follow_up " + which))
                .map((rs, ctx) -> row(rs))
                .list());
    }

    private List<Long> longs(String sql, UnaryOperator<Query> binding) {
        return database.with(
                h -> binding.apply(h.createQuery(sql)).mapTo(Long.class).list());
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getLong("id"),
                rs.getLong("partnership_id"),
                Optional.ofNullable(rs.getObject("person_id", Long.class)),
                new Owed(
                        rs.getString("step"),
                        side(rs),
                        rs.getInt("round"),
                        Times.fromSql(rs, "occasion"),
                        Times.fromSql(rs, "due_at")));
    }

    private static Optional<Side> side(ResultSet rs) throws SQLException {
        return Optional.of(rs.getString("side"))
                .filter(code -> !code.isEmpty())
                .map(code -> Side.valueOf(code.toUpperCase(Locale.ROOT)));
    }

    @Override
    public Map<String, List<Written>> writtenIn(Collection<String> messageIds) {
        return byLetter(
                """
                        select f.letter, f.partnership_id, p.stage_since > f.done_at or exists (
                            select 1 from statement s where s.partnership_id = f.partnership_id
                              and s.side = f.side and s.said_at > f.done_at) as outdated,
                          exists (
                            select 1 from follow_up later where later.partnership_id = f.partnership_id
                              and later.step = f.step and later.side = f.side
                              and later.occasion > f.occasion) as anew
                        from follow_up f join partnership p on p.id = f.partnership_id
                        where f.letter in (<letters>)""",
                messageIds,
                (rs, ctx) ->
                        new Written(rs.getLong("partnership_id"), rs.getBoolean("outdated"), rs.getBoolean("anew")));
    }

    @Override
    public Map<String, List<Long>> partnershipsIn(Collection<String> messageIds) {
        return byLetter("""
                        select m.message_id as letter, mp.partnership_id
                        from message_partnership mp join message m on m.id = mp.message_id
                        where m.message_id in (<letters>) order by mp.partnership_id""", messageIds, (rs, ctx) -> rs.getLong("partnership_id"));
    }

    @Override
    public Set<String> aboutWhatEnded(Collection<String> messageIds) {
        return byLetter("""
                        select m.message_id as letter
                        from message m
                          join message_partnership mp on mp.message_id = m.id
                          join partnership p on p.id = mp.partnership_id
                        where m.message_id in (<letters>)
                        group by m.message_id
                        having sum(case when p.stage in ('DECLINED', 'DORMANT', 'WITHDRAWN') then 0 else 1 end) = 0""", messageIds, (rs, ctx) -> true).keySet();
    }

    @Override
    public Set<String> overtaken(Collection<String> messageIds) {
        Map<String, List<Boolean>> same = byLetter(
                """
                        select m.message_id as letter, mine.calendar as mine, news.calendar as news
                        from message m
                          join message_text mine on mine.message_id = m.id
                          join message later on later.person_id = m.person_id and later.id > m.id
                          join message_text news on news.message_id = later.id and news.calendar <> ''
                        where m.message_id in (<letters>)""", messageIds, (rs, ctx) -> entry(rs.getString("mine")).equals(entry(rs.getString("news"))));
        return same.entrySet().stream()
                .filter(letter -> letter.getValue().contains(true))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String entry(String calendar) {
        Matcher uid = UID.matcher(calendar);
        return uid.find() ? uid.group() : calendar;
    }

    private <T> Map<String, List<T>> byLetter(String sql, Collection<String> messageIds, RowMapper<T> row) {
        Map<String, List<T>> byLetter = new HashMap<>();
        if (!messageIds.isEmpty()) {
            database.with(h -> h.createQuery(sql)
                    .bindList("letters", messageIds)
                    .reduceResultSet(byLetter, (all, rs, ctx) -> {
                        all.computeIfAbsent(rs.getString("letter"), letter -> new ArrayList<>())
                                .add(row.map(rs, ctx));
                        return all;
                    }));
        }
        return byLetter;
    }
}
