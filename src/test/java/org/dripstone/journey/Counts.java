package org.dripstone.journey;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.dripstone.camel.Parts;

/** Counts what lies in the tables. */
record Counts(Parts parts) {
    long of(String sql) throws SQLException {
        try (Connection connection = parts.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
