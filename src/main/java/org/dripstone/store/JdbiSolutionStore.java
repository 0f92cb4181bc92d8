package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dripstone.domain.Outcome;
import org.dripstone.domain.Solution;
import org.dripstone.feed.SolutionStore;

/** The catalogue in SQL. */
public final class JdbiSolutionStore implements SolutionStore {
    private final Database database;

    public JdbiSolutionStore(Database database) {
        this.database = database;
    }

    @Override
    public Outcome compare(String event, Solution solution, Optional<Long> provider) {
        return find(event, solution)
                .filter(listed -> !isWithdrawn(listed))
                .map(listed ->
                        listed.solution().equals(solution) && listed.provider().equals(provider)
                                ? Outcome.UNCHANGED
                                : Outcome.UPDATED)
                .orElse(Outcome.ACCEPTED);
    }

    @Override
    public void put(String event, Solution solution, Optional<Long> provider, long feedRow) {
        String sql = find(event, solution).isPresent() ? """
                  update solution set code = :code, title = :title, summary = :summary, theme = :theme, sdgs = :sdgs,
                      country = :country, organisation = :organisation, presenter = :presenter,
                      provider_id = :provider, languages = :languages, visit_capacity = :capacity,
                      feed_row_id = :feedRow, withdrawn = false
                  where event = :event and solution_key = :key""" : """
                  insert into solution (event, solution_key, code, title, summary, theme, sdgs, country, organisation,
                      presenter, provider_id, languages, visit_capacity, feed_row_id)
                  values (:event, :key, :code, :title, :summary, :theme, :sdgs, :country, :organisation, :presenter,
                      :provider, :languages, :capacity, :feedRow)""";
        database.with(h -> h.createUpdate(sql)
                .bind("event", event)
                .bind("key", key(solution))
                .bind("code", solution.code())
                .bind("title", solution.title())
                .bind("summary", solution.summary())
                .bind("theme", solution.theme())
                .bind(
                        "sdgs",
                        solution.sdgs().stream().map(String::valueOf).collect(Collectors.joining(SolutionRows.BETWEEN)))
                .bind("country", solution.country())
                .bind("organisation", solution.organisation())
                .bind("presenter", solution.presenter())
                .bind("provider", provider.orElse(null))
                .bind("languages", String.join(SolutionRows.BETWEEN, solution.languages()))
                .bind("capacity", solution.visitCapacity())
                .bind("feedRow", feedRow)
                .execute());
    }

    @Override
    public void bringBack(String event, Solution solution, Optional<Long> provider, long feedRow) {
        if (find(event, solution).filter(this::isWithdrawn).isPresent()) {
            put(event, solution, provider, feedRow);
        }
    }

    private boolean isWithdrawn(Listed listed) {
        return database.with(h -> h.createQuery("select withdrawn from solution where id = :id")
                .bind("id", listed.id())
                .mapTo(Boolean.class)
                .one());
    }

    private static String key(Solution solution) {
        String key = solution.code().isBlank() ? solution.title() : solution.code();
        return key.strip().toLowerCase(Locale.ROOT);
    }

    private Optional<Listed> find(String event, Solution solution) {
        return database.with(h -> h.createQuery("select * from solution where event = :event and solution_key = :key")
                .bind("event", event)
                .bind("key", key(solution))
                .map((rs, ctx) -> listed(rs))
                .findOne());
    }

    @Override
    public List<Listed> catalogue(String event) {
        return database
                .with(h -> h.createQuery("select * from solution where event = :event and not withdrawn order by id")
                        .bind("event", event)
                        .map((rs, ctx) -> listed(rs))
                        .list())
                .stream()
                // Not by the database: each has its own alphabet.
                .sorted(Comparator.comparing(listed -> key(listed.solution())))
                .toList();
    }

    static Listed listed(ResultSet rs) throws SQLException {
        return new Listed(
                rs.getLong("id"),
                SolutionRows.solution(rs),
                Optional.ofNullable(rs.getObject("provider_id", Long.class)));
    }
}
