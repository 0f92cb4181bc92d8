package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Stage;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * Interests that two people had in one solution, once the two turn out to be one person: the partnership that has come
 * further goes on, the other ends as merged, and the newer words are kept.
 */
final class InterestMerge {
    private final Database database;
    private final Clock clock;

    InterestMerge(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One of two interests in one solution. */
    private record Doubled(long id, Optional<Stage> stage, Instant said) {

        /** What is under way goes before what has ended, and that before what never began. */
        static final Comparator<Doubled> PROGRESS = Comparator.comparing(
                        (Doubled each) -> each.stage().filter(Stage::isOnTheWay).isPresent())
                .thenComparing(each -> each.stage().isPresent())
                .thenComparing(each -> each.stage().orElse(Stage.INTEREST));
    }

    private record Pair(Doubled survivors, Doubled others) {
        Doubled kept() {
            return Doubled.PROGRESS.compare(others, survivors) > 0 ? others : survivors;
        }

        Doubled gone() {
            return kept().equals(survivors) ? others : survivors;
        }
    }

    /** Of interests in one solution, one is left. */
    void merge(long merge, long survivor, long other) {
        for (Pair pair : pairs(survivor, other)) {
            keep(merge, pair);
            moveSources(pair);
            if (pair.gone().said().isAfter(pair.kept().said())) {
                takeWords(pair);
            }
            end(pair);
            cancelLetters(pair);
        }
    }

    private List<Pair> pairs(long survivor, long other) {
        return database.with(h -> h.createQuery("""
                        select a.id as a_id, pa.stage as a_stage, a.submitted_at as a_said,
                            b.id as b_id, pb.stage as b_stage, b.submitted_at as b_said
                        from interest a
                        join interest b on b.event = a.event and b.solution_id = a.solution_id
                        left join partnership pa on pa.interest_id = a.id
                        left join partnership pb on pb.interest_id = b.id
                        where a.person_id = :survivor and b.person_id = :other
                          and a.merged_into = 0 and b.merged_into = 0
                        order by a.id""")
                .bind("survivor", survivor)
                .bind("other", other)
                .map((rs, ctx) -> new Pair(
                        new Doubled(rs.getLong("a_id"), stage(rs.getString("a_stage")), said(rs, "a_said")),
                        new Doubled(rs.getLong("b_id"), stage(rs.getString("b_stage")), said(rs, "b_said"))))
                .list());
    }

    private void keep(long merge, Pair pair) {
        update("""
                insert into person_merge_interest (
                    merge_id, interest_id, status, actions, need, language, submitted_at)
                select %d, id, status, actions, need, language, submitted_at from interest where id in (:kept, :gone)""".formatted(merge), pair);
    }

    private static Optional<Stage> stage(@Nullable String name) {
        return Optional.ofNullable(name).map(Stage::valueOf);
    }

    private static Instant said(ResultSet rs, String column) throws SQLException {
        return Times.ifSet(rs, column).orElse(Instant.EPOCH);
    }

    private void moveSources(Pair pair) {
        update("""
                update interest_source set interest_id = :kept where interest_id = :gone
                  and feed_row_id not in (select feed_row_id from interest_source where interest_id = :kept)""", pair);
    }

    private void takeWords(Pair pair) {
        for (String column : List.of("actions", "need", "language", "submitted_at")) {
            update(
                    "update interest set " + column + " = (select g." + column
                            + " from interest g where g.id = :gone) where id = :kept",
                    pair);
        }
    }

    private void end(Pair pair) {
        long last = last(pair.kept().id());
        update("update interest set status = 'MERGED', merged_into = " + last + " where id = :gone", pair);
        update("""
                insert into stage_move (partnership_id, from_stage, to_stage, moved_at, evidence, standing)
                select id, stage, 'MERGED', cast(:now as timestamp with time zone),
                    'the seeker turned out to be one person with another seeker', 'confirmed'
                from partnership where interest_id = :gone""", pair);
        update("""
                update partnership set stage = 'MERGED', stage_since = :now where interest_id = :gone""", pair);
    }

    /** Of those that became one with {@code kept} each hangs on the one before it: no two on the same. */
    private long last(long kept) {
        long last = kept;
        for (Optional<Long> next = Optional.of(kept); next.isPresent(); next = part(last)) {
            last = next.get();
        }
        return last;
    }

    private Optional<Long> part(long of) {
        return database.with(h -> h.createQuery("select id from interest where merged_into = :of and status = 'MERGED'")
                .bind("of", of)
                .mapTo(Long.class)
                .findFirst());
    }

    /** A letter that waits and tells of nothing but partnerships that are no more would tell its reader a thing twice. */
    private void cancelLetters(Pair pair) {
        update("""
                update message set status = 'CANCELLED', failure = 'told in another letter'
                where status = 'QUEUED'
                  and id in (select x.message_id from message_partnership x join partnership p on p.id = x.partnership_id
                      where p.interest_id = :gone)
                  and id not in (select x.message_id from message_partnership x
                      join partnership p on p.id = x.partnership_id where p.stage <> 'MERGED')""", pair);
    }

    private void update(String sql, Pair pair) {
        database.with(h -> h.createUpdate(sql)
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("kept", pair.kept().id())
                .bind("gone", pair.gone().id())
                .bind("now", Times.toSql(clock.instant()))
                .execute());
    }
}
