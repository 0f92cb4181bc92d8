package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dripstone.domain.Receipt;
import org.dripstone.feed.Arrival;
import org.dripstone.feed.FeedStatus;

/** What came in last, and what became of it. */
public final class LatestFeeds {
    private final Database database;

    public LatestFeeds(Database database) {
        this.database = database;
    }

    /** The newest first. */
    public List<Arrival> newest(int most) {
        return database.with(h -> h.createQuery("""
                        select id, name, received_at, status, coalesce(same_as, id) as rows_of from feed
                        order by id desc fetch first <most> rows only""")
                .define("most", most)
                .map((rs, ctx) -> arrival(rs))
                .list());
    }

    private Arrival arrival(ResultSet rs) throws SQLException {
        FeedStatus status = FeedStatus.valueOf(rs.getString("status"));
        Receipt.Counts counts = counts(rs.getLong("rows_of"));
        return new Arrival(
                Ids.feed(rs.getLong("id")),
                rs.getString("name"),
                Times.fromSql(rs, "received_at"),
                status,
                // As its receipt says: the same bytes again change nothing.
                status == FeedStatus.REPEATED ? new Receipt.Counts(0, 0, counts.rows(), 0, 0) : counts);
    }

    private Receipt.Counts counts(long feed) {
        Map<String, Integer> rows = new HashMap<>();
        database.with(h -> {
            h.createQuery("select outcome, count(*) from feed_row where feed_id = :feed group by outcome")
                    .bind("feed", feed)
                    .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getInt(2)))
                    .forEach(each -> rows.put(each.getKey(), each.getValue()));
            return rows;
        });
        return new Receipt.Counts(
                rows.getOrDefault("ACCEPTED", 0),
                rows.getOrDefault("UPDATED", 0),
                rows.getOrDefault("UNCHANGED", 0),
                rows.getOrDefault("REJECTED", 0),
                rows.getOrDefault("REVIEW", 0));
    }
}
