package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.dripstone.store.ExportQueries.Numbered;

/** People as records, each with all that their sources add up to. */
final class PeopleExport {
    private final Database database;
    private final String defaultLanguage;

    PeopleExport(Database database, String defaultLanguage) {
        this.database = database;
        this.defaultLanguage = defaultLanguage;
    }

    List<Numbered> after(long id, Optional<String> event) {
        List<Numbered> people = page(id, event);
        if (!people.isEmpty()) {
            Map<Long, PersonSummary> summaries = summaries(people, event);
            people.forEach(person ->
                    summaries.getOrDefault(person.id(), new PersonSummary()).putInto(person.values()));
        }
        return people;
    }

    private List<Numbered> page(long id, Optional<String> event) {
        return database.with(h -> h.createQuery("""
                        select p.* from person p
                        where p.id > :after and p.merged_into is null
                          and exists (select 1 from person_source s where s.person_id = p.id and s.role <> 'REFUSAL'
                              and (cast(:event as varchar) is null or s.event = :event))
                        order by p.id fetch first 500 rows only""")
                .bind("after", id)
                .bind("event", event.orElse(null))
                .map((rs, ctx) -> new Numbered(rs.getLong("id"), person(rs)))
                .list());
    }

    private Map<String, Object> person(ResultSet rs) throws SQLException {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("id", Ids.person(rs.getLong("id")));
        for (String key : List.of("name", "given_name", "family_name", "organisation", "country")) {
            person.put(key, rs.getString(key));
        }
        String language = rs.getString("language");
        person.put("language", language.isEmpty() ? defaultLanguage : language);
        person.put("zone", "");
        person.put("consent", rs.getString("consent").toLowerCase(Locale.ROOT));
        person.put("status", rs.getString("consent").equals("REFUSED") ? "no_mail" : "active");
        return person;
    }

    private Map<Long, PersonSummary> summaries(List<Numbered> people, Optional<String> event) {
        List<Long> ids = people.stream().map(Numbered::id).toList();
        Map<Long, PersonSummary> summaries = new LinkedHashMap<>();
        ids.forEach(id -> summaries.put(id, new PersonSummary()));
        database.with(h -> {
            h.createQuery("select person_id, address from person_address where person_id in (<ids>)")
                    .bindList("ids", ids)
                    .map((rs, ctx) -> summary(summaries, rs).addAddress(rs))
                    .list();
            h.createQuery("""
                            select s.person_id, s.role, s.mode, s.attended, s.minutes, f.name, r.number
                            from person_source s join feed_row r on r.id = s.feed_row_id join feed f on f.id = r.feed_id
                            where s.person_id in (<ids>) and s.role <> 'REFUSAL'
                              and (cast(:event as varchar) is null or s.event = :event)
                            order by r.number, f.id""")
                    .bindList("ids", ids)
                    .bind("event", event.orElse(null))
                    .map((rs, ctx) -> summary(summaries, rs).addSource(rs))
                    .list();
            return summaries;
        });
        return summaries;
    }

    private static PersonSummary summary(Map<Long, PersonSummary> summaries, ResultSet rs) throws SQLException {
        return summaries.computeIfAbsent(rs.getLong("person_id"), id -> new PersonSummary());
    }

    /** What the rows about one person add up to. */
    private static final class PersonSummary {
        private final TreeSet<String> emails = new TreeSet<>();
        private final TreeSet<String> modes = new TreeSet<>();
        private final TreeSet<String> roles = new TreeSet<>();
        private final TreeSet<Source> sources = new TreeSet<>(Source.IN_ORDER);
        private boolean attended;
        private int minutes;

        PersonSummary addAddress(ResultSet rs) throws SQLException {
            emails.add(rs.getString("address"));
            return this;
        }

        PersonSummary addSource(ResultSet rs) throws SQLException {
            roles.add(rs.getString("role").toLowerCase(Locale.ROOT));
            if (!rs.getString("mode").isEmpty()) {
                modes.add(rs.getString("mode"));
            }
            attended |= rs.getBoolean("attended");
            minutes += rs.getInt("minutes");
            sources.add(Source.of(rs.getString("name"), rs.getInt("number")));
            return this;
        }

        void putInto(Map<String, Object> person) {
            person.put("emails", List.copyOf(emails));
            person.put("modes", List.copyOf(modes));
            person.put("roles", List.copyOf(roles));
            person.put("attended", attended);
            person.put("minutes", minutes);
            person.put("sources", sources.stream().map(Source::toString).toList());
        }
    }
}
