package org.dripstone.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.LettersWaiting;
import org.jdbi.v3.core.statement.Query;

/** Letters that wait, in SQL. */
public final class JdbiLettersWaiting implements LettersWaiting {
    private final Database database;

    public JdbiLettersWaiting(Database database) {
        this.database = database;
    }

    @Override
    public List<Waiting> until(Instant until) {
        return waiting("m.due_at <= :until", query -> query.bind("until", Times.toSql(until)));
    }

    @Override
    public List<Waiting> to(long person) {
        return waiting("m.person_id = :person", query -> query.bind("person", person));
    }

    @Override
    public List<Waiting> about(long partnership) {
        return waiting(
                "m.id in (select x.message_id from message_partnership x where x.partnership_id = :partnership)",
                query -> query.bind("partnership", partnership));
    }

    @Override
    public Optional<Waiting> find(long id) {
        return waiting("m.id = :id", query -> query.bind("id", id)).stream().findFirst();
    }

    private List<Waiting> waiting(String which, UnaryOperator<Query> binding) {
        return database.with(h -> binding.apply(h.createQuery("""
                        select m.id, m.person_id, m.step, m.due_at from message m
                        where m.status = 'QUEUED' and %s order by m.due_at, m.id""".formatted(which)))
                .map((rs, ctx) -> new Waiting(
                        rs.getLong("id"),
                        rs.getLong("person_id"),
                        rs.getString("step"),
                        partnerships(rs.getLong("id")),
                        Times.fromSql(rs, "due_at")))
                .list());
    }

    private List<Long> partnerships(long message) {
        return database.with(h -> h.createQuery(
                        "select partnership_id from message_partnership where message_id = :message order by 1")
                .bind("message", message)
                .mapTo(Long.class)
                .list());
    }

    @Override
    public Letter letter(long id) {
        return database.with(h -> h.createQuery("""
                        select m.subject, m.language, t.body_text, t.body_html, t.calendar
                        from message m join message_text t on t.message_id = m.id where m.id = :id""")
                .bind("id", id)
                .map((rs, ctx) -> new Letter(
                        rs.getString("subject"),
                        rs.getString("body_text"),
                        rs.getString("body_html"),
                        rs.getString("language"),
                        rs.getString("calendar")))
                .one());
    }

    @Override
    public Optional<Long> personAt(String address) {
        return database.with(h -> h.createQuery("""
                        select coalesce(p.merged_into, p.id) from person_address a join person p on p.id = a.person_id
                        where lower(a.address) = :address order by p.id fetch first 1 rows only""")
                .bind("address", address.strip().toLowerCase(Locale.ROOT))
                .mapTo(Long.class)
                .findOne());
    }
}
