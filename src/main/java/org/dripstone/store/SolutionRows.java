package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.dripstone.domain.Solution;

/** Solutions as the table {@code solution} holds them. */
final class SolutionRows {
    static final String BETWEEN = ";";

    private SolutionRows() {}

    static Solution solution(ResultSet rs) throws SQLException {
        return new Solution(
                rs.getString("code"),
                rs.getString("title"),
                rs.getString("summary"),
                rs.getString("theme"),
                parts(rs.getString("sdgs")).stream().map(Integer::valueOf).toList(),
                rs.getString("country"),
                rs.getString("organisation"),
                rs.getString("presenter"),
                parts(rs.getString("languages")),
                rs.getInt("visit_capacity"));
    }

    private static List<String> parts(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN, -1));
    }
}
