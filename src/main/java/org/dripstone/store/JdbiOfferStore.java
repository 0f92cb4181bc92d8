package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.domain.Side;
import org.dripstone.meeting.OfferStore;
import org.dripstone.meeting.OfferedSlot;
import org.dripstone.meeting.Slot;

/** Offered times in SQL. */
public final class JdbiOfferStore implements OfferStore {
    private static final String YES = "YES";
    private static final String NO = "NO";

    private final Database database;

    public JdbiOfferStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(long partnership, int round, List<Slot> slots, Instant now) {
        database.batch(
                """
                insert into meeting_slot (partnership_id, round, starts_at, ends_at, offered_at)
                values (:partnership, :round, :start, :end, :now)""",
                slots,
                (batch, slot) -> batch.bind("partnership", partnership)
                        .bind("round", round)
                        .bind("start", Times.toSql(slot.start()))
                        .bind("end", Times.toSql(slot.end()))
                        .bind("now", Times.toSql(now)));
    }

    @Override
    public List<OfferedSlot> of(long partnership) {
        return database.with(h -> h.createQuery(
                        "select * from meeting_slot where partnership_id = :partnership order by round, starts_at, id")
                .bind("partnership", partnership)
                .map((rs, ctx) -> slot(rs))
                .list());
    }

    /** Its partnership is what two answers at once wait for. */
    @Override
    public Optional<OfferedSlot> lock(long slot) {
        return database.with(h -> {
            h.createQuery("""
                            select id from partnership
                            where id = (select partnership_id from meeting_slot where id = :slot) for update""").bind("slot", slot).mapTo(Long.class).findOne();
            return h.createQuery("select * from meeting_slot where id = :slot")
                    .bind("slot", slot)
                    .map((rs, ctx) -> slot(rs))
                    .findOne();
        });
    }

    private static OfferedSlot slot(ResultSet rs) throws SQLException {
        Map<Side, Boolean> said = new EnumMap<>(Side.class);
        said(rs.getString("seeker_says")).ifPresent(suits -> said.put(Side.SEEKER, suits));
        said(rs.getString("provider_says")).ifPresent(suits -> said.put(Side.PROVIDER, suits));
        return new OfferedSlot(
                rs.getLong("id"),
                rs.getLong("partnership_id"),
                rs.getInt("round"),
                Times.fromSql(rs, "starts_at"),
                Times.fromSql(rs, "ends_at"),
                Times.fromSql(rs, "offered_at"),
                said,
                Times.ifSet(rs, "said_at"));
    }

    private static Optional<Boolean> said(String word) {
        return word.isEmpty() ? Optional.empty() : Optional.of(word.equals(YES));
    }

    @Override
    public void say(long slot, Side side, boolean suits, Instant now) {
        String column = side == Side.SEEKER ? "seeker_says" : "provider_says";
        database.with(
                h -> h.createUpdate("update meeting_slot set " + column + " = :says, said_at = :now where id = :slot")
                        .bind("says", suits ? YES : NO)
                        .bind("now", Times.toSql(now))
                        .bind("slot", slot)
                        .execute());
    }
}
