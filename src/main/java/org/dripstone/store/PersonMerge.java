package org.dripstone.store;

import java.time.Clock;
import java.util.List;

/** Makes one person of two: everything said and under way goes to the survivor, nothing is lost. */
final class PersonMerge {
    private final Database database;
    private final Clock clock;

    PersonMerge(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void merge(long survivor, long other) {
        moveUnlessThere("person_address", "address", survivor, other);
        moveUnlessThere("person_key", "blocking_key", survivor, other);
        move("person_source", "person_id", survivor, other);
        move("solution", "provider_id", survivor, other);
        doubledInterests(survivor, other).forEach(this::mergeInterest);
        database.with(h -> h.createUpdate(
                        "update interest set person_id = :survivor where person_id = :other and status <> 'MERGED'")
                .bind("survivor", survivor)
                .bind("other", other)
                .execute());
        move("partnership", "seeker_id", survivor, other);
        move("person", "merged_into", survivor, other);
        update("update person set merged_into = :survivor where id = :other", survivor, other);
        update(
                "update review set status = 'SETTLED' where status = 'OPEN' and kind = 'PERSON'"
                        + " and (person_id = :other or other_person_id = :other)"
                        + " and (person_id = :survivor or other_person_id = :survivor)",
                survivor,
                other);
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

    /** Interests of both in one solution: of each pair, the survivor's and the other's. */
    private List<Doubled> doubledInterests(long survivor, long other) {
        return database.with(h -> h.createQuery("""
                        select kept.id as kept, gone.id as gone from interest kept
                        join interest gone on gone.event = kept.event and gone.solution_id = kept.solution_id
                        where kept.person_id = :survivor and gone.person_id = :other and gone.status <> 'MERGED'""")
                .bind("survivor", survivor)
                .bind("other", other)
                .map((rs, ctx) -> new Doubled(rs.getLong("kept"), rs.getLong("gone")))
                .list());
    }

    private void mergeInterest(Doubled pair) {
        database.with(h -> h.createUpdate("""
                        update interest_source set interest_id = :kept where interest_id = :gone
                          and feed_row_id not in (select feed_row_id from interest_source where interest_id = :kept)""")
                .bind("kept", pair.kept())
                .bind("gone", pair.gone())
                .execute());
        database.with(h -> h.createUpdate("update interest set status = 'MERGED' where id = :gone")
                .bind("gone", pair.gone())
                .execute());
        database.with(h -> h.createUpdate("""
                        insert into stage_move (partnership_id, from_stage, to_stage, moved_at, evidence, standing)
                        select id, stage, 'MERGED', cast(:now as timestamp with time zone),
                            'the seeker turned out to be one person with another seeker', 'confirmed'
                        from partnership where interest_id = :gone""")
                .bind("now", Times.toSql(clock.instant()))
                .bind("gone", pair.gone())
                .execute());
        database.with(h -> h.createUpdate(
                        "update partnership set stage = 'MERGED', stage_since = :now where interest_id = :gone")
                .bind("now", Times.toSql(clock.instant()))
                .bind("gone", pair.gone())
                .execute());
    }

    private record Doubled(long kept, long gone) {}
}
