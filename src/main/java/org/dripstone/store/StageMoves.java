package org.dripstone.store;

import java.util.List;
import org.dripstone.domain.Stage;
import org.dripstone.domain.StageMove;

/** All moves of all partnerships. */
public final class StageMoves {
    private final Database database;

    public StageMoves(Database database) {
        this.database = database;
    }

    /** Partnership by partnership, each in its order; that it was opened counts as its first move. */
    public List<StageMove> all() {
        return database.with(h -> h.createQuery("""
                        select * from (
                            select id as partnership_id, 0 as number, 'INTEREST' as from_stage, 'INTEREST' as to_stage,
                                opened_at as moved_at
                            from partnership
                            union all
                            select partnership_id, id, from_stage, to_stage, moved_at from stage_move) moves
                        order by partnership_id, number""")
                .map((rs, ctx) -> new StageMove(
                        rs.getLong("partnership_id"),
                        Stage.valueOf(rs.getString("from_stage")),
                        Stage.valueOf(rs.getString("to_stage")),
                        Times.fromSql(rs, "moved_at")))
                .list());
    }
}
