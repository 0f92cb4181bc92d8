package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Moments as both databases keep them. */
final class Times {
    private Times() {}

    static OffsetDateTime toSql(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant fromSql(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Instant orEpoch(ResultSet rs, String column) throws SQLException {
        return ifSet(rs, column).orElse(Instant.EPOCH);
    }

    static Optional<Instant> ifSet(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
