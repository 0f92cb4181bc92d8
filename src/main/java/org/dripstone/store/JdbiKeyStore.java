package org.dripstone.store;

import java.util.Collection;
import java.util.List;
import org.dripstone.identity.KeyStore;

/** How far everybody's blocking keys are, in SQL. */
public final class JdbiKeyStore implements KeyStore {
    private final Database database;

    public JdbiKeyStore(Database database) {
        this.database = database;
    }

    @Override
    public Progress progress() {
        return database.with(h -> h.createQuery("select * from blocking_keys where id = 1")
                .map((rs, ctx) -> new Progress(rs.getInt("version"), rs.getInt("next_version"), rs.getLong("done_to")))
                .one());
    }

    @Override
    public void reached(int next, long person) {
        database.with(
                h -> h.createUpdate("update blocking_keys set next_version = :next, done_to = :person where id = 1")
                        .bind("next", next)
                        .bind("person", person)
                        .execute());
    }

    @Override
    public void finished(int version) {
        database.with(h -> h.createUpdate(
                        "update blocking_keys set version = :version, next_version = 0, done_to = 0 where id = 1")
                .bind("version", version)
                .execute());
    }

    @Override
    public List<Long> after(long person, int most) {
        return database.with(h -> h.createQuery("""
                        select id from person where id > :person and merged_into is null
                        order by id fetch first :most rows only""")
                .bind("person", person)
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }

    @Override
    public void forgetKeys(Collection<Long> people) {
        if (!people.isEmpty()) {
            database.with(h -> h.createUpdate("delete from person_key where person_id in (<people>)")
                    .bindList("people", List.copyOf(people))
                    .execute());
        }
    }
}
