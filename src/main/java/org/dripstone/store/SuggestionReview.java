package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.dripstone.domain.Solution;
import org.dripstone.matching.ReviewStore.Person;
import org.dripstone.matching.ReviewStore.Question;
import org.dripstone.matching.ReviewStore.Question.Kind;
import org.dripstone.matching.suggest.Offer;
import org.dripstone.matching.suggest.Suggestion.Way;

/** Suggestions as questions, and what follows from a yes: the interest it was meant to become. */
final class SuggestionReview {
    /** What was taken back since, and whom nobody may write to any more, is not asked about. */
    static final String STANDING = """
            from suggestion g join solution s on s.id = g.solution_id join person p on p.id = g.person_id
            where g.status = 'OPEN' and not s.withdrawn and p.merged_into is null and p.consent <> 'REFUSED'
              and p.address not in (select address from suppression)
              and exists (select 1 from interest_source x join interest i on i.id = x.interest_id
                  where x.feed_row_id = g.feed_row_id and i.person_id = g.person_id and i.merged_into = 0
                    and i.status <> 'WITHDRAWN')""";

    private final Database database;
    private final SeekerNeeds needs;
    private final AcceptedSuggestions accepted;
    private final Clock clock;

    SuggestionReview(Database database, Clock clock) {
        this.database = database;
        this.needs = new SeekerNeeds(database);
        this.accepted = new AcceptedSuggestions(database, new JdbiInterestStore(database));
        this.clock = clock;
    }

    private record Open(long id, String event, long person, Solution solution, double score, Reasons reasons) {}

    /** Why it was suggested, and the texts that say so. */
    private record Reasons(String why, String need, String offer) {
        boolean hold(String need, Solution solution) {
            return this.need.equals(need) && offer.equals(Offer.text(solution));
        }
    }

    List<Question> open(int most, LongFunction<Person> person) {
        return database
                .with(h -> h.createQuery("""
                        select g.id as suggestion, g.person_id, g.score, g.why, g.need, g.offer, s.* <standing>
                        order by g.id fetch first <most> rows only""")
                        .define("standing", STANDING)
                        .define("most", most)
                        .map((rs, ctx) -> open(rs))
                        .list())
                .stream()
                .flatMap(open -> needs.of(open.event(), open.person()).stream()
                        .map(said -> question(open, said, person.apply(open.person()))))
                .toList();
    }

    private static Open open(ResultSet rs) throws SQLException {
        return new Open(
                rs.getLong("suggestion"),
                rs.getString("event"),
                rs.getLong("person_id"),
                SolutionRows.solution(rs),
                rs.getDouble("score"),
                new Reasons(rs.getString("why"), rs.getString("need"), rs.getString("offer")));
    }

    /** Told by what need and solution say now; reasons that were found in other words are not. */
    private static Question question(Open open, SeekerNeeds.Said said, Person person) {
        Solution solution = open.solution();
        return new Question(
                Ids.suggestion(open.id()),
                open.id(),
                open.event(),
                Kind.SUGGESTION,
                List.of(),
                List.of(person),
                List.of("Solution", "Code", "Country", "Way", "Need", "Asked for", "Score"),
                List.of(
                        solution.title(),
                        solution.code(),
                        solution.country(),
                        Way.of(said.need().actions()).code(),
                        said.words(),
                        said.titles(),
                        String.format(Locale.ROOT, "%.2f", open.score())),
                open.reasons().hold(said.need().text(), solution)
                        ? open.reasons().why()
                        : "");
    }

    /** Whether anything was decided: it may have been taken back meanwhile, or asked for by the seeker. */
    boolean decide(long suggestion, boolean yes) {
        if (!stands(suggestion)) {
            return false;
        }
        close(suggestion, yes ? "ACCEPTED" : "REFUSED");
        if (yes && !accepted.express(suggestion)) {
            forget(suggestion);
            return false;
        }
        if (!yes) {
            refuse(suggestion);
        }
        return true;
    }

    private void forget(long suggestion) {
        database.with(h -> h.createUpdate("delete from suggestion where id = :id")
                .bind("id", suggestion)
                .execute());
    }

    private boolean stands(long suggestion) {
        return database.with(h -> h.createQuery("select g.id " + STANDING + " and g.id = :id")
                .bind("id", suggestion)
                .mapTo(Long.class)
                .findOne()
                .isPresent());
    }

    private void close(long suggestion, String status) {
        database.with(h -> h.createUpdate("update suggestion set status = :status, decided_at = :now where id = :id")
                .bind("status", status)
                .bind("now", Times.toSql(clock.instant()))
                .bind("id", suggestion)
                .execute());
    }

    /** Remembered by the addresses: the person may come again as another. */
    private void refuse(long suggestion) {
        database.with(h -> h.createUpdate("""
                        insert into suggestion_refusal (event, address, solution_key)
                        select g.event, a.address, s.solution_key
                        from suggestion g join solution s on s.id = g.solution_id
                        join person_address a on a.person_id = g.person_id
                        where g.id = :id and not exists (select 1 from suggestion_refusal r where r.event = g.event
                            and r.address = a.address and r.solution_key = s.solution_key)""").bind("id", suggestion).execute());
    }
}
