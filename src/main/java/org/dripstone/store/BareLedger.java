package org.dripstone.store;

import java.util.stream.LongStream;

/**
 * The least that a sender has to keep to lose nothing and to send nothing twice: the mail, that it is claimed, before it
 * goes, and that it went. For measuring what all else costs.
 */
public final class BareLedger {
    private final Database database;

    public BareLedger(Database database) {
        this.database = database;
        database.with(h -> h.execute("""
                create table if not exists bare_ledger (
                    id bigint primary key, state varchar(16) not null, mail varbinary not null)"""));
    }

    /** Forgets the mails before. */
    public void clear() {
        database.with(h -> h.execute("delete from bare_ledger"));
    }

    /** Once this returns the mail is kept whatever happens. */
    public void keep(long id, byte[] mail) {
        database.with(h -> h.createUpdate("insert into bare_ledger (id, state, mail) values (:id, 'QUEUED', :mail)")
                .bind("id", id)
                .bind("mail", mail)
                .execute());
    }

    /** Once this returns the mails are claimed whatever happens. */
    public void claim(long from, long to) {
        database.inOne(() -> {
            database.batch(
                    "update bare_ledger set state = 'SENDING' where id = :id",
                    LongStream.range(from, to).boxed().toList(),
                    (batch, id) -> batch.bind("id", id));
            return true;
        });
        database.settle();
    }

    public void sent(long id) {
        database.with(h -> h.createUpdate("update bare_ledger set state = 'SENT' where id = :id")
                .bind("id", id)
                .execute());
    }
}
