package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import org.dripstone.matching.InterestStore.Interest;
import org.dripstone.matching.ReviewStore.Person;
import org.dripstone.matching.ReviewStore.Question;
import org.dripstone.matching.ReviewStore.Question.Kind;

/** Suggestions as questions, and what follows from a yes: the interest it was meant to become. */
final class SuggestionReview {
    private final Database database;
    private final JdbiInterestStore interests;
    private final Clock clock;

    SuggestionReview(Database database, Clock clock) {
        this.database = database;
        this.interests = new JdbiInterestStore(database);
        this.clock = clock;
    }

    List<Question> open(int most, LongFunction<Person> person) {
        return database.with(h -> h.createQuery("""
                        select g.*, s.code, s.title, s.country from suggestion g join solution s on s.id = g.solution_id
                        where g.status = 'OPEN' order by g.id fetch first <most> rows only""")
                .define("most", most)
                .map((rs, ctx) -> question(rs, person))
                .list());
    }

    private static Question question(ResultSet rs, LongFunction<Person> person) throws SQLException {
        return new Question(
                Ids.suggestion(rs.getLong("id")),
                rs.getLong("id"),
                rs.getString("event"),
                Kind.SUGGESTION,
                List.of(),
                List.of(person.apply(rs.getLong("person_id"))),
                List.of("Solution", "Code", "Country", "Way", "Need", "Score"),
                List.of(
                        rs.getString("title"),
                        rs.getString("code"),
                        rs.getString("country"),
                        rs.getString("way"),
                        rs.getString("need"),
                        String.format(Locale.ROOT, "%.2f", rs.getDouble("score"))),
                rs.getString("why"));
    }

    void decide(long suggestion, boolean yes) {
        int decided = database.with(h -> h.createUpdate("""
                        update suggestion set status = :status, decided_at = :now where id = :id and status = 'OPEN'""")
                .bind("status", yes ? "ACCEPTED" : "REFUSED")
                .bind("now", Times.toSql(clock.instant()))
                .bind("id", suggestion)
                .execute());
        if (yes && decided == 1) {
            express(suggestion);
        }
    }

    private void express(long suggestion) {
        database.with(h -> h.createQuery("select * from suggestion where id = :id")
                .bind("id", suggestion)
                .map((rs, ctx) -> interests.put(
                        new Interest(
                                rs.getString("event"),
                                rs.getLong("person_id"),
                                rs.getLong("solution_id"),
                                List.of(rs.getString("way")),
                                rs.getString("need"),
                                rs.getString("language"),
                                Optional.empty()),
                        rs.getLong("feed_row_id")))
                .list());
    }
}
