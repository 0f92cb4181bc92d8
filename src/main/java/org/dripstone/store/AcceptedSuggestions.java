package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.dripstone.matching.InterestStore.Interest;

/** What becomes of suggestions with a yes: interests, told by the form that said the need, in its words. */
final class AcceptedSuggestions {
    /**
     * The form's own interest lends its words; who the seeker is may be known better since. Words may have been
     * lent before to another suggestion of the form, hence the order.
     */
    private static final String SUGGESTED = """
            select g.id, g.event, g.solution_id, g.feed_row_id, i.person_id as seeker, i.need, i.language
            from suggestion g join interest i on i.id = (
                select a.id from interest a join interest_source x on x.interest_id = a.id
                where x.feed_row_id = g.feed_row_id and a.event = g.event and a.solution_id <> g.solution_id
                  and a.merged_into = 0
                order by case when exists (select 1 from suggestion o where o.status = 'ACCEPTED'
                    and o.feed_row_id = g.feed_row_id and o.solution_id = a.solution_id) then 1 else 0 end, a.id
                fetch first 1 rows only)
            where\s""";

    /** Those whose form and solution still stand, where the interest does not. */
    private static final String UNSAID = """
            g.event = :event and g.status = 'ACCEPTED'
              and g.solution_id in (select id from solution where not withdrawn)
              and not exists (select 1 from interest n join interest_source x on x.interest_id = n.id
                  where n.event = g.event and n.solution_id = g.solution_id and n.merged_into = 0
                    and n.person_id in (g.person_id, i.person_id))
            order by g.id""";

    private final Database database;
    private final JdbiInterestStore interests;

    AcceptedSuggestions(Database database, JdbiInterestStore interests) {
        this.database = database;
        this.interests = interests;
    }

    private record Accepted(long id, Interest interest, long row) {}

    /** False where the form says nothing any more, or its seeker has asked for it meanwhile: their own words count. */
    boolean express(long suggestion) {
        List<Accepted> sayable = database
                .with(h -> h.createQuery(SUGGESTED + "g.id = :id")
                        .bind("id", suggestion)
                        .map((rs, ctx) -> accepted(rs))
                        .list())
                .stream()
                .filter(accepted -> !interests.isExpressed(accepted.interest()))
                .toList();
        sayable.forEach(this::put);
        return !sayable.isEmpty();
    }

    void expressAgain(String event) {
        database.with(h -> h.createQuery(SUGGESTED + UNSAID)
                        .bind("event", event)
                        .map((rs, ctx) -> accepted(rs))
                        .list())
                .forEach(this::put);
    }

    private static Accepted accepted(ResultSet rs) throws SQLException {
        Interest interest = new Interest(
                rs.getString("event"),
                rs.getLong("seeker"),
                rs.getLong("solution_id"),
                // What they wish to do, they wish to do with what they asked for.
                List.of(),
                rs.getString("need"),
                rs.getString("language"),
                Optional.empty());
        return new Accepted(rs.getLong("id"), interest, rs.getLong("feed_row_id"));
    }

    private void put(Accepted accepted) {
        interests.put(accepted.interest(), accepted.row());
        database.with(h -> h.createUpdate("""
                        update suggestion set person_id = :person where id = :id and not exists (
                            select 1 from suggestion o where o.person_id = :person and o.event = suggestion.event
                              and o.solution_id = suggestion.solution_id)""")
                .bind("person", accepted.interest().person())
                .bind("id", accepted.id())
                .execute());
    }
}
