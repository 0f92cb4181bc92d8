package org.dripstone.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dripstone.feed.SolutionStore;
import org.dripstone.feed.SolutionStore.Listed;
import org.dripstone.matching.suggest.Need;
import org.dripstone.matching.suggest.Offer;
import org.dripstone.matching.suggest.Pair;
import org.dripstone.matching.suggest.Suggestion;
import org.dripstone.matching.suggest.Suggestion.Way;
import org.dripstone.matching.suggest.SuggestionStore;

/** Suggestions in SQL. */
public final class JdbiSuggestionStore implements SuggestionStore {
    private final Database database;
    private final SolutionStore solutions;
    private final Clock clock;

    public JdbiSuggestionStore(Database database, SolutionStore solutions, Clock clock) {
        this.database = database;
        this.solutions = solutions;
        this.clock = clock;
    }

    @Override
    public List<Need> needs(String event) {
        Map<Long, Need> byPerson = new LinkedHashMap<>();
        database
                .with(h -> h.createQuery("""
                        select i.person_id, p.country, p.organisation, i.need, i.actions, i.language, s.title,
                               (select min(x.feed_row_id) from interest_source x where x.interest_id = i.id) as source
                        from interest i
                        join person p on p.id = i.person_id join solution s on s.id = i.solution_id
                        where i.event = :event and i.merged_into = 0 and i.status <> 'WITHDRAWN'
                          and p.merged_into is null and p.consent <> 'REFUSED' and p.address <> ''
                          and p.address not in (select address from suppression)
                        order by i.id""")
                        .bind("event", event)
                        .map((rs, ctx) -> need(rs))
                        .list())
                .stream()
                .filter(need -> need.row() > 0)
                .forEach(need -> byPerson.merge(need.person(), need, JdbiSuggestionStore::both));
        return List.copyOf(byPerson.values());
    }

    private static Need need(ResultSet rs) throws SQLException {
        String words = rs.getString("need");
        return new Need(
                rs.getLong("person_id"),
                rs.getString("country"),
                rs.getString("organisation"),
                words.isBlank() ? rs.getString("title") : words,
                List.of(rs.getString("actions")),
                rs.getString("language"),
                rs.getLong("source"));
    }

    private static Need both(Need one, Need other) {
        String text = one.text().contains(other.text()) ? one.text() : one.text() + "\n" + other.text();
        return new Need(
                one.person(), one.country(), one.organisation(), text, one.actions(), one.language(), one.row());
    }

    @Override
    public List<Offer> offers(String event) {
        Map<Long, List<Way>> running = database
                .with(h -> h.createQuery("""
                        select k.solution_id, i.actions from partnership k join interest i on i.id = k.interest_id
                        where k.event = :event and k.stage not in ('DECLINED', 'DORMANT', 'MERGED', 'WITHDRAWN')""")
                        .bind("event", event)
                        .map((rs, ctx) -> Map.entry(rs.getLong("solution_id"), Way.of(rs.getString("actions"))))
                        .list())
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return solutions.catalogue(event).stream()
                .map(listed -> offer(listed, running.getOrDefault(listed.id(), List.of())))
                .toList();
    }

    private static Offer offer(Listed listed, List<Way> running) {
        int visiting = Collections.frequency(running, Way.VISIT);
        return new Offer(listed.id(), listed.solution(), listed.provider(), running.size(), visiting);
    }

    @Override
    public Set<Pair> taken(String event) {
        return new HashSet<>(database.with(h -> h.createQuery("""
                        select person_id, solution_id from interest where event = :event
                        union select person_id, solution_id from suggestion where event = :event and status <> 'OPEN'""")
                .bind("event", event)
                .map((rs, ctx) -> new Pair(rs.getLong("person_id"), rs.getLong("solution_id")))
                .list()));
    }

    @Override
    public void replaceOpen(String event, List<Waiting> suggestions) {
        Map<Pair, Long> before = open(event);
        for (Waiting each : suggestions) {
            Long known = before.remove(pair(each.suggestion()));
            if (known == null) {
                insert(event, each);
            } else {
                describe(known, each);
            }
        }
        before.values()
                .forEach(id -> database.with(h -> h.createUpdate("delete from suggestion where id = :id")
                        .bind("id", id)
                        .execute()));
    }

    private Map<Pair, Long> open(String event) {
        Map<Pair, Long> open = new HashMap<>();
        database.with(h -> h.createQuery(
                                "select id, person_id, solution_id from suggestion where event = :event and status = 'OPEN'")
                        .bind("event", event)
                        .map((rs, ctx) -> Map.entry(
                                new Pair(rs.getLong("person_id"), rs.getLong("solution_id")), rs.getLong("id")))
                        .list())
                .forEach(each -> open.put(each.getKey(), each.getValue()));
        return open;
    }

    private static Pair pair(Suggestion suggestion) {
        return new Pair(suggestion.need().person(), suggestion.offer().id());
    }

    private void insert(String event, Waiting waiting) {
        Suggestion suggestion = waiting.suggestion();
        database.with(h -> h.createUpdate("""
                        insert into suggestion (event, person_id, solution_id, feed_row_id, way, need, language, score, why,
                            status, suggested_at)
                        values (:event, :person, :solution, :row, :way, :need, :language, :score, :why, 'OPEN', :now)""")
                .bind("event", event)
                .bind("person", suggestion.need().person())
                .bind("solution", suggestion.offer().id())
                .bind("row", suggestion.need().row())
                .bind("way", suggestion.way().code())
                .bind("need", suggestion.need().text())
                .bind("language", suggestion.need().language())
                .bind("score", suggestion.score())
                .bind("why", waiting.why())
                .bind("now", Times.toSql(clock.instant()))
                .execute());
    }

    private void describe(long id, Waiting waiting) {
        database.with(h -> h.createUpdate(
                        "update suggestion set way = :way, need = :need, score = :score, why = :why where id = :id")
                .bind("way", waiting.suggestion().way().code())
                .bind("need", waiting.suggestion().need().text())
                .bind("score", waiting.suggestion().score())
                .bind("why", waiting.why())
                .bind("id", id)
                .execute());
    }
}
