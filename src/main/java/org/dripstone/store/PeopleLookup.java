package org.dripstone.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dripstone.identity.PeopleStore.SaidOf;
import org.dripstone.identity.Provenance;

/** People as a person at the keyboard names them. */
public final class PeopleLookup {
    private static final Pattern ID = Pattern.compile("[Pp](\\d{1,18})");

    private final Database database;
    private final SourceRows sources;

    public PeopleLookup(Database database) {
        this.database = database;
        this.sources = new SourceRows(database);
    }

    /** Everybody of that id, address or name; whoever became part of another is found as that other. */
    public List<Found> find(String idOrAddressOrName) {
        Matcher id = ID.matcher(idOrAddressOrName.strip());
        List<Long> ids = database.with(h -> h.createQuery("""
                        select distinct coalesce(p.merged_into, p.id) as person from person p
                        where p.id = :id or lower(p.name) = :text
                          or p.id in (select person_id from person_address where address = :text)
                        order by person""")
                .bind("id", id.matches() ? Long.parseLong(id.group(1)) : -1)
                .bind("text", idOrAddressOrName.strip().toLowerCase(Locale.ROOT))
                .mapTo(Long.class)
                .list());
        Map<Long, List<SaidOf>> said = sources.of(ids);
        return ids.stream()
                .filter(said::containsKey)
                .map(person -> new Found(
                        Ids.person(person), Provenance.of(said.getOrDefault(person, List.of())), parts(person)))
                .toList();
    }

    private List<Part> parts(long person) {
        return database.with(h -> h.createQuery("""
                        select p.id, p.name, (select max(m.merged_at) from person_merge m
                            where m.other_id = p.id and m.split_at is null) as merged_at
                        from person p where p.merged_into = :person order by p.id""")
                .bind("person", person)
                .map((rs, ctx) -> new Part(
                        Ids.person(rs.getLong("id")),
                        rs.getString("name"),
                        Times.ifSet(rs, "merged_at").map(String::valueOf).orElse("")))
                .list());
    }

    /** A person with every value we have of them, and whoever became a part of them. */
    public record Found(String id, List<Provenance> values, List<Part> parts) {}

    /**
     * Who was taken for another person before.
     *
     * @param since when they became a part; empty where that is not on record, so that only rows can be split off
     */
    public record Part(String id, String name, String since) {}
}
