package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dripstone.correspondence.DoubtStore;
import org.dripstone.correspondence.Testimony;

/** Doubts and testimonies in SQL. */
public final class JdbiDoubtStore implements DoubtStore {
    private final Database database;

    public JdbiDoubtStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Doubt> toAsk(Instant now, int most) {
        return database.with(h -> h.createQuery("""
                        select * from message where status = 'UNKNOWN' and (ask_at <= :now or ask_at is null)
                        order by ask_at, id fetch first :most rows only""")
                .bind("now", Times.toSql(now))
                .bind("most", most)
                .map((rs, ctx) -> doubt(rs))
                .list());
    }

    @Override
    public Optional<Doubt> lock(String messageId) {
        return database.with(h -> h.createQuery(
                        "select * from message where message_id = :messageId and status = 'UNKNOWN' for update")
                .bind("messageId", messageId)
                .map((rs, ctx) -> doubt(rs))
                .findOne());
    }

    private static Doubt doubt(ResultSet rs) throws SQLException {
        return new Doubt(
                rs.getLong("id"),
                rs.getString("message_id"),
                Times.orEpoch(rs, "claimed_at"),
                rs.getBoolean("copy_asked"),
                rs.getBoolean("send_again"),
                rs.getInt("sent_again"));
    }

    @Override
    public void askAgain(long id, Instant next, String reason) {
        database.with(h -> h.createUpdate("""
                        update message set ask_at = :next,
                            failure = case when :reason = '' then failure else :reason end where id = :id""")
                .bind("next", Times.toSql(next))
                .bind("reason", reason)
                .bind("id", id)
                .execute());
    }

    @Override
    public void sendAgain(long id, Instant now, String reason) {
        database.with(h -> h.createUpdate("""
                        update message set status = 'QUEUED', due_at = :now, claimed_by = '', failure = :reason,
                            sent_again = sent_again + 1 where id = :id""")
                .bind("now", Times.toSql(now))
                .bind("reason", reason)
                .bind("id", id)
                .execute());
    }

    @Override
    public void keep(String messageId, Testimony seen) {
        database.with(h -> h.createUpdate("""
                        insert into witness (message_id, kind, seen_at, detail)
                        select cast(:messageId as varchar), cast(:kind as varchar), cast(:at as timestamp with time zone),
                            cast(:detail as varchar)
                        where not exists (select 1 from witness where message_id = :messageId and kind = :kind)""")
                .bind("messageId", messageId)
                .bind("kind", seen.kind().name())
                .bind("at", Times.toSql(seen.at()))
                .bind("detail", seen.detail())
                .execute());
    }

    @Override
    public Optional<Testimony> kept(String messageId) {
        return database.with(h -> h.createQuery("""
                        select * from witness where message_id = :messageId order by seen_at fetch first 1 row only""")
                .bind("messageId", messageId)
                .map((rs, ctx) -> new Testimony(
                        true,
                        Testimony.Kind.valueOf(rs.getString("kind")),
                        Times.fromSql(rs, "seen_at"),
                        rs.getString("detail")))
                .findOne());
    }
}
