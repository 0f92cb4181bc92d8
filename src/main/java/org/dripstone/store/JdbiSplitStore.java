package org.dripstone.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dripstone.identity.SplitStore;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;

/** Splitting people, in SQL. */
public final class JdbiSplitStore implements SplitStore {
    private static final List<String> NO_ADDRESS = List.of("-");

    private final Database database;
    private final Clock clock;
    private final InterestSplit interests;

    public JdbiSplitStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.interests = new InterestSplit(database, clock);
    }

    @Override
    public Optional<Long> living(long person) {
        return database.with(h -> h.createQuery("select coalesce(merged_into, id) from person where id = :person")
                .bind("person", person)
                .mapTo(Long.class)
                .findOne());
    }

    @Override
    public List<Told> told(long person) {
        return database.with(h -> h.createQuery(
                        "select id, feed_row_id, address from person_source where person_id = :person order by id")
                .bind("person", person)
                .map((rs, ctx) -> new Told(rs.getLong(1), rs.getLong(2), rs.getString(3)))
                .list());
    }

    @Override
    public Optional<Merge> merge(long survivor, long other) {
        return database.with(h -> h.createQuery("""
                        select m.id, m.merged_at, m.last_source from person_merge m join person p on p.id = m.other_id
                        where m.other_id = :other and m.split_at is null and p.merged_into = :survivor
                        order by m.id desc fetch first 1 rows only""")
                .bind("survivor", survivor)
                .bind("other", other)
                .map((rs, ctx) -> new Merge(
                        rs.getLong("id"),
                        other,
                        Times.ifSet(rs, "merged_at").orElse(Instant.EPOCH),
                        moved(rs.getLong("id")),
                        rs.getLong("last_source")))
                .findOne());
    }

    private Set<Long> moved(long merge) {
        return new HashSet<>(database.with(h -> h.createQuery(
                        "select moved_id from person_merge_moved where merge_id = :merge and what = 'person_source'")
                .bind("merge", merge)
                .mapTo(Long.class)
                .list()));
    }

    @Override
    public void revive(Merge merge) {
        update("update person set merged_into = null where id = :other", merge);
        update("update person set merged_into = :other where id in (" + cameWith("person") + ")", merge);
        update("update person_merge set split_at = :now where id = :merge", merge);
    }

    private static String cameWith(String table) {
        return "select moved_id from person_merge_moved where merge_id = :merge and what = '" + table + "'";
    }

    private void update(String sql, Merge merge) {
        database.with(h -> h.createUpdate(sql)
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("merge", merge.id())
                .bind("other", merge.other())
                .bind("now", Times.toSql(clock.instant()))
                .execute());
    }

    @Override
    public void move(Leaving leaving) {
        closeForBoth(leaving);
        run("update person_source set person_id = :to where person_id = :from and id in (<sources>)", leaving);
        run("""
                update solution set provider_id = :to where provider_id = :from
                  and (feed_row_id in (<rows>) or id in (%s))""".formatted(cameWith("solution")), leaving);
        run("""
                update suggestion set person_id = :to where person_id = :from and feed_row_id in (<rows>)""", leaving);
        interests.split(leaving);
        letters(leaving);
        holds(leaving);
        run("""
                update partnership set to_plan = true where seeker_id in (:from, :to)
                  or solution_id in (select id from solution where provider_id in (:from, :to))""", leaving);
    }

    /** Whoever asked for no more mail while they were taken for one may have been either. */
    private void closeForBoth(Leaving leaving) {
        run("""
                insert into suppression (address, reason, since)
                select a.address, min(x.reason), min(x.since)
                from person_address a join person_address b on b.person_id = a.person_id
                join suppression x on x.address = b.address
                where a.person_id = :from and x.since > :at and x.reason not like 'bounced: %'
                  and x.reason <> 'consent refused'
                  and not exists (select 1 from suppression s where s.address = a.address)
                group by a.address""", leaving);
    }

    /** Letters about what moved, and those that went to nobody else's address; with them what was owed. */
    private void letters(Leaving leaving) {
        run("""
                update message set person_id = :to where person_id = :from and (
                    id in (%s) or to_address in (<theirs>)
                    or to_address not in (<left>) and id in (
                        select x.message_id from message_partnership x join partnership k on k.id = x.partnership_id
                        where x.side = 'seeker' and k.seeker_id = :to))""".formatted(cameWith("message")), leaving);
        run("""
                update follow_up set person_id = :to where person_id = :from and (
                    id in (%s) or partnership_id in (select id from partnership where seeker_id = :to)
                    or partnership_id in (select k.id from partnership k join solution s on s.id = k.solution_id
                        where s.provider_id = :to and k.seeker_id <> :from))""".formatted(cameWith("follow_up")), leaving);
    }

    /** A pause from the time when they were one is for both. */
    private void holds(Leaving leaving) {
        run("update hold set person_id = :to where person_id = :from and id in (" + cameWith("hold") + ")", leaving);
        run("""
                insert into hold (person_id, since, until_at, away, why)
                select cast(:to as bigint), since, until_at, away, why from hold
                where person_id = :from and released_at is null and since > :at""", leaving);
    }

    private void run(String sql, Leaving leaving) {
        database.with(h -> bound(h.createUpdate(sql), leaving).execute());
    }

    private static Update bound(Update sql, Leaving leaving) {
        return sql.configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("from", leaving.from())
                .bind("to", leaving.to())
                .bind("merge", leaving.merge().map(Merge::id).orElse(0L))
                .bind("at", Times.toSql(leaving.merge().map(Merge::at).orElse(Instant.EPOCH)))
                .bindList("sources", leaving.told().stream().map(Told::source).toList())
                .bindList("rows", leaving.told().stream().map(Told::feedRow).toList())
                .bindList("theirs", orNone(leaving.addresses()))
                .bindList("left", orNone(leaving.left()));
    }

    private static List<String> orNone(Collection<String> addresses) {
        return addresses.isEmpty() ? NO_ADDRESS : List.copyOf(addresses);
    }

    @Override
    public void forgetTraits(Collection<Long> people) {
        for (String table : List.of("person_address", "person_key", "remembered_person")) {
            database.with(h -> h.createUpdate("delete from " + table + " where person_id in (<people>)")
                    .bindList("people", List.copyOf(people))
                    .execute());
        }
    }

    @Override
    public void keepApart(long one, long other, String why) {
        List<Long> strangers = database.with(h -> h.createQuery("""
                        select case when person_id = :one then other_person_id else person_id end from review
                        where kind = 'PERSON' and status = 'DECIDED' and decision = 'apart'
                          and :one in (person_id, other_person_id) and :other not in (person_id, other_person_id)""")
                .bind("one", one)
                .bind("other", other)
                .mapTo(Long.class)
                .list());
        decideApart(one, other, why);
        strangers.forEach(stranger -> decideApart(stranger, other, why));
    }

    @Override
    public boolean areApart(long one, long other) {
        return database.with(h -> h.createQuery("""
                                select count(*) from review
                                where kind = 'PERSON' and status = 'DECIDED' and decision = 'apart'
                                  and (person_id = :one and other_person_id = :other
                                    or person_id = :other and other_person_id = :one)""")
                        .bind("one", one)
                        .bind("other", other)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    @Override
    public void takeApartBack(long one, long other) {
        database.with(
                h -> h.createUpdate("""
                        update review set decision = 'same'
                        where kind = 'PERSON' and status = 'DECIDED' and decision = 'apart'
                          and (person_id = :one and other_person_id = :other
                            or person_id = :other and other_person_id = :one)""").bind("one", one).bind("other", other).execute());
    }

    private void decideApart(long one, long other, String why) {
        database.with(
                h -> h.createUpdate("""
                        delete from review where kind = 'PERSON'
                          and (person_id = :one and other_person_id = :other
                            or person_id = :other and other_person_id = :one)""").bind("one", one).bind("other", other).execute());
        database.with(h -> h.createUpdate("""
                        insert into review (kind, person_id, other_person_id, why, status, decision, opened_at, decided_at)
                        values ('PERSON', :one, :other, :why, 'DECIDED', 'apart', :now, :now)""")
                .bind("one", Math.min(one, other))
                .bind("other", Math.max(one, other))
                .bind("why", why)
                .bind("now", Times.toSql(clock.instant()))
                .execute());
    }

    @Override
    public Owned owned(long person) {
        return new Owned(
                longs("""
                        select k.id from partnership k join solution s on s.id = k.solution_id
                        where k.seeker_id = :person or s.provider_id = :person order by k.id""", person),
                longs("select id from solution where provider_id = :person order by id", person),
                longs("select id from message where person_id = :person", person)
                        .size());
    }

    private List<Long> longs(String sql, long person) {
        return database.with(
                h -> h.createQuery(sql).bind("person", person).mapTo(Long.class).list());
    }
}
