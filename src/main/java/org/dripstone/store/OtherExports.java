package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dripstone.store.ExportQueries.Numbered;
import org.jdbi.v3.core.mapper.RowMapper;

/** Interests, partnerships, feeds and messages as records. */
final class OtherExports {
    private final Database database;

    OtherExports(Database database) {
        this.database = database;
    }

    List<Numbered> interests(long id, Optional<String> event) {
        return page("""
                select i.*, p.address, case when s.code = '' then s.title else s.code end as solution
                from interest i join person p on p.id = i.person_id join solution s on s.id = i.solution_id
                where i.id > :after and i.status not in ('MERGED', 'WITHDRAWN')
                  and (cast(:event as varchar) is null or i.event = :event)
                order by i.id fetch first 500 rows only""", id, event, rs -> {
            Map<String, Object> interest = new LinkedHashMap<>();
            interest.put("id", Ids.interest(rs.getLong("id")));
            interest.put("event", rs.getString("event"));
            interest.put("person_id", Ids.person(rs.getLong("person_id")));
            interest.put("person_email", rs.getString("address"));
            interest.put("solution", rs.getString("solution"));
            interest.put("actions", parts(rs.getString("actions")));
            interest.put("need", rs.getString("need"));
            interest.put("language", rs.getString("language"));
            interest.put("submitted_at", moment(rs, "submitted_at"));
            interest.put("status", lower(rs, "status"));
            interest.put("sources", sources(rs.getLong("id")));
            return interest;
        });
    }

    private List<String> sources(long interest) {
        return database
                .with(h -> h.createQuery("""
                        select f.name, r.number from interest_source x
                        join feed_row r on r.id = x.feed_row_id join feed f on f.id = r.feed_id
                        where x.interest_id = :interest order by r.number, f.id""")
                        .bind("interest", interest)
                        .map((rs, ctx) -> Source.of(rs.getString(1), rs.getInt(2)))
                        .list())
                .stream()
                .sorted(Source.IN_ORDER)
                .map(Source::toString)
                .toList();
    }

    List<Numbered> partnerships(long id, Optional<String> event) {
        return page("""
                select k.*, s.code, s.title, s.country as provider_country, host.address as provider_email,
                    seeker.address as seeker_email, seeker.country as seeker_country, s.provider_id
                from partnership k join solution s on s.id = k.solution_id
                join person seeker on seeker.id = k.seeker_id left join person host on host.id = s.provider_id
                where k.id > :after and (cast(:event as varchar) is null or k.event = :event)
                order by k.id fetch first 500 rows only""", id, event, rs -> {
            Map<String, Object> partnership = new LinkedHashMap<>();
            partnership.put("id", Ids.partnership(rs.getLong("id")));
            partnership.put("event", rs.getString("event"));
            partnership.put("solution", rs.getString("code").isEmpty() ? rs.getString("title") : rs.getString("code"));
            partnership.put("solution_title", rs.getString("title"));
            partnership.put("provider_country", rs.getString("provider_country"));
            partnership.put("provider_email", text(rs, "provider_email"));
            partnership.put("seeker_id", Ids.person(rs.getLong("seeker_id")));
            partnership.put("seeker_email", rs.getString("seeker_email"));
            partnership.put("seeker_country", rs.getString("seeker_country"));
            partnership.put("stage", rs.getString("stage"));
            partnership.put("stage_since", moment(rs, "stage_since"));
            partnership.put("confirmed", rs.getBoolean("confirmed"));
            partnership.put("flags", flags(rs));
            Optional<Next> next = next(rs.getLong("id"));
            partnership.put("next_step", next.map(Next::step).orElse(""));
            partnership.put("next_due", next.map(Next::due).orElse(""));
            return partnership;
        });
    }

    /** Those of the partnership, and the holds that pause it. */
    private List<String> flags(ResultSet rs) throws SQLException {
        List<String> flags = new ArrayList<>(parts(rs.getString("flags")));
        long id = rs.getLong("id");
        long seeker = rs.getLong("seeker_id");
        long provider = rs.getLong("provider_id");
        flags.addAll(database.with(h -> h.createQuery("""
                        select * from hold where released_at is null
                          and (partnership_id = :id or person_id = :seeker or person_id = :provider) order by id""")
                .bind("id", id)
                .bind("seeker", seeker)
                .bind("provider", provider)
                .map((hold, ctx) -> onHold(hold, seeker))
                .list()));
        return flags;
    }

    private static String onHold(ResultSet hold, long seeker) throws SQLException {
        Long person = hold.getObject("person_id", Long.class);
        String who = person == null ? "" : person == seeker ? "seeker " : "provider ";
        String until = Times.ifSet(hold, "until_at").map(end -> " until " + end).orElse("");
        return "on-hold: " + who + hold.getString("why").replace(";", ",") + until;
    }

    /** What goes out next, and when. */
    private record Next(String step, String due) {}

    private Optional<Next> next(long partnership) {
        return database.with(h -> h.createQuery("""
                        select step, due_at from (
                            select case when m.step like 'introduction-%' then 'introduction' else m.step end as step,
                                m.due_at from message m join message_partnership x on x.message_id = m.id
                                where x.partnership_id = :id and m.status = 'QUEUED'
                            union all
                            select step, due_at from follow_up
                                where partnership_id = :id and status = 'OWED' and person_id is not null) owed
                        order by due_at, step fetch first 1 rows only""")
                .bind("id", partnership)
                .map((rs, ctx) -> new Next(rs.getString("step"), moment(rs, "due_at")))
                .findOne());
    }

    List<Numbered> feeds(long id, Optional<String> event) {
        return page("""
                select f.*, r.layout as layout_of, r.encoding as encoding_of,
                    (select count(*) from feed_row x where x.feed_id = r.id) as row_count,
                    (select count(*) from feed_row x where x.feed_id = r.id and x.outcome = 'ACCEPTED') as accepted,
                    (select count(*) from feed_row x where x.feed_id = r.id and x.outcome = 'UPDATED') as updated,
                    (select count(*) from feed_row x where x.feed_id = r.id and x.outcome = 'UNCHANGED') as unchanged,
                    (select count(*) from feed_row x where x.feed_id = r.id and x.outcome = 'REJECTED') as rejected,
                    (select count(*) from feed_row x where x.feed_id = r.id and x.outcome = 'REVIEW') as review
                from feed f join feed r on r.id = coalesce(f.same_as, f.id)
                where f.id > :after and (cast(:event as varchar) is null or f.event = :event)
                order by f.id fetch first 500 rows only""", id, event, OtherExports::feed);
    }

    private static Map<String, Object> feed(ResultSet rs) throws SQLException {
        boolean repeated = rs.getString("status").equals("REPEATED");
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("id", Ids.feed(rs.getLong("id")));
        for (String key : List.of("name", "event", "sha256")) {
            feed.put(key, rs.getString(key));
        }
        feed.put("received_at", moment(rs, "received_at"));
        feed.put("via", rs.getString("via"));
        feed.put("layout", rs.getString("layout_of"));
        feed.put("encoding", rs.getString("encoding_of"));
        feed.put("rows", rs.getInt("row_count"));
        for (String outcome : List.of("accepted", "updated", "unchanged", "rejected", "review")) {
            feed.put(outcome, repeated ? 0 : rs.getInt(outcome));
        }
        if (repeated) {
            feed.put("unchanged", rs.getInt("row_count"));
        }
        feed.put("status", repeated ? "unchanged" : lower(rs, "status"));
        return feed;
    }

    List<Numbered> messages(long id, Optional<String> event) {
        return page("""
                select m.*, (select min(x.partnership_id) from message_partnership x where x.message_id = m.id)
                    as partnership
                from message m
                where m.id > :after and (cast(:event as varchar) is null or exists (
                    select 1 from message_partnership x join partnership k on k.id = x.partnership_id
                    where x.message_id = m.id and k.event = :event))
                order by m.id fetch first 500 rows only""", id, event, rs -> {
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("id", "M" + rs.getLong("id"));
            message.put("message_id", rs.getString("message_id"));
            message.put("partnership_id", String.join("; ", partnershipsOf(rs.getLong("id"))));
            Long person = rs.getObject("person_id", Long.class);
            message.put("person_id", person == null ? "" : Ids.person(person));
            message.put("to", rs.getString("to_address"));
            message.put("step", rs.getString("step"));
            message.put("language", rs.getString("language"));
            message.put("status", lower(rs, "status"));
            message.put("due_at", moment(rs, "due_at"));
            message.put("sent_at", moment(rs, "sent_at"));
            message.put("attempts", rs.getInt("attempts"));
            message.put("in_reply_to", rs.getString("in_reply_to"));
            return message;
        });
    }

    private List<String> partnershipsOf(long message) {
        return database.with(h -> h.createQuery(
                        "select partnership_id from message_partnership where message_id = :message order by 1")
                .bind("message", message)
                .map((rs, ctx) -> Ids.partnership(rs.getLong(1)))
                .list());
    }

    /** How a row becomes a record. */
    @FunctionalInterface
    private interface Reading {
        Map<String, Object> record(ResultSet rs) throws SQLException;
    }

    private List<Numbered> page(String sql, long after, Optional<String> event, Reading reading) {
        RowMapper<Numbered> mapper = (rs, ctx) -> new Numbered(rs.getLong("id"), reading.record(rs));
        return database.with(h -> h.createQuery(sql)
                .bind("after", after)
                .bind("event", event.orElse(null))
                .map(mapper)
                .list());
    }

    private static List<String> parts(String joined) {
        return Arrays.stream(joined.split("; ", -1))
                .filter(part -> !part.isBlank())
                .toList();
    }

    private static String text(ResultSet rs, String column) throws SQLException {
        String text = rs.getString(column);
        return text == null ? "" : text;
    }

    private static String lower(ResultSet rs, String column) throws SQLException {
        return rs.getString(column).toLowerCase(Locale.ROOT);
    }

    private static String moment(ResultSet rs, String column) throws SQLException {
        return Times.ifSet(rs, column).map(Object::toString).orElse("");
    }
}
