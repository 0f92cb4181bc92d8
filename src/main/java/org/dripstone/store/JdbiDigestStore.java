package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;
import org.dripstone.followup.DigestStore;
import org.dripstone.partnership.PartnershipStore.Standing;

/** Digests in SQL. */
public final class JdbiDigestStore implements DigestStore {
    private static final String OVER = "('DECLINED', 'MERGED', 'WITHDRAWN')";

    private static final String QUIET = """
            with paused as (select * from hold h
                where h.released_at is null and (h.until_at is null or h.until_at > :now))
            select
                exists (select 1 from statement w where w.partnership_id = k.id and w.side = 'seeker'
                    and w.said_at > k.stage_since) as seeker_spoke,
                exists (select 1 from statement w where w.partnership_id = k.id and w.side = 'provider'
                    and w.said_at > k.stage_since) as provider_spoke,
                exists (select 1 from paused h where h.away and h.person_id = k.seeker_id) as seeker_away,
                exists (select 1 from paused h where h.away and h.person_id = s.provider_id) as provider_away,
                exists (select 1 from paused h where not h.away and (h.partnership_id = k.id
                    or h.person_id in (k.seeker_id, s.provider_id)
                    or (h.person_id is null and h.partnership_id is null))) as held
            from partnership k join solution s on s.id = k.solution_id where k.id = :id""";

    private final Database database;

    public JdbiDigestStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean begin(String kind, LocalDate day, Instant now) {
        return database.with(h -> h.createUpdate("""
                        insert into digest (kind, digest_day, written_at)
                        select cast(:kind as varchar), cast(:day as date), cast(:now as timestamp with time zone)
                        where not exists (select 1 from digest where kind = :kind and digest_day = :day)""")
                        .bind("kind", kind)
                        .bind("day", day)
                        .bind("now", Times.toSql(now))
                        .execute())
                > 0;
    }

    @Override
    public Optional<Instant> lastBefore(String kind, Instant now) {
        return database.with(h -> h.createQuery("""
                        select written_at from digest where kind = :kind and written_at < :now
                        order by written_at desc fetch first 1 rows only""")
                .bind("kind", kind)
                .bind("now", Times.toSql(now))
                .map((rs, ctx) -> Times.fromSql(rs, "written_at"))
                .findOne());
    }

    @Override
    public List<Move> moves(Instant since) {
        return database.with(h -> h.createQuery("""
                        select * from stage_move m where m.moved_at > :since
                          and m.to_stage not in ('INTEREST', 'VALIDATED', 'INTRODUCED', 'MERGED')
                          and not exists (select 1 from stage_move n
                              where n.partnership_id = m.partnership_id and n.id > m.id)
                        order by m.moved_at, m.id""")
                .bind("since", Times.toSql(since))
                .map((rs, ctx) -> new Move(
                        rs.getLong("partnership_id"),
                        Stage.valueOf(rs.getString("to_stage")),
                        Times.fromSql(rs, "moved_at"),
                        rs.getString("standing").equals(Standing.CONFIRMED.name())))
                .list());
    }

    @Override
    public List<Heard> heard(Instant since) {
        return database.with(h -> h.createQuery("""
                        select * from statement s where s.said_at > :since
                          and not exists (select 1 from statement n
                              where n.partnership_id = s.partnership_id and n.id > s.id)
                        order by s.said_at, s.id""")
                .bind("since", Times.toSql(since))
                .map((rs, ctx) -> new Heard(
                        rs.getLong("partnership_id"),
                        Side.valueOf(rs.getString("side").toUpperCase(Locale.ROOT)),
                        Answer.of(rs.getString("answer")),
                        Times.fromSql(rs, "said_at"),
                        rs.getString("words")))
                .list());
    }

    @Override
    public List<Flagged> flagged() {
        return database.with(h -> h.createQuery(
                        "select * from partnership where flags <> '' and stage not in " + OVER + " order by id")
                .map((rs, ctx) -> flagged(rs))
                .list());
    }

    private static Flagged flagged(ResultSet rs) throws SQLException {
        return new Flagged(
                rs.getLong("id"),
                Stage.valueOf(rs.getString("stage")),
                Times.fromSql(rs, "stage_since"),
                Arrays.asList(rs.getString("flags").split("; ", -1)));
    }

    @Override
    public List<Long> stalled(Instant since) {
        return longs("""
                select distinct partnership_id from follow_up
                where step = 'stall-alarm' and status = 'DONE' and done_at > :since order by 1""", since);
    }

    @Override
    public Quiet quiet(long partnership, Instant now) {
        return database.with(h -> h.createQuery(QUIET)
                .bind("id", partnership)
                .bind("now", Times.toSql(now))
                .map((rs, ctx) -> new Quiet(
                        sides(rs, "seeker_spoke", "provider_spoke"),
                        sides(rs, "seeker_away", "provider_away").stream().findFirst(),
                        rs.getBoolean("held")))
                .one());
    }

    private static Set<Side> sides(ResultSet rs, String seeker, String provider) throws SQLException {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        if (rs.getBoolean(seeker)) {
            sides.add(Side.SEEKER);
        }
        if (rs.getBoolean(provider)) {
            sides.add(Side.PROVIDER);
        }
        return sides;
    }

    @Override
    public List<Long> contradicted(Instant since) {
        return longs("select id from partnership where disputed <> '' and disputed_since > :since order by id", since);
    }

    private List<Long> longs(String sql, Instant since) {
        return database.with(h -> h.createQuery(sql)
                .bind("since", Times.toSql(since))
                .mapTo(Long.class)
                .list());
    }
}
