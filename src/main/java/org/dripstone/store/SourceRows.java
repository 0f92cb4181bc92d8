package org.dripstone.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.domain.Consent;
import org.dripstone.domain.PersonName;
import org.dripstone.domain.PersonSource;
import org.dripstone.domain.Role;
import org.dripstone.feed.FeedRowId;
import org.dripstone.identity.PeopleStore.Said;
import org.dripstone.identity.PeopleStore.SaidOf;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What rows said of people, as the table {@code person_source} holds it. */
final class SourceRows {
    static final RowMapper<PersonSource> SOURCE = (rs, ctx) -> new PersonSource(
            Role.valueOf(rs.getString("role")),
            new PersonName(
                    rs.getString("name"),
                    rs.getString("given_name"),
                    rs.getString("family_name"),
                    rs.getString("title")),
            rs.getString("address"),
            rs.getString("organisation"),
            rs.getString("job_title"),
            rs.getString("country"),
            rs.getString("phone"),
            rs.getString("language"),
            rs.getString("mode"),
            Consent.valueOf(rs.getString("consent")),
            Optional.ofNullable(rs.getObject("attended", Boolean.class)),
            rs.getInt("minutes"),
            Times.ifSet(rs, "said_at"),
            PersonSource.Trust.valueOf(rs.getString("trust")));

    private final Database database;

    SourceRows(Database database) {
        this.database = database;
    }

    void add(Collection<Said> said) {
        database.batch(
                """
                insert into person_source (person_id, feed_row_id, event, role, name, given_name, family_name,
                    title, address, organisation, job_title, country, phone, language, mode, consent, attended,
                    minutes, said_at, trust)
                values (:person, :feedRow, :event, :role, :name, :given, :family, :title, :address,
                    :organisation, :jobTitle, :country, :phone, :language, :mode, :consent, :attended,
                    :minutes, :saidAt, :trust)""",
                said,
                (row, each) -> bind(row, each.source())
                        .bind("person", each.person())
                        .bind("feedRow", each.feedRow())
                        .bind("event", each.event()));
    }

    private static PreparedBatch bind(PreparedBatch row, PersonSource source) {
        return row.bind("role", source.role().name())
                .bind("name", source.name().written())
                .bind("given", source.name().given())
                .bind("family", source.name().family())
                .bind("title", source.name().title())
                .bind("address", source.address())
                .bind("organisation", source.organisation())
                .bind("jobTitle", source.jobTitle())
                .bind("country", source.country())
                .bind("phone", source.phone())
                .bind("language", source.language())
                .bind("mode", source.mode())
                .bind("consent", source.consent().name())
                .bind("attended", source.attended().orElse(null))
                .bind("minutes", source.minutes())
                .bind("saidAt", source.saidAt().map(Times::toSql).orElse(null))
                .bind("trust", source.trust().name());
    }

    static Handle withArrays(Handle handle) {
        return handle.registerArrayType(String.class, "varchar").registerArrayType(Long.class, "bigint");
    }

    /** All that was said of each of {@code people}, oldest first. */
    Map<Long, List<SaidOf>> of(Collection<Long> people) {
        Map<Long, List<SaidOf>> all = new LinkedHashMap<>();
        people.forEach(person -> all.put(person, new ArrayList<>()));
        if (people.isEmpty()) {
            return all;
        }
        database.with(h -> {
            withArrays(h)
                    .createQuery("""
                            select s.*, f.name as feed_name, f.id as feed_id, r.number
                            from unnest(cast(:people as bigint array)) as w(person)
                            join person_source s on s.person_id = w.person
                            join feed_row r on r.id = s.feed_row_id join feed f on f.id = r.feed_id
                            order by s.id""")
                    .bindArray("people", Long.class, List.copyOf(all.keySet()))
                    .map((rs, ctx) -> Map.entry(
                            rs.getLong("person_id"),
                            new SaidOf(
                                    SOURCE.map(rs, ctx),
                                    rs.getString("event"),
                                    rs.getString("feed_name"),
                                    rs.getLong("feed_id"),
                                    FeedRowId.number(rs.getInt("number")))))
                    .forEach(said ->
                            all.getOrDefault(said.getKey(), new ArrayList<>()).add(said.getValue()));
            return all;
        });
        return all;
    }
}
