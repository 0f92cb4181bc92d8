package org.dripstone.store;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dripstone.matching.suggest.Need;

/** What seekers need who may be written to, as their forms say it by now. */
final class SeekerNeeds {
    /** Who was introduced with a yes to a suggestion did not ask for it: that is no need of theirs. */
    private static final String ASKED = """
            select i.person_id, p.country, p.organisation, i.need, i.actions, i.language, s.title,
                   (select min(x.feed_row_id) from interest_source x where x.interest_id = i.id) as source
            from interest i
            join person p on p.id = i.person_id join solution s on s.id = i.solution_id
            where i.event = :event and i.merged_into = 0 and i.status <> 'WITHDRAWN'
              and p.merged_into is null and p.consent <> 'REFUSED' and p.address <> ''
              and p.address not in (select address from suppression)
              and exists (select 1 from interest_source x where x.interest_id = i.id
                  and not exists (select 1 from suggestion g where g.event = i.event and g.person_id = i.person_id
                      and g.solution_id = i.solution_id and g.status = 'ACCEPTED' and g.feed_row_id = x.feed_row_id))\s""";

    private final Database database;

    SeekerNeeds(Database database) {
        this.database = database;
    }

    /** One solution that somebody asked for, and with what words. */
    private record Asked(Need need, String words, String title) {}

    /** What one person asked for in all. */
    record Said(Need need, String words, String titles) {}

    List<Need> all(String event) {
        return read(database.with(h -> h.createQuery(ASKED + "order by i.id")
                        .bind("event", event)
                        .map((rs, ctx) -> asked(rs))
                        .list()))
                .stream()
                .map(Said::need)
                .toList();
    }

    /** None where they ask for nothing any more, or must not be written to. */
    List<Said> of(String event, long person) {
        return read(database.with(h -> h.createQuery(ASKED + "and i.person_id = :person order by i.id")
                .bind("event", event)
                .bind("person", person)
                .map((rs, ctx) -> asked(rs))
                .list()));
    }

    private static Asked asked(ResultSet rs) throws SQLException {
        String words = rs.getString("need");
        String title = rs.getString("title");
        Need need = new Need(
                rs.getLong("person_id"),
                rs.getString("country"),
                rs.getString("organisation"),
                words.isBlank() ? title : words,
                List.of(rs.getString("actions")),
                rs.getString("language"),
                rs.getLong("source"));
        return new Asked(need, words, title);
    }

    private static List<Said> read(List<Asked> asked) {
        return List.copyOf(asked.stream()
                .collect(groupingBy(
                        each -> each.need().person(),
                        LinkedHashMap::new,
                        collectingAndThen(toList(), SeekerNeeds::together)))
                .values());
    }

    private static Said together(List<Asked> asked) {
        Need first = asked.get(0).need();
        Need need = new Need(
                first.person(),
                first.country(),
                first.organisation(),
                lines(asked, each -> each.need().text()),
                first.actions(),
                first.language(),
                first.row());
        return new Said(need, oneLine(lines(asked, Asked::words)), oneLine(lines(asked, Asked::title)));
    }

    private static String oneLine(String lines) {
        return lines.replaceAll("\\s*\\R\\s*", " / ");
    }

    private static String lines(List<Asked> asked, Function<Asked, String> part) {
        return asked.stream()
                .map(part)
                .filter(line -> !line.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
