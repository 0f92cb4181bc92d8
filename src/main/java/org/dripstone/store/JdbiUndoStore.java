package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dripstone.feed.FeedRowId;
import org.dripstone.feed.FeedStatus;
import org.dripstone.undo.UndoStore;
import org.jdbi.v3.core.statement.SqlStatements;

/** Taking feeds back, in SQL. */
public final class JdbiUndoStore implements UndoStore {
    private static final String LIVE = " f.id <> :feed and f.status in ('TAKEN_IN', 'FAILED') and f.event = "
            + "(select event from feed where id = :feed) ";
    private static final String ROWS = " (select id from feed_row where feed_id = :feed) ";
    /** Why a letter does not leave. */
    static final String UNDONE = "its feed was undone";

    /** Few enough for any database to take in one list. */
    private static final int SOME = 1_000;

    private final Database database;

    public JdbiUndoStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<KnownFeed> find(long feed) {
        return database.with(h -> h.createQuery("select * from feed where id = :feed for update")
                .bind("feed", feed)
                .map((rs, ctx) -> new KnownFeed(
                        rs.getLong("id"),
                        rs.getString("event"),
                        rs.getString("name"),
                        FeedStatus.valueOf(rs.getString("status")),
                        Optional.ofNullable(rs.getObject("same_as", Long.class))))
                .findOne());
    }

    @Override
    public Set<Long> people(long feed) {
        return new HashSet<>(longs("select distinct person_id from person_source where feed_row_id in" + ROWS, feed));
    }

    @Override
    public Set<Long> underWay(long feed) {
        return new HashSet<>(longs("""
                select distinct s.person_id from person_source s where s.feed_row_id in (
                    select id from feed_row where feed_id = :feed)
                and (exists (select 1 from partnership k where k.seeker_id = s.person_id)
                    or exists (select 1 from partnership k join solution o on o.id = k.solution_id
                        where o.provider_id = s.person_id))""", feed));
    }

    @Override
    public List<Long> echoes(long feed) {
        return longs("select r.id from feed_row r join feed f on f.id = r.feed_id where" + LIVE + """
                and r.outcome = 'UNCHANGED'
                and r.fingerprint in (select fingerprint from feed_row where feed_id = :feed and outcome <> 'REJECTED')
                and not exists (select 1 from person_source s where s.feed_row_id = r.id)
                and not exists (select 1 from interest_source x where x.feed_row_id = r.id)
                order by r.id""", feed);
    }

    @Override
    public List<Offered> offers(long feed) {
        return database.with(h -> h.createQuery("""
                        select r.id, (select min(s.person_id) from person_source s
                            where s.feed_row_id = r.id and s.role = 'PRESENTER') as provider
                        from feed_row r join feed f on f.id = r.feed_id
                        where f.kind in ('SOLUTIONS', 'MIXED') and r.outcome in ('ACCEPTED', 'UPDATED', 'UNCHANGED')
                          and exists (select 1 from solution s where s.withdrawn and s.event = f.event)
                          and""" + LIVE + "order by r.id desc")
                .bind("feed", feed)
                .map((rs, ctx) ->
                        new Offered(rs.getLong("id"), Optional.ofNullable(rs.getObject("provider", Long.class))))
                .list());
    }

    @Override
    public Set<Long> formsRestingOn(long feed) {
        return new TreeSet<>(longs("""
                select x.feed_row_id from interest_source x join interest i on i.id = x.interest_id
                where x.feed_row_id not in (select id from feed_row where feed_id = :feed)
                  and (i.id in (select y.interest_id from interest_source y
                          join feed_row r on r.id = y.feed_row_id where r.feed_id = :feed)
                    or i.solution_id in (select s.id from solution s
                          join feed_row r on r.id = s.feed_row_id where r.feed_id = :feed))""", feed));
    }

    @Override
    public Set<Long> formsOfUnlisted(Collection<Long> people) {
        Set<Long> forms = new TreeSet<>();
        inParts(
                people,
                some -> forms.addAll(database.with(h -> h.createQuery("""
                        select s.feed_row_id from person_source s join feed_row r on r.id = s.feed_row_id
                        where s.person_id in (<some>) and s.role = 'SEEKER' and r.decision = ''
                          and not exists (select 1 from person_source l where l.person_id = s.person_id
                              and l.role in ('PARTICIPANT', 'PRESENTER'))""")
                        .bindList("some", some)
                        .mapTo(Long.class)
                        .list())));
        return forms;
    }

    @Override
    public void takeBack(long feed) {
        update("delete from person_source where feed_row_id in" + ROWS, feed);
        unsayInterests("in" + ROWS, feed);
        update("update solution set withdrawn = true where feed_row_id in" + ROWS, feed);
        forgetSuggestions(feed);
        update("update feed_row set outcome = 'REJECTED' where feed_id = :feed and outcome = 'REVIEW'", feed);
        update("""
                update review set status = 'SETTLED' where status = 'OPEN' and kind = 'PERSON'
                  and (not exists (select 1 from person_source s where s.person_id = review.person_id)
                    or not exists (select 1 from person_source s where s.person_id = review.other_person_id))""", feed);
        update(
                "update feed set status = 'UNDONE', mapping = '', receipt_version = receipt_version + 1 where id = :feed",
                feed);
    }

    /** A no stays; a yes and what waits for one went with the form, and nothing is introduced that is not offered. */
    private void forgetSuggestions(long feed) {
        update("delete from suggestion where status in ('OPEN', 'ACCEPTED') and feed_row_id in" + ROWS, feed);
        update("""
                delete from suggestion where status = 'OPEN'
                  and solution_id in (select id from solution where withdrawn)""", feed);
    }

    /** What they said may have been told by these rows alone: the words of the rows that are left count anew. */
    private void unsayInterests(String whichRows, long feed) {
        update("""
                update interest set actions = '', need = '', submitted_at = null
                where id in (select interest_id from interest_source where feed_row_id %s)""".formatted(whichRows), feed);
        update("delete from interest_source where feed_row_id " + whichRows, feed);
    }

    @Override
    public Set<Long> waitAgain(Collection<Long> rows) {
        Set<Long> people = new HashSet<>();
        for (long row : rows) {
            people.addAll(longs("select person_id from person_source where feed_row_id = :feed", row));
            String thisRow = "= " + row;
            unsayInterests(thisRow, 0);
            update("delete from person_source where role = 'SEEKER' and feed_row_id " + thisRow, 0);
            update("delete from suggestion where status = 'OPEN' and feed_row_id " + thisRow, 0);
            update("update feed_row set outcome = 'REVIEW' where id " + thisRow, 0);
            update(
                    "update feed set matched = false, receipt_version = receipt_version + 1 where id = :feed",
                    FeedRowId.feed(row));
        }
        return people;
    }

    @Override
    public void forgetTraits(Collection<Long> people) {
        inParts(people, some -> {
            for (String table : List.of("person_address", "person_key")) {
                database.with(h -> h.createUpdate("delete from " + table + " where person_id in (<some>)")
                        .bindList("some", some)
                        .execute());
            }
        });
    }

    @Override
    public List<Long> refusals(long feed) {
        return longs("""
                select r.id from row_problem p join feed_row r on r.feed_id = p.feed_id and r.number = p.number
                where p.code = 'CONSENT_REFUSED' and r.outcome = 'REJECTED' and r.feed_id = :feed""", feed);
    }

    @Override
    public List<Long> otherRefusals(long feed) {
        return longs("""
                select r.id from row_problem p join feed_row r on r.feed_id = p.feed_id and r.number = p.number
                join feed f on f.id = r.feed_id
                where p.code = 'CONSENT_REFUSED' and r.outcome = 'REJECTED' and r.feed_id <> :feed
                  and f.status <> 'UNDONE'""", feed);
    }

    @Override
    public void liftRefusals(Collection<String> addresses) {
        for (String address : addresses) {
            database.with(h -> h.createUpdate(
                            "delete from suppression where address = :address and reason = 'consent refused'")
                    .bind("address", address)
                    .execute());
        }
    }

    @Override
    public List<Unsaid> unsaid(String event) {
        return database.with(h -> h.createQuery("""
                        select i.id, k.id as partnership, coalesce(
                            k.stage not in ('INTEREST', 'VALIDATED') or exists (
                                select 1 from message_partnership x join message m on m.id = x.message_id
                                where x.partnership_id = k.id and m.step like 'introduction-%'
                                  and m.status in ('SENDING', 'SENT', 'UNKNOWN')), false) as is_told
                        from interest i left join partnership k on k.interest_id = i.id
                        where i.event = :event and i.status not in ('MERGED', 'WITHDRAWN') and i.merged_into = 0
                          and not exists (select 1 from interest_source x where x.interest_id = i.id)
                        order by i.id""")
                .bind("event", event)
                .map((rs, ctx) -> unsaid(rs))
                .list());
    }

    private static Unsaid unsaid(ResultSet rs) throws SQLException {
        return new Unsaid(
                rs.getLong("id"),
                Optional.ofNullable(rs.getObject("partnership", Long.class)),
                rs.getBoolean("is_told"));
    }

    @Override
    public void withdraw(Unsaid interest) {
        database.with(h -> h.createUpdate("""
                        update interest set status = 'WITHDRAWN', merged_into = :stands where id = :id""")
                .bind("id", interest.interest())
                // Stands for itself once a side knows of the other; else it begins anew when said again.
                .bind("stands", interest.isTold() ? 0 : interest.interest())
                .execute());
    }

    @Override
    public Set<Long> stopLetters(Collection<Long> partnerships) {
        Set<Long> others = new TreeSet<>();
        inParts(partnerships, some -> {
            List<Long> letters = database.with(h ->
                    h.createQuery("""
                            select distinct m.id from message m join message_partnership x on x.message_id = m.id
                            where m.status = 'QUEUED' and x.partnership_id in (<some>)""").bindList("some", some).mapTo(Long.class).list());
            inParts(letters, stopped -> others.addAll(stop(stopped, some)));
        });
        return others;
    }

    private List<Long> stop(List<Long> letters, List<Long> partnerships) {
        List<Long> others = database.with(h -> h.createQuery("""
                        select distinct x.partnership_id from message_partnership x
                        join message m on m.id = x.message_id join partnership k on k.id = x.partnership_id
                        where m.id in (<letters>) and m.step like 'introduction-%' and k.stage = 'VALIDATED'
                          and k.id not in (<partnerships>)""")
                .bindList("letters", letters)
                .bindList("partnerships", partnerships)
                .mapTo(Long.class)
                .list());
        database.with(h -> h.createUpdate("""
                        delete from message_partnership where message_id in (<letters>)
                          and partnership_id not in (<partnerships>)""")
                .bindList("letters", letters)
                .bindList("partnerships", partnerships)
                .execute());
        database.with(h -> h.createUpdate("""
                        update message set status = 'CANCELLED', failure = :undone where id in (<letters>)""")
                .bindList("letters", letters)
                .bind("undone", UNDONE)
                .execute());
        return others;
    }

    @Override
    public List<SentLetter> sent(Collection<Long> partnerships) {
        Set<SentLetter> sent = new LinkedHashSet<>();
        inParts(
                partnerships,
                some -> sent.addAll(database.with(h -> h.createQuery("""
                        select m.id, m.message_id, m.to_address, m.step, m.sent_at from message m
                        where m.status = 'SENT' and m.id in (select message_id from message_partnership
                            where partnership_id in (<some>)) order by m.id""")
                        .bindList("some", some)
                        .map((rs, ctx) -> new SentLetter(
                                rs.getString("message_id"),
                                rs.getString("to_address"),
                                rs.getString("step"),
                                Times.ifSet(rs, "sent_at").map(String::valueOf).orElse("")))
                        .list())));
        return List.copyOf(sent);
    }

    private List<Long> longs(String sql, long feed) {
        return database.with(
                h -> h.createQuery(sql).bind("feed", feed).mapTo(Long.class).list());
    }

    private void update(String sql, long feed) {
        database.with(h -> h.createUpdate(sql)
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("feed", feed)
                .execute());
    }

    private static void inParts(Collection<Long> ids, Consumer<List<Long>> work) {
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += SOME) {
            work.accept(all.subList(from, Math.min(all.size(), from + SOME)));
        }
    }
}
