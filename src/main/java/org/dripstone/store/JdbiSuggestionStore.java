package org.dripstone.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    private final SeekerNeeds needs;
    private final Clock clock;

    public JdbiSuggestionStore(Database database, SolutionStore solutions, Clock clock) {
        this.database = database;
        this.solutions = solutions;
        this.needs = new SeekerNeeds(database);
        this.clock = clock;
    }

    @Override
    public List<Need> needs(String event) {
        return needs.all(event);
    }

    @Override
    public List<Offer> offers(String event) {
        Map<Long, List<Way>> running = running(event);
        List<Listed> catalogue = solutions.catalogue(event);
        Set<Long> offered = catalogue.stream().map(Listed::id).collect(toSet());
        Stream<Offer> others = solutionsOf(running.keySet()).stream()
                .filter(listed -> !offered.contains(listed.id()))
                .map(listed -> offer(listed, running.getOrDefault(listed.id(), List.of()), false));
        return Stream.concat(
                        catalogue.stream()
                                .map(listed -> offer(listed, running.getOrDefault(listed.id(), List.of()), true)),
                        others)
                .toList();
    }

    /** Whoever hosts has one calendar, whatever the event: what waits for a yes elsewhere takes a place too. */
    private Map<Long, List<Way>> running(String event) {
        return database
                .with(h -> h.createQuery("""
                        select i.solution_id, i.actions, coalesce(g.way, '') as way from interest i
                        left join partnership k on k.interest_id = i.id
                        left join suggestion g on g.event = i.event and g.person_id = i.person_id
                            and g.solution_id = i.solution_id and g.status = 'ACCEPTED' and i.actions = ''
                        where i.merged_into = 0 and i.status <> 'WITHDRAWN'
                          and (k.id is null or k.stage not in ('ADAPTED', 'DECLINED', 'DORMANT', 'MERGED', 'WITHDRAWN'))
                        union all
                        select solution_id, '', way from suggestion where status = 'OPEN' and event <> :event""")
                        .bind("event", event)
                        .map((rs, ctx) -> Map.entry(rs.getLong("solution_id"), way(rs)))
                        .list())
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Way way(ResultSet rs) throws SQLException {
        String suggested = rs.getString("way");
        return suggested.isEmpty()
                ? Way.of(List.of(rs.getString("actions")))
                : Way.valueOf(suggested.toUpperCase(Locale.ROOT));
    }

    private List<Listed> solutionsOf(Set<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database
                        .with(h -> h.createQuery("select * from solution order by id")
                                .map((rs, ctx) -> JdbiSolutionStore.listed(rs))
                                .list())
                        .stream()
                        .filter(listed -> ids.contains(listed.id()))
                        .toList();
    }

    private static Offer offer(Listed listed, List<Way> running, boolean offered) {
        int visiting = Collections.frequency(running, Way.VISIT);
        return new Offer(listed.id(), listed.solution(), listed.provider(), running.size(), visiting, offered);
    }

    @Override
    public Set<Pair> taken(String event) {
        return new HashSet<>(database.with(h -> h.createQuery("""
                        select person_id, solution_id from interest where event = :event and merged_into = 0
                        union select person_id, solution_id from suggestion where event = :event and status <> 'OPEN'
                        union select a.person_id, s.id from suggestion_refusal r
                            join person_address a on a.address = r.address
                            join solution s on s.event = r.event and s.solution_key = r.solution_key
                            where r.event = :event""")
                .bind("event", event)
                .map((rs, ctx) -> new Pair(rs.getLong("person_id"), rs.getLong("solution_id")))
                .list()));
    }

    @Override
    public void replaceOpen(String event, List<Waiting> suggestions) {
        Map<Pair, Long> before = open(event);
        for (Waiting each : suggestions) {
            Long known = before.remove(each.pair());
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

    private void insert(String event, Waiting waiting) {
        database.with(h -> h.createUpdate("""
                        insert into suggestion (event, person_id, solution_id, feed_row_id, way, need, offer, score, why,
                            status, suggested_at)
                        values (:event, :person, :solution, :row, :way, :need, :offer, :score, :why, 'OPEN', :now)""")
                .bind("event", event)
                .bind("person", waiting.suggestion().need().person())
                .bind("solution", waiting.suggestion().offer().id())
                .bindMap(described(waiting))
                .bind("now", Times.toSql(clock.instant()))
                .execute());
    }

    private void describe(long id, Waiting waiting) {
        database.with(h ->
                h.createUpdate("""
                        update suggestion set feed_row_id = :row, way = :way, need = :need, offer = :offer,
                            score = :score, why = :why where id = :id""").bindMap(described(waiting)).bind("id", id).execute());
    }

    private static Map<String, Object> described(Waiting waiting) {
        Suggestion suggestion = waiting.suggestion();
        return Map.of(
                "row", suggestion.need().row(),
                "way", suggestion.way().code(),
                "need", suggestion.need().text(),
                "offer", suggestion.offer().text(),
                "score", suggestion.score(),
                "why", waiting.why());
    }
}
