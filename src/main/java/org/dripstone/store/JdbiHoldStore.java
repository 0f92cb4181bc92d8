package org.dripstone.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dripstone.followup.HoldStore;
import org.dripstone.followup.HoldStore.Pause;

/** Pauses in SQL. */
public final class JdbiHoldStore implements HoldStore {
    private static final String ALL = "person_id is null and partnership_id is null";

    private final Database database;

    public JdbiHoldStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Hold hold) {
        database.with(h -> h.createUpdate("""
                        insert into hold (person_id, partnership_id, since, until_at, away, why)
                        values (:person, :partnership, :since, :until, :away, :why)""")
                .bind("person", hold.person().orElse(null))
                .bind("partnership", hold.partnership().orElse(null))
                .bind("since", Times.toSql(hold.since()))
                .bind("away", hold.away())
                .bind("until", hold.until().map(Times::toSql).orElse(null))
                .bind("why", hold.why())
                .execute());
    }

    @Override
    public void release(Optional<Long> person, Optional<Long> partnership, Instant now) {
        String which = person.isPresent()
                ? "person_id = :id"
                : partnership.isPresent() ? "partnership_id = :id" : ALL + " and cast(:id as bigint) is null";
        database.with(h -> h.createUpdate("update hold set released_at = :now where released_at is null and " + which)
                .bind("now", Times.toSql(now))
                .bind("id", person.or(() -> partnership).orElse(null))
                .execute());
    }

    @Override
    public void releaseExpired(Instant now) {
        database.with(
                h -> h.createUpdate("update hold set released_at = :now where released_at is null and until_at <= :now")
                        .bind("now", Times.toSql(now))
                        .execute());
    }

    @Override
    public List<Hold> ofPerson(long person) {
        return holds("person_id = " + person);
    }

    @Override
    public List<Hold> ofPartnership(long partnership) {
        return holds("partnership_id = " + partnership);
    }

    @Override
    public List<Pause> pauses(long partnership, List<Long> people) {
        return database.with(h -> h.createQuery("""
                        select since, coalesce(least(released_at, until_at), released_at, until_at) as over from hold
                        where (released_at is not null or until_at is not null)
                          and (partnership_id = :partnership or person_id in (<people>)
                               or (person_id is null and partnership_id is null))
                        order by since""")
                .bind("partnership", partnership)
                .bindList("people", people)
                .map((rs, ctx) -> new Pause(Times.fromSql(rs, "since"), Times.fromSql(rs, "over")))
                .list());
    }

    @Override
    public List<Hold> all() {
        return holds("1 = 1");
    }

    @Override
    public List<Hold> ofAll() {
        return holds(ALL);
    }

    private List<Hold> holds(String which) {
        return database.with(h -> h.createQuery(
                        "select * from hold where released_at is null and " + which + " order by id")
                .map((rs, ctx) -> new Hold(
                        Optional.ofNullable(rs.getObject("person_id", Long.class)),
                        Optional.ofNullable(rs.getObject("partnership_id", Long.class)),
                        Times.fromSql(rs, "since"),
                        Times.ifSet(rs, "until_at"),
                        rs.getBoolean("away"),
                        rs.getString("why")))
                .list());
    }
}
