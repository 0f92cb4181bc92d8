package org.dripstone.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What is due now, and when something is next: for a clock that hops. */
public final class Agenda {
    private final Database database;

    public Agenda(Database database) {
        this.database = database;
    }

    /** The first moment after {@code now} at which a letter, a follow-up or a mail that is to be tried again is due. */
    public Optional<Instant> next(Instant now) {
        return database.with(h -> h.createQuery("""
                        select min(at) from (
                            select min(due_at) as at from follow_up where status = 'OWED' and due_at > :now
                            union all
                            select min(due_at) from message where status = 'QUEUED' and due_at > :now
                            union all
                            select min(next_at) from visit where next_at > :now
                            union all
                            select min(next_try_at) from received_mail where status = 'RECEIVED' and next_try_at > :now) x""")
                        .bind("now", Times.toSql(now))
                        .mapTo(OffsetDateTime.class)
                        .findOne())
                .map(OffsetDateTime::toInstant);
    }

    /** Whom follow-ups are due to, who waits longest first; 0 is ourselves. */
    public List<Long> readersDue(Instant now) {
        return database.with(h -> h.createQuery("""
                        select coalesce(person_id, 0) from follow_up where status = 'OWED' and due_at <= :now
                        group by coalesce(person_id, 0) order by min(due_at), 1""")
                .bind("now", Times.toSql(now))
                .mapTo(Long.class)
                .list());
    }

    /** Of whose visits something is to be written, and who planned one of which nothing is known yet. */
    public List<Long> visitsDue(Instant now) {
        return database.with(h -> h.createQuery("""
                        select partnership_id as id from visit where next_at <= :now
                        union
                        select p.id from partnership p where p.stage = 'VISIT_PLANNED'
                            and not exists (select 1 from visit v where v.partnership_id = p.id)
                        union
                        select v.partnership_id from visit v join partnership p on p.id = v.partnership_id
                            where p.stage in ('DECLINED', 'WITHDRAWN') and v.stopped = '' and v.sequence >= 0
                            and v.first_day > cast(:now as date)
                            and v.id = (select max(l.id) from visit l where l.partnership_id = p.id)
                        order by 1""")
                .bind("now", Times.toSql(now))
                .mapTo(Long.class)
                .list());
    }

    public List<Long> partnershipsToPlan() {
        return database.with(h -> h.createQuery("select id from partnership where to_plan order by id")
                .mapTo(Long.class)
                .list());
    }

    /** Mails of which nothing was made yet. */
    public List<Long> mails(Instant now) {
        return database.with(h -> h.createQuery("""
                        select id from received_mail where status = 'RECEIVED' and next_try_at <= :now
                        order by next_try_at, id""")
                .bind("now", Times.toSql(now))
                .mapTo(Long.class)
                .list());
    }

    /** Events with partnerships that could not be introduced yet. */
    public List<String> eventsOnHold() {
        return database.with(
                h -> h.createQuery("select distinct event from partnership where stage = 'INTEREST' order by 1")
                        .mapTo(String.class)
                        .list());
    }
}
