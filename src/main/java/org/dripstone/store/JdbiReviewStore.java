package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Field;
import org.dripstone.domain.Outcome;
import org.dripstone.feed.FeedRowId;
import org.dripstone.matching.Decision;
import org.dripstone.matching.ReviewStore;
import org.dripstone.matching.ReviewStore.Question.Kind;

/** Open questions and decisions in SQL. */
public final class JdbiReviewStore implements ReviewStore {
    private final Database database;
    private final JdbiFeedStore feeds;
    private final Clock clock;
    private final SuggestionReview suggestions;

    public JdbiReviewStore(Database database, JdbiFeedStore feeds, Clock clock) {
        this.database = database;
        this.feeds = feeds;
        this.clock = clock;
        this.suggestions = new SuggestionReview(database, clock);
    }

    @Override
    public List<Question> open() {
        return first(Integer.MAX_VALUE);
    }

    @Override
    public List<Question> first(int most) {
        List<Question> open = new ArrayList<>(mappings(most));
        open.addAll(rows(most));
        open.addAll(people(most));
        open.addAll(mails(most));
        open.addAll(suggestions.open(most, this::person));
        return open;
    }

    @Override
    public Optional<Question> find(String id) {
        return open().stream()
                .filter(question -> question.id().equalsIgnoreCase(id))
                .findFirst();
    }

    private List<Question> mappings(int most) {
        return database.with(h -> h.createQuery("""
                        select id, event, name, fields, mapping_doubts from feed
                        where mapping = 'OPEN' and matched order by id fetch first <most> rows only""")
                .define("most", most)
                .map((rs, ctx) -> mapping(rs))
                .list());
    }

    private Question mapping(ResultSet rs) throws SQLException {
        long feed = rs.getLong("id");
        Map<String, String> fields = Json.map(rs.getString("fields"));
        return new Question(
                Ids.feed(feed),
                feed,
                rs.getString("event"),
                Kind.MAPPING,
                feeds.problems(feed, 0).stream()
                        .filter(problem -> !problem.code().isNote())
                        .toList(),
                List.of(),
                List.copyOf(fields.keySet()),
                meanings(List.copyOf(fields.values()), firstCells(feed)),
                rs.getString("name"));
    }

    /** What a column was taken for, and what stands in it. */
    private static List<String> meanings(List<String> fields, List<String> cells) {
        return IntStream.range(0, fields.size())
                .mapToObj(
                        i -> Field.valueOf(fields.get(i)).code() + (i < cells.size() ? " «" + cells.get(i) + "»" : ""))
                .toList();
    }

    private List<String> firstCells(long feed) {
        return feeds.lastRow(feed) == 0 ? List.of() : feeds.cells(FeedRowId.of(feed, 1));
    }

    private List<Question> rows(int most) {
        return database.with(h -> h.createQuery("""
                        select r.id, r.feed_id, r.number, r.cells, f.header, f.event, f.name
                        from feed_row r join feed f on f.id = r.feed_id
                        where r.outcome = 'REVIEW' and f.matched and f.mapping <> 'OPEN' order by r.id fetch first <most> rows only""")
                .define("most", most)
                .map((rs, ctx) -> row(rs))
                .list());
    }

    private Question row(ResultSet rs) throws SQLException {
        return new Question(
                Ids.row(rs.getLong("id")),
                rs.getLong("id"),
                rs.getString("event"),
                Kind.ROW,
                feeds.problems(rs.getLong("feed_id"), rs.getInt("number")),
                List.of(),
                Json.list(rs.getString("header")),
                Json.list(rs.getString("cells")),
                rs.getString("name"));
    }

    private List<Question> people(int most) {
        return database.with(h -> h.createQuery("""
                        select * from review where kind = 'PERSON' and status = 'OPEN' order by id
                        fetch first <most> rows only""")
                .define("most", most)
                .map((rs, ctx) -> new Question(
                        "D" + rs.getLong("id"),
                        rs.getLong("id"),
                        "",
                        Kind.PEOPLE,
                        List.of(),
                        List.of(person(rs.getLong("person_id")), person(rs.getLong("other_person_id"))),
                        List.of(),
                        List.of(),
                        rs.getString("why")))
                .list());
    }

    private List<Question> mails(int most) {
        return database.with(h -> h.createQuery("""
                        select * from received_mail where status = 'WAITING' order by id
                        fetch first <most> rows only""")
                .define("most", most)
                .map((rs, ctx) -> new Question(
                        "M" + rs.getLong("id"),
                        rs.getLong("id"),
                        "",
                        Kind.MAIL,
                        List.of(),
                        List.of(),
                        List.of("From", "Subject", "Kind"),
                        List.of(rs.getString("sender"), rs.getString("subject"), rs.getString("mail_class")),
                        rs.getString("reason")))
                .list());
    }

    private Person person(long id) {
        return database.with(h -> h.createQuery("select * from person where id = :id")
                .bind("id", id)
                .map((rs, ctx) -> new Person(
                        id,
                        rs.getString("name"),
                        rs.getString("organisation"),
                        rs.getString("country"),
                        addresses(id),
                        sources(id)))
                .one());
    }

    private List<String> addresses(long id) {
        return database
                .with(h -> h.createQuery("select address from person_address where person_id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .list())
                .stream()
                .sorted()
                .toList();
    }

    private List<String> sources(long id) {
        return database
                .with(h -> h.createQuery("""
                                select f.name, r.number from person_source s
                                join feed_row r on r.id = s.feed_row_id join feed f on f.id = r.feed_id
                                where s.person_id = :id""")
                        .bind("id", id)
                        .map((rs, ctx) -> Source.of(rs.getString(1), rs.getInt(2)))
                        .list())
                .stream()
                .sorted(Source.IN_ORDER)
                .map(Source::toString)
                .toList();
    }

    @Override
    public Optional<Boolean> answered(String id) {
        return new PastAnswers(database).find(id);
    }

    @Override
    public boolean decideRow(long row, Decision decision) {
        int decided = database.with(
                h -> h.createUpdate("update feed_row set decision = :decision where id = :row and outcome = 'REVIEW'")
                        .bind("decision", decision.written())
                        .bind("row", row)
                        .execute());
        database.with(h -> h.createUpdate("update feed set matched = false where id = :feed")
                .bind("feed", FeedRowId.feed(row))
                .execute());
        return decided == 1;
    }

    @Override
    public boolean rejectRow(long row) {
        boolean waits =
                database.with(h -> h.createQuery("select count(*) from feed_row where id = :row and outcome = 'REVIEW'")
                        .bind("row", row)
                        .mapTo(Boolean.class)
                        .one());
        if (waits) {
            feeds.decide(row, Outcome.REJECTED, feeds.problems(FeedRowId.feed(row), FeedRowId.key(row)));
        }
        return waits;
    }

    @Override
    public boolean decideMail(long mail, boolean letIn) {
        return database.with(h ->
                        h.createUpdate(letIn ? """
                                update received_mail set status = 'RECEIVED', admitted = true, attempts = 0
                                where id = :mail and status = 'WAITING'""" : """
                                update received_mail set status = 'UNDERSTOOD', outcome =
                                    case when mail_class = 'feed' then 'files not let in' else 'nothing follows' end
                                where id = :mail and status = 'WAITING'""").bind("mail", mail).execute())
                == 1;
    }

    @Override
    public void tellMail(long mail, Optional<Answer> answer, Optional<Long> partnership) {
        database.with(h -> h.createUpdate(
                        "update received_mail set told_answer = :answer, told_about = :about where id = :mail and status = 'WAITING'")
                .bind("answer", answer.map(Answer::code).orElse(""))
                .bind("about", partnership.orElse(null))
                .bind("mail", mail)
                .execute());
    }

    @Override
    public boolean decideSuggestion(long suggestion, boolean yes) {
        return suggestions.decide(suggestion, yes);
    }

    @Override
    public boolean decidePeople(long review, boolean same) {
        return database.with(h -> h.createUpdate("""
                        update review set status = 'DECIDED', decision = :decision, decided_at = :now
                        where id = :review and status = 'OPEN'""")
                        .bind("decision", same ? "same" : "apart")
                        .bind("now", Times.toSql(clock.instant()))
                        .bind("review", review)
                        .execute())
                == 1;
    }
}
