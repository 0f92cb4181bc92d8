package org.dripstone.store;

import java.time.Clock;
import java.util.Map;

/** Makes one person of two: everything said and under way goes to the survivor, nothing is lost. */
final class PersonMerge {
    /** Where a row belongs to a person, and by which column. */
    private static final Map<String, String> KEPT = Map.of(
            "person_source", "person_id",
            "solution", "provider_id",
            "interest", "person_id",
            "message", "person_id",
            "follow_up", "person_id",
            "hold", "person_id",
            "person", "merged_into");

    private final Database database;
    private final Clock clock;
    private final InterestMerge interests;

    PersonMerge(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.interests = new InterestMerge(database, clock);
    }

    void merge(long survivor, long other) {
        if (survivor == other) {
            throw new IllegalArgumentException("a person cannot be merged into themselves: " + survivor);
        }
        moveUnlessThere("person_address", "address", survivor, other);
        moveUnlessThere("person_key", "blocking_key", survivor, other);
        moveUnlessThere("remembered_person", "words", survivor, other);
        long merge = begin(survivor, other);
        moveSuggestions(survivor, other);
        KEPT.forEach((table, column) -> keep(merge, table, column, other));
        move("person_source", "person_id", survivor, other);
        move("solution", "provider_id", survivor, other);
        interests.merge(merge, survivor, other);
        move("interest", "person_id", survivor, other);
        move("partnership", "seeker_id", survivor, other);
        move("message", "person_id", survivor, other);
        move("follow_up", "person_id", survivor, other);
        move("hold", "person_id", survivor, other);
        planAnew(survivor);
        move("person", "merged_into", survivor, other);
        update("update person set merged_into = :survivor where id = :other", survivor, other);
        moveQuestions(survivor, other);
    }

    private long begin(long survivor, long other) {
        return database.with(h -> h.createUpdate("""
                        insert into person_merge (survivor_id, other_id, merged_at, last_source)
                        values (:survivor, :other, :now, (select coalesce(max(id), 0) from person_source))""")
                .bind("survivor", survivor)
                .bind("other", other)
                .bind("now", Times.toSql(clock.instant()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** Keeps what was the other's, for the day when the two turn out to be two. */
    private void keep(long merge, String table, String column, long other) {
        database.with(h -> h.createUpdate("insert into person_merge_moved (merge_id, what, moved_id)"
                        + " select cast(:merge as bigint), '" + table + "', id from " + table + " where " + column
                        + " = :other")
                .bind("merge", merge)
                .bind("other", other)
                .execute());
    }

    /** What was answered of either holds for both. */
    private void moveSuggestions(long survivor, long other) {
        update("""
                delete from suggestion where person_id = :survivor and status = 'OPEN' and solution_id in (
                    select solution_id from suggestion where person_id = :other and status <> 'OPEN')""", survivor, other);
        moveUnlessThere("suggestion", "solution_id", survivor, other);
    }

    /** Both may have been owed letters that one of them is owed now. */
    private void planAnew(long survivor) {
        update("update partnership set to_plan = true where seeker_id in (:survivor, :other)", survivor, survivor);
        update("""
                update partnership set to_plan = true
                where solution_id in (select id from solution where provider_id in (:survivor, :other))""", survivor, survivor);
    }

    /** Whether the two are one needs no answer any more; what was asked and answered of either holds for both. */
    private void moveQuestions(long survivor, long other) {
        update("""
                update review set status = 'SETTLED' where status = 'OPEN' and kind = 'PERSON'
                  and (person_id = :other and other_person_id = :survivor
                    or person_id = :survivor and other_person_id = :other)""", survivor, other);
        update("""
                update review set person_id = :survivor
                where person_id = :other and other_person_id <> :survivor""", survivor, other);
        update("""
                update review set other_person_id = :survivor
                where other_person_id = :other and person_id <> :survivor""", survivor, other);
        update("""
                update review set status = 'SETTLED' where status = 'OPEN' and kind = 'PERSON'
                  and (person_id = :survivor or other_person_id = :survivor) and other_person_id <> :other
                  and exists (select 1 from review r where r.kind = 'PERSON' and r.id <> review.id
                      and (r.status = 'DECIDED' or r.status = 'OPEN' and r.id < review.id)
                      and (r.person_id = review.person_id and r.other_person_id = review.other_person_id
                        or r.person_id = review.other_person_id and r.other_person_id = review.person_id))""", survivor, other);
    }

    private void moveUnlessThere(String table, String column, long survivor, long other) {
        update(
                "delete from " + table + " where person_id = :other and " + column + " in (select " + column + " from "
                        + table + " where person_id = :survivor)",
                survivor,
                other);
        move(table, "person_id", survivor, other);
    }

    private void move(String table, String column, long survivor, long other) {
        update("update " + table + " set " + column + " = :survivor where " + column + " = :other", survivor, other);
    }

    private void update(String sql, long survivor, long other) {
        database.with(h -> h.createUpdate(sql)
                .bind("survivor", survivor)
                .bind("other", other)
                .execute());
    }
}
