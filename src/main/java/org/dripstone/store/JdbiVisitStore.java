package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dripstone.domain.Side;
import org.dripstone.visit.Visit;
import org.dripstone.visit.VisitField;
import org.dripstone.visit.VisitStep;
import org.dripstone.visit.VisitStore;
import org.jdbi.v3.core.statement.Query;

/** Visit files in SQL. */
public final class JdbiVisitStore implements VisitStore {
    private static final String LATEST = "id = (select max(id) from visit where partnership_id = :partnership)";

    private final Database database;

    public JdbiVisitStore(Database database) {
        this.database = database;
    }

    @Override
    public Visit add(long partnership, String uid, Instant now) {
        long id = database.with(h -> h.createUpdate("""
                        insert into visit (partnership_id, uid, sequence, stopped, opened_at)
                        values (:partnership, :uid, -1, '', :now)""")
                .bind("partnership", partnership)
                .bind("uid", uid)
                .bind("now", Times.toSql(now))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return new Visit(id, partnership, uid, -1, "", Map.of(), Set.of());
    }

    @Override
    public Optional<Visit> of(long partnership) {
        return visits("where " + LATEST, query -> query.bind("partnership", partnership)).stream()
                .findFirst();
    }

    @Override
    public Optional<Visit> lock(long partnership) {
        return visits("where " + LATEST + " for update", query -> query.bind("partnership", partnership)).stream()
                .findFirst();
    }

    /** Changed into itself rather than selected for update, which would stop who adds a row that refers to it, too. */
    @Override
    public void lockSolution(long partnership) {
        database.with(h -> h.createUpdate("""
                        update solution set visit_capacity = visit_capacity
                        where id = (select solution_id from partnership where id = :partnership)""").bind("partnership", partnership).execute());
    }

    @Override
    public Optional<Visit> named(String uid) {
        return visits("where uid = :uid", query -> query.bind("uid", uid)).stream()
                .findFirst();
    }

    @Override
    public void keep(Visit visit, Optional<Instant> next) {
        database.with(h -> h.createUpdate("""
                        update visit set sequence = :sequence, stopped = :stopped, first_day = :first, last_day = :last,
                            next_at = :next where id = :id""")
                .bind("sequence", visit.sequence())
                .bind("stopped", visit.stopped())
                .bind("first", visit.firstDay().orElse(null))
                .bind("last", visit.lastDay().orElse(null))
                .bind("next", next.map(Times::toSql).orElse(null))
                .bind("id", visit.id())
                .execute());
        database.with(h -> h.createUpdate("delete from visit_done where visit_id = :visit")
                .bind("visit", visit.id())
                .execute());
        visit.done()
                .forEach(step -> database.with(
                        h -> h.createUpdate("insert into visit_done (visit_id, step) values (:visit, :step)")
                                .bind("visit", visit.id())
                                .bind("step", step.code())
                                .execute()));
    }

    @Override
    public Optional<Instant> calledOffAt(long partnership) {
        return database.with(h -> h.createQuery("""
                        select max(m.queued_at) as told from message m
                          join message_partnership mp on mp.message_id = m.id
                        where mp.partnership_id = :partnership and m.step = 'visit-cancelled'""")
                .bind("partnership", partnership)
                .map((rs, ctx) -> Times.ifSet(rs, "told"))
                .one());
    }

    @Override
    public void say(long visit, Said said) {
        database.with(h -> h.createUpdate("""
                        insert into visit_line (visit_id, field, words, side, said_at, evidence)
                        values (:visit, :field, :words, :side, :at, :evidence)""")
                .bind("visit", visit)
                .bind("field", said.field().code())
                .bind("words", said.text())
                .bind("side", said.by().map(Side::code).orElse(""))
                .bind("at", Times.toSql(said.at()))
                .bind("evidence", said.evidence())
                .execute());
    }

    @Override
    public List<Said> said(long visit, VisitField field) {
        return lines(visit).stream().filter(said -> said.field() == field).toList();
    }

    private List<Said> lines(long visit) {
        return database.with(h -> h.createQuery("select * from visit_line where visit_id = :visit order by id")
                .bind("visit", visit)
                .map((rs, ctx) -> new Said(
                        VisitField.of(rs.getString("field")).orElseThrow(),
                        rs.getString("words"),
                        Optional.of(rs.getString("side"))
                                .filter(side -> !side.isEmpty())
                                .map(JdbiVisitStore::side),
                        Times.fromSql(rs, "said_at"),
                        rs.getString("evidence")))
                .list());
    }

    private static Side side(String code) {
        return Side.valueOf(code.toUpperCase(Locale.ROOT));
    }

    @Override
    public boolean wrote(long visit, VisitStep step, Side side, LocalDate firstDay, Instant now) {
        return !written(visit, firstDay).contains(new Written(step, side))
                && database.with(h -> h.createUpdate("""
                        insert into visit_written (visit_id, step, side, first_day, written_at)
                        values (:visit, :step, :side, :first, :now)""")
                                .bind("visit", visit)
                                .bind("step", step.code())
                                .bind("side", side.code())
                                .bind("first", firstDay)
                                .bind("now", Times.toSql(now))
                                .execute())
                        > 0;
    }

    @Override
    public Set<Written> written(long visit, LocalDate firstDay) {
        return new HashSet<>(database.with(h -> h.createQuery(
                        "select step, side from visit_written where visit_id = :visit and first_day = :first")
                .bind("visit", visit)
                .bind("first", firstDay)
                .map((rs, ctx) ->
                        new Written(VisitStep.of(rs.getString("step")).orElseThrow(), side(rs.getString("side"))))
                .list()));
    }

    @Override
    public List<Visit> ahead(LocalDate today) {
        return visits("""
                where id in (select max(v.id) from visit v join partnership p on p.id = v.partnership_id
                        where p.stage not in ('DECLINED', 'MERGED', 'WITHDRAWN')
                            and (v.last_day is not null
                                or p.stage not in ('VISITED', 'ACTION_PLAN', 'ADAPTING', 'ADAPTED', 'DORMANT'))
                        group by v.partnership_id)
                    and (last_day is null or last_day >= :today)
                order by case when first_day is null or stopped <> '' then 1 else 0 end, first_day, id""", query -> query.bind("today", today));
    }

    @Override
    public List<Visit> told() {
        return visits("where sequence >= 0 order by first_day, id", query -> query);
    }

    @Override
    public Load load(Visit visit, int year) {
        return database.with(h -> h.createQuery("""
                        select s.visit_capacity, (select count(*) from visit v join partnership o on o.id = v.partnership_id
                                where o.solution_id = s.id and v.id <> :visit and v.stopped = '' and v.last_day is not null
                                    and v.first_day >= :from and v.first_day < :to) as others
                        from partnership p join solution s on s.id = p.solution_id where p.id = :partnership""")
                .bind("partnership", visit.partnership())
                .bind("visit", visit.id())
                .bind("from", LocalDate.of(year, 1, 1))
                .bind("to", LocalDate.of(year + 1, 1, 1))
                .map((rs, ctx) -> new Load(rs.getInt("visit_capacity"), rs.getInt("others")))
                .one());
    }

    private List<Visit> visits(String which, UnaryOperator<Query> binding) {
        return database
                .with(h -> binding.apply(h.createQuery("select * from visit " + which))
                        .map((rs, ctx) -> bare(rs))
                        .list())
                .stream()
                .map(this::whole)
                .toList();
    }

    private static Visit bare(ResultSet rs) throws SQLException {
        return new Visit(
                rs.getLong("id"),
                rs.getLong("partnership_id"),
                rs.getString("uid"),
                rs.getInt("sequence"),
                rs.getString("stopped"),
                Map.of(),
                Set.of());
    }

    private Visit whole(Visit bare) {
        Map<VisitField, String> entries = new EnumMap<>(VisitField.class);
        lines(bare.id()).forEach(said -> entries.put(said.field(), said.text()));
        entries.values().removeIf(String::isEmpty);
        List<VisitStep> done = database.with(h -> h.createQuery("select step from visit_done where visit_id = :visit")
                .bind("visit", bare.id())
                .map((rs, ctx) -> VisitStep.of(rs.getString("step")).orElseThrow())
                .list());
        return new Visit(
                bare.id(), bare.partnership(), bare.uid(), bare.sequence(), bare.stopped(), entries, Set.copyOf(done));
    }
}
