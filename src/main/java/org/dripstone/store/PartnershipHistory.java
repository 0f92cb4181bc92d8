package org.dripstone.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that is kept of one partnership, for a person to read. */
public final class PartnershipHistory {
    private final Database database;

    public PartnershipHistory(Database database) {
        this.database = database;
    }

    /** Who, about what, how far; flags and reason are empty when there are none. */
    public record Summary(
            String event,
            String solution,
            String seeker,
            String provider,
            String stage,
            Instant since,
            boolean confirmed,
            String flags,
            String reason) {}

    /**
     * Something that happened.
     *
     * @param kind {@code move}, {@code word} or {@code letter}
     * @param evidence the message, row or person it is known from
     */
    public record Happened(Instant at, String kind, String what, String evidence) {}

    /** Empty when there is no such partnership. */
    public Optional<Summary> summary(long partnership) {
        return database.with(h -> h.createQuery("""
                        select k.*, s.title, a.name as seeker_name, a.address as seeker_address,
                            b.name as provider_name, b.address as provider_address
                        from partnership k join solution s on s.id = k.solution_id
                        join person a on a.id = k.seeker_id left join person b on b.id = s.provider_id
                        where k.id = :id""")
                .bind("id", partnership)
                .map((rs, ctx) -> new Summary(
                        rs.getString("event"),
                        rs.getString("title"),
                        who(rs.getString("seeker_name"), rs.getString("seeker_address")),
                        rs.getString("provider_name") == null
                                ? "not known"
                                : who(rs.getString("provider_name"), rs.getString("provider_address")),
                        rs.getString("stage"),
                        Times.fromSql(rs, "stage_since"),
                        rs.getBoolean("confirmed"),
                        rs.getString("flags"),
                        rs.getString("reason")))
                .findOne());
    }

    private static String who(String name, String address) {
        return name + " <" + address + ">";
    }

    /** What happened, oldest first. */
    public List<Happened> of(long partnership) {
        return database.with(h -> h.createQuery("""
                        select * from (
                            select moved_at as at_time, 1 as rank_of, id, 'move' as kind,
                                from_stage || ' -> ' || to_stage || ' (' || lower(standing) || ')' as what, evidence
                            from stage_move where partnership_id = :id
                            union all
                            select said_at, 0, id, 'word',
                                side || ': ' || case when answer = '' then 'wrote' else answer end
                                    || case when words = '' then '' else ' - ' || words end
                                    || ' -> ' || outcome || ': ' || why, evidence
                            from statement where partnership_id = :id
                            union all
                            select coalesce(m.sent_at, m.queued_at), 2, m.id, 'letter',
                                m.step || ' to ' || m.to_address || ' (' || lower(m.status) || ')', m.message_id
                            from message m join message_partnership x on x.message_id = m.id
                            where x.partnership_id = :id) history
                        order by at_time, rank_of, id""")
                .bind("id", partnership)
                .map((rs, ctx) -> new Happened(
                        Times.fromSql(rs, "at_time"),
                        rs.getString("kind"),
                        rs.getString("what"),
                        rs.getString("evidence")))
                .list());
    }
}
