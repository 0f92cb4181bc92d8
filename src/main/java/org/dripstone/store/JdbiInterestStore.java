package org.dripstone.store;

import java.time.Instant;
import java.util.Optional;
import org.dripstone.domain.Outcome;
import org.dripstone.matching.InterestStore;

/** Interests in SQL. */
public final class JdbiInterestStore implements InterestStore {
    static final String BETWEEN = "; ";

    private final Database database;

    public JdbiInterestStore(Database database) {
        this.database = database;
    }

    private record Kept(long id, boolean withdrawn, String actions, String need, Optional<Instant> submittedAt) {
        boolean isOlderThan(Kept other) {
            return submittedAt.orElse(Instant.EPOCH).isBefore(other.submittedAt.orElse(Instant.EPOCH));
        }

        boolean saysTheSameAs(Kept other) {
            return actions.equals(other.actions) && need.equals(other.need);
        }
    }

    @Override
    public Outcome put(Interest interest, long feedRow) {
        Optional<Kept> kept = find(interest);
        dropSuggestion(interest);
        long id = kept.map(Kept::id).orElseGet(() -> insert(interest));
        database.with(
                h -> h.createUpdate("""
                        insert into interest_source (interest_id, feed_row_id)
                        select cast(:id as bigint), cast(:row as bigint)
                        where not exists (
                            select 1 from interest_source where interest_id = :id and feed_row_id = :row)""").bind("id", id).bind("row", feedRow).execute());
        return kept.map(before -> merge(before, interest)).orElse(Outcome.ACCEPTED);
    }

    private void dropSuggestion(Interest interest) {
        database.with(h -> h.createUpdate("""
                        delete from suggestion where event = :event and person_id = :person
                          and solution_id = :solution and status = 'OPEN'""")
                .bind("event", interest.event())
                .bind("person", interest.person())
                .bind("solution", interest.solution())
                .execute());
    }

    @Override
    public void putAccepted(String event) {
        new AcceptedSuggestions(database, this).expressAgain(event);
    }

    boolean isExpressed(Interest interest) {
        return find(interest).isPresent();
    }

    private Optional<Kept> find(Interest interest) {
        return database.with(h -> h.createQuery("""
                        select id, status, actions, need, submitted_at from interest
                        where event = :event and person_id = :person and solution_id = :solution
                          and merged_into = 0""")
                .bind("event", interest.event())
                .bind("person", interest.person())
                .bind("solution", interest.solution())
                .map((rs, ctx) -> new Kept(
                        rs.getLong("id"),
                        rs.getString("status").equals("WITHDRAWN"),
                        rs.getString("actions"),
                        rs.getString("need"),
                        Times.ifSet(rs, "submitted_at")))
                .findOne());
    }

    private long insert(Interest interest) {
        return database.with(h -> h.createUpdate("""
                        insert into interest (event, person_id, solution_id, actions, need, language, submitted_at, status)
                        values (:event, :person, :solution, :actions, :need, :language, :submittedAt, 'NEW')""")
                .bind("event", interest.event())
                .bind("person", interest.person())
                .bind("solution", interest.solution())
                .bind("actions", String.join(BETWEEN, interest.actions()))
                .bind("need", interest.need())
                .bind("language", interest.language())
                .bind("submittedAt", interest.submittedAt().map(Times::toSql).orElse(null))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** The newest words count, whichever form is read first; of two said at once, what came last: a mended row. */
    private Outcome merge(Kept before, Interest now) {
        Kept said = new Kept(before.id(), false, String.join(BETWEEN, now.actions()), now.need(), now.submittedAt());
        if (!said.isOlderThan(before)) {
            database.with(h -> h.createUpdate("""
                            update interest set actions = :actions, need = :need, language = :language,
                                submitted_at = :submittedAt where id = :id""")
                    .bind("actions", said.actions())
                    .bind("need", said.need())
                    .bind("language", now.language())
                    .bind("submittedAt", said.submittedAt().map(Times::toSql).orElse(null))
                    .bind("id", said.id())
                    .execute());
        }
        if (before.withdrawn()) {
            renew(before);
            return Outcome.ACCEPTED;
        }
        return said.saysTheSameAs(before) ? Outcome.UNCHANGED : Outcome.UPDATED;
    }

    /** Said again after its feed was undone: it goes on where it was. */
    private void renew(Kept before) {
        database.with(h -> h.createUpdate("update interest set status = 'NEW' where id = :id")
                .bind("id", before.id())
                .execute());
    }
}
