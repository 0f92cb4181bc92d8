package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.Stage;
import org.dripstone.feed.FeedRowId;
import org.dripstone.partnership.PartnershipStore;

/** Partnerships in SQL. */
public final class JdbiPartnershipStore implements PartnershipStore {
    private static final String INTERESTS = """
            select i.id, i.event, i.person_id, i.actions, i.need, i.solution_id, s.*,
                (select min(f.name || '@' || cast(mod(r.number, %d) as varchar)) from interest_source x
                    join feed_row r on r.id = x.feed_row_id join feed f on f.id = r.feed_id
                    where x.interest_id = i.id) as source,
                (select min(k.id) from partnership k where k.interest_id = i.id) as partnership,
                exists (select 1 from suggestion g where g.event = i.event and g.person_id = i.person_id
                    and g.solution_id = i.solution_id and g.status = 'ACCEPTED'
                    and not exists (select 1 from interest_source x
                        where x.interest_id = i.id and x.feed_row_id <> g.feed_row_id)) as suggested
            from interest i join solution s on s.id = i.solution_id""".formatted(FeedRowId.ROWS_A_FEED);

    /** Letters that were stopped because their feed was undone are no longer owed. */
    private static final String ALL_HAVE_LEFT = """
            where p.stage = 'VALIDATED' and not exists (
                select 1 from message_partnership mp join message m on m.id = mp.message_id
                where mp.partnership_id = p.id and m.step like 'introduction-%' and m.status <> 'SENT'
                  and not (m.status = 'CANCELLED' and m.failure = :undone))""";

    private final Database database;

    public JdbiPartnershipStore(Database database) {
        this.database = database;
    }

    @Override
    public List<NewInterest> unopened(String event) {
        return database.with(
                h -> h.createQuery(INTERESTS + " where i.status = 'NEW' and i.event = :event order by i.id")
                        .bind("event", event)
                        .map((rs, ctx) -> newInterest(rs))
                        .list());
    }

    @Override
    public List<HeldBack> heldBack(String event) {
        return database.with(h -> h.createQuery(INTERESTS
                        + " join partnership p on p.interest_id = i.id"
                        + " where p.stage = 'INTEREST' and p.event = :event order by i.id")
                .bind("event", event)
                .map((rs, ctx) -> new HeldBack(rs.getLong("partnership"), newInterest(rs)))
                .list());
    }

    private static NewInterest newInterest(ResultSet rs) throws SQLException {
        return new NewInterest(
                rs.getLong(1),
                rs.getString(2),
                rs.getLong("person_id"),
                rs.getLong("solution_id"),
                SolutionRows.solution(rs),
                Optional.ofNullable(rs.getObject("provider_id", Long.class)),
                Arrays.stream(rs.getString("actions").split("; ", -1))
                        .filter(action -> !action.isBlank())
                        .toList(),
                rs.getString("need"),
                rs.getString("source"),
                rs.getBoolean("suggested"));
    }

    @Override
    public long open(NewInterest interest, String flags, Instant now) {
        status(interest, "OPENED");
        return database.with(h -> h.createUpdate("""
                        insert into partnership (event, interest_id, solution_id, seeker_id, stage, stage_since,
                            confirmed, known_to, flags, opened_at)
                        values (:event, :interest, :solution, :seeker, 'INTEREST', :now, true, 'INTEREST', :flags, :now)""")
                .bind("event", interest.event())
                .bind("interest", interest.id())
                .bind("solution", interest.solutionId())
                .bind("seeker", interest.seeker())
                .bind("now", Times.toSql(now))
                .bind("flags", flags)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Optional<Former> reopen(NewInterest interest) {
        Optional<Former> former = database.with(h -> h.createQuery("""
                        select k.id, m.from_stage from partnership k
                        join stage_move m on m.partnership_id = k.id and m.to_stage = 'WITHDRAWN'
                        where k.interest_id = :interest and k.stage = 'WITHDRAWN'
                        order by m.id desc fetch first 1 row only""")
                .bind("interest", interest.id())
                .map((rs, ctx) -> new Former(rs.getLong("id"), Stage.valueOf(rs.getString("from_stage"))))
                .findOne());
        former.ifPresent(each -> status(interest, "OPENED"));
        return former;
    }

    @Override
    public void setAside(NewInterest interest, String why) {
        status(interest, why);
    }

    private void status(NewInterest interest, String status) {
        database.with(h -> h.createUpdate("update interest set status = :status where id = :id")
                .bind("status", status)
                .bind("id", interest.id())
                .execute());
    }

    @Override
    public void move(long partnership, Stage stage, Instant now, String evidence, Standing standing) {
        int moved = database.with(h -> h.createUpdate("""
                        insert into stage_move (partnership_id, from_stage, to_stage, moved_at, evidence, standing)
                        select id, stage, cast(:stage as varchar), cast(:now as timestamp with time zone),
                            cast(:evidence as varchar), cast(:standing as varchar)
                        from partnership where id = :id and stage <> :stage""")
                .bind("id", partnership)
                .bind("stage", stage.name())
                .bind("now", Times.toSql(now))
                .bind("evidence", evidence)
                .bind("standing", standing.name().toLowerCase(Locale.ROOT))
                .execute());
        if (moved > 0) {
            database.with(h -> h.createUpdate("""
                            update partnership set stage = :stage, stage_since = :now, confirmed = :confirmed
                            where id = :id""")
                    .bind("id", partnership)
                    .bind("stage", stage.name())
                    .bind("now", Times.toSql(now))
                    .bind("confirmed", standing == Standing.CONFIRMED)
                    .execute());
        }
    }

    @Override
    public List<Long> introducedBy(long letter) {
        return database.with(h -> h.createQuery("""
                        select p.id from partnership p
                        join message_partnership mine on mine.partnership_id = p.id and mine.message_id = :letter
                        """ + ALL_HAVE_LEFT)
                .bind("letter", letter)
                .bind("undone", JdbiUndoStore.UNDONE)
                .mapTo(Long.class)
                .list());
    }

    @Override
    public List<Long> introduced(Collection<Long> partnerships) {
        return database.with(h -> SourceRows.withArrays(h)
                .createQuery("""
                        select p.id from unnest(cast(:partnerships as bigint array)) as w(id)
                        join partnership p on p.id = w.id
                        """ + ALL_HAVE_LEFT)
                .bindArray("partnerships", Long.class, List.copyOf(partnerships))
                .bind("undone", JdbiUndoStore.UNDONE)
                .mapTo(Long.class)
                .list());
    }

    @Override
    public Set<Long> knownToProvider(Collection<Long> partnerships) {
        return Set.copyOf(database.with(h -> SourceRows.withArrays(h)
                .createQuery("""
                        select p.id from unnest(cast(:partnerships as bigint array)) as w(id)
                        join partnership p on p.id = w.id join solution s on s.id = p.solution_id
                        where exists (
                            select 1 from message_partnership x join message m on m.id = x.message_id
                            where x.partnership_id = p.id and m.step = 'introduction-provider'
                              and m.person_id = s.provider_id and m.status in ('SENDING', 'SENT', 'UNKNOWN'))""")
                .bindArray("partnerships", Long.class, List.copyOf(partnerships))
                .mapTo(Long.class)
                .list()));
    }
}
