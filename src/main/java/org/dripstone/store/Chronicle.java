package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dripstone.domain.Side;

/** What happened around one partnership, letters and silences of its two sides included, for a story to be told of it. */
public final class Chronicle {
    private static final String STORY = """
                        select e.*, m.id as mail from (
                            select m.sent_at as at_time, 5 as rank_of, m.id, 'LETTER' as kind,
                                coalesce(f.side, x.side) as side, coalesce(f.step, m.step) as what,
                                m.language as detail, '' as evidence
                            from message m join message_partnership x on x.message_id = m.id
                            left join follow_up f on f.letter = m.message_id and f.partnership_id = x.partnership_id
                            where x.partnership_id = :id and m.sent_at is not null and m.person_id is not null
                            union all
                            select said_at, 1, id, 'WORD', side, answer, outcome, evidence
                            from statement where partnership_id = :id
                            union all
                            select moved_at, 2, id, 'MOVE', '', to_stage, standing, evidence
                            from stage_move where partnership_id = :id
                            union all
                            select h.since, 3, h.id, 'PAUSE', case when h.person_id = k.seeker_id then 'seeker' else 'provider' end,
                                h.why, '', ''
                            from partnership k join solution s on s.id = k.solution_id
                            join hold h on h.person_id in (k.seeker_id, s.provider_id)
                            where k.id = :id
                            union all
                            select h.since, 3, h.id, 'PAUSE', '', h.why, '', '' from hold h where h.partnership_id = :id
                            union all
                            select u.since, 4, d.person_id, 'CLOSED',
                                case when d.person_id = k.seeker_id then 'seeker' else 'provider' end, u.reason, '', ''
                            from partnership k join solution s on s.id = k.solution_id
                            join person_address d on d.person_id in (k.seeker_id, s.provider_id)
                            join suppression u on u.address = d.address
                            where k.id = :id
                            union all
                            select done_at, 6, id, 'ALARM', '', step, '', ''
                            from follow_up where partnership_id = :id and person_id is null and status = 'DONE') e
                        left join received_mail m on m.message_id = e.evidence and e.evidence <> ''
                        order by at_time, rank_of, e.id""";

    private final Database database;

    public Chronicle(Database database) {
        this.database = database;
    }

    /** What kind of thing happened. */
    public enum Kind {
        /** A letter left: its step, and its language. */
        LETTER,
        /** A side said something: the answer, empty for a mere sign of life; and what came of it. */
        WORD,
        /** The partnership moved: where to, and {@code reported} or {@code confirmed}. */
        MOVE,
        /** A side is not written to for a while: why. */
        PAUSE,
        /** An address of a side is closed for ever: why. */
        CLOSED,
        /** Somebody is to look at it: the follow-up that says so. */
        ALARM
    }

    /**
     * Something that happened.
     *
     * @param side absent where it is about both
     * @param evidence what it is known from: a received mail as {@code M12}, else a row or reason; empty for letters
     */
    public record Entry(Instant at, Kind kind, Optional<Side> side, String what, String detail, String evidence) {}

    /** Who the two sides are and what it is about; countries are codes, empty when not known. */
    public record Title(
            long partnership,
            String solution,
            String seeker,
            String seekerCountry,
            String provider,
            String providerCountry,
            String stage,
            boolean confirmed) {}

    /** All partnerships of which both sides are known, in the order of their ids. */
    public List<Title> titles() {
        return database.with(h -> h.createQuery("""
                        select k.id, k.stage, k.confirmed, s.title, a.name as seeker, a.country as seeker_country,
                            b.name as provider, b.country as provider_country
                        from partnership k join solution s on s.id = k.solution_id
                        join person a on a.id = k.seeker_id join person b on b.id = s.provider_id
                        order by k.id""")
                .map((rs, ctx) -> new Title(
                        rs.getLong("id"),
                        rs.getString("title"),
                        rs.getString("seeker"),
                        rs.getString("seeker_country"),
                        rs.getString("provider"),
                        rs.getString("provider_country"),
                        rs.getString("stage"),
                        rs.getBoolean("confirmed")))
                .list());
    }

    /** What happened, oldest first. */
    public List<Entry> of(long partnership) {
        return database.with(h -> h.createQuery(STORY)
                .bind("id", partnership)
                .map((rs, ctx) -> entry(rs))
                .list());
    }

    private static Entry entry(ResultSet rs) throws SQLException {
        long mail = rs.getLong("mail");
        return new Entry(
                Times.fromSql(rs, "at_time"),
                Kind.valueOf(rs.getString("kind")),
                Optional.of(rs.getString("side"))
                        .filter(side -> !side.isEmpty())
                        .map(side -> Side.valueOf(side.toUpperCase(Locale.ROOT))),
                rs.getString("what"),
                rs.getString("detail"),
                mail == 0 ? rs.getString("evidence") : "M" + mail);
    }
}
