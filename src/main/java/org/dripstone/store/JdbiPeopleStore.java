package org.dripstone.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dripstone.domain.PersonRecord;
import org.dripstone.domain.PersonSource;
import org.dripstone.domain.Role;
import org.dripstone.feed.RefusalStore;
import org.dripstone.identity.KnownPerson;
import org.dripstone.identity.PeopleStore;
import org.dripstone.identity.Portrait;
import org.dripstone.identity.SoughtKey;
import org.dripstone.identity.TwoKeys;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** People and all that was said of them, in SQL. */
public final class JdbiPeopleStore implements PeopleStore, RefusalStore {
    /** The keys as an array: a list of thousands of parameters is gone through again for each row found. */
    static final String CANDIDATES = """
            select s.* from (
                select distinct p.person_id
                from unnest(cast(:keys as varchar array), cast(:countries as varchar array)) as k(blocking_key, country)
                join person_key p on p.blocking_key = k.blocking_key
                where k.country = '' or exists (
                    select 1 from person_source t where t.person_id = p.person_id and t.country in ('', k.country))) c
            join person_source s on s.person_id = c.person_id
            where s.role <> 'REFUSAL'
            order by s.person_id, s.id""";

    static final String KNOWN = """
            select s.* from unnest(cast(:people as bigint array)) as w(person) join person_source s on s.person_id = w.person
            where s.role <> 'REFUSAL' order by s.person_id, s.id""";

    /** Reads no more of a key than tells that it is crowded. */
    static final String CROWDED = """
            select k.blocking_key from unnest(cast(:keys as varchar array)) as k(blocking_key)
            where exists (select 1 from person_key p where p.blocking_key = k.blocking_key offset :most rows)""";

    /** As with one key: no more is read of two than tells that they are crowded. */
    static final String SHARING = """
            select distinct p.person_id
            from unnest(cast(:ones as varchar array), cast(:others as varchar array)) as k(one, other)
            join person_key p on p.blocking_key = k.one
            join person_key o on o.blocking_key = k.other and o.person_id = p.person_id
            where not exists (
                select 1 from person_key a join person_key b on b.person_id = a.person_id
                where a.blocking_key = k.one and b.blocking_key = k.other offset :most rows)""";

    private final Database database;
    private final Clock clock;
    private final SourceRows sources;
    private final PersonMerge merge;

    public JdbiPeopleStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.sources = new SourceRows(database);
        this.merge = new PersonMerge(database, clock);
    }

    @Override
    public List<KnownPerson> candidates(Collection<SoughtKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return people(
                CANDIDATES,
                query -> query.bindArray(
                                "keys",
                                String.class,
                                keys.stream().map(SoughtKey::key).toList())
                        .bindArray(
                                "countries",
                                String.class,
                                keys.stream().map(SoughtKey::country).toList()));
    }

    @Override
    public List<KnownPerson> known(Collection<Long> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return people(KNOWN, query -> query.bindArray("people", Long.class, List.copyOf(people)));
    }

    private List<KnownPerson> people(String sql, UnaryOperator<Query> bound) {
        Map<Long, List<PersonRecord>> records = new LinkedHashMap<>();
        database.with(h -> {
            bound.apply(SourceRows.withArrays(h).createQuery(sql))
                    .map((rs, ctx) -> Map.entry(
                            rs.getLong("person_id"),
                            SourceRows.SOURCE.map(rs, ctx).asRecord()))
                    .forEach(each -> records.computeIfAbsent(each.getKey(), p -> new ArrayList<>())
                            .add(each.getValue()));
            return records;
        });
        return records.entrySet().stream()
                .map(each -> new KnownPerson(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public Set<String> crowded(Collection<String> blockingKeys, int most) {
        if (blockingKeys.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(database.with(h -> SourceRows.withArrays(h)
                .createQuery(CROWDED)
                .bindArray("keys", String.class, List.copyOf(blockingKeys))
                .bind("most", most)
                .mapTo(String.class)
                .list()));
    }

    @Override
    public List<Long> sharing(Collection<TwoKeys> keys, int most) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return database.with(h -> SourceRows.withArrays(h)
                .createQuery(SHARING)
                .bindArray("ones", String.class, keys.stream().map(TwoKeys::one).toList())
                .bindArray(
                        "others",
                        String.class,
                        keys.stream().map(TwoKeys::other).toList())
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }

    @Override
    public long add() {
        return database.with(h -> h.createUpdate("""
                        insert into person (name, given_name, family_name, title, organisation, country, language,
                            phone, address, consent, created_at)
                        values ('', '', '', '', '', '', '', '', '', 'NOT_ASKED', :now)""")
                .bind("now", Times.toSql(clock.instant()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void attach(Collection<Said> said) {
        sources.add(said);
        index(said);
    }

    @Override
    public void index(Collection<Said> said) {
        Set<Pair> addresses = new LinkedHashSet<>();
        Set<Pair> keys = new LinkedHashSet<>();
        for (Said each : said) {
            if (!each.source().address().isEmpty() && each.source().role() != Role.REFUSAL) {
                addresses.add(new Pair(each.source().address(), each.person()));
            }
            each.blockingKeys().forEach(key -> keys.add(new Pair(key, each.person())));
        }
        addOnce("person_address", "address", addresses);
        addOnce("person_key", "blocking_key", keys);
    }

    private record Pair(String value, long person) {}

    /** In one statement: asked for each, whether it is there already takes longer than all the rest. */
    private void addOnce(String table, String column, Collection<Pair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        database.with(h -> SourceRows.withArrays(h)
                .createUpdate("""
                        insert into %1$s (%2$s, person_id)
                        select distinct w.said, w.person
                        from unnest(cast(:said as varchar array), cast(:people as bigint array)) as w(said, person)
                        where not exists (select 1 from %1$s t where t.%2$s = w.said and t.person_id = w.person)""".formatted(table, column))
                .bindArray("said", String.class, pairs.stream().map(Pair::value).toList())
                .bindArray(
                        "people", Long.class, pairs.stream().map(Pair::person).toList())
                .execute());
    }

    @Override
    public Set<Long> listed(Collection<Long> people, String event) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(database.with(h -> SourceRows.withArrays(h)
                .createQuery("""
                        select distinct s.person_id from unnest(cast(:people as bigint array)) as w(person)
                        join person_source s on s.person_id = w.person
                        where s.event = :event and s.role = 'PARTICIPANT'""")
                .bindArray("people", Long.class, List.copyOf(people))
                .bind("event", event)
                .mapTo(Long.class)
                .list()));
    }

    @Override
    public void merge(long survivor, long other) {
        merge.merge(survivor, other);
    }

    @Override
    public Map<Long, List<SaidOf>> sources(Collection<Long> people) {
        return sources.of(people);
    }

    @Override
    public void describe(Map<Long, Portrait> portraits) {
        addOrganisations(portraits.values());
        database.batch(
                """
                update person set name = :name, given_name = :given, family_name = :family, title = :title,
                    organisation = :organisation, country = :country, language = :language, phone = :phone,
                    address = :address, consent = :consent,
                    organisation_id = (select o.id from organisation o where o.name_key = :key and o.country = :country)
                where id = :person""",
                portraits.entrySet(),
                (row, each) -> bind(row, each.getValue()).bind("person", each.getKey()));
    }

    private static PreparedBatch bind(PreparedBatch row, Portrait portrait) {
        return row.bind("name", portrait.name().written())
                .bind("given", portrait.name().given())
                .bind("family", portrait.name().family())
                .bind("title", portrait.name().title())
                .bind("organisation", portrait.organisation())
                .bind("key", portrait.organisationKey())
                .bind("country", portrait.country())
                .bind("language", portrait.language())
                .bind("phone", portrait.phone())
                .bind("address", portrait.address())
                .bind("consent", portrait.consent().name());
    }

    private void addOrganisations(Collection<Portrait> portraits) {
        List<Portrait> employed = portraits.stream()
                .filter(portrait -> !portrait.organisationKey().isEmpty())
                .toList();
        database.batch(
                """
                insert into organisation (name_key, country, name)
                select cast(:key as varchar), cast(:country as varchar), cast(:name as varchar)
                where not exists (select 1 from organisation where name_key = :key and country = :country)""",
                employed,
                (row, portrait) -> row.bind("key", portrait.organisationKey())
                        .bind("country", portrait.country())
                        .bind("name", portrait.organisation()));
    }

    @Override
    public void doubt(long person, long other, String why) {
        long first = Math.min(person, other);
        long second = Math.max(person, other);
        database.with(h -> h.createUpdate("""
                        insert into review (kind, person_id, other_person_id, why, status, opened_at)
                        select 'PERSON', cast(:first as bigint), cast(:second as bigint), cast(:why as varchar), 'OPEN',
                            cast(:now as timestamp with time zone)
                        where not exists (
                            select 1 from review where person_id = :first and other_person_id = :second)
                          and not exists (
                            select 1 from review where person_id = :second and other_person_id = :first)""")
                .bind("first", first)
                .bind("second", second)
                .bind("why", why)
                .bind("now", Times.toSql(clock.instant()))
                .execute());
    }

    @Override
    public List<Two> apart() {
        return database.with(h -> h.createQuery("""
                        select person_id, other_person_id from review
                        where kind = 'PERSON' and status = 'DECIDED' and decision = 'apart'""")
                .map((rs, ctx) -> new Two(rs.getLong("person_id"), rs.getLong("other_person_id")))
                .list());
    }

    @Override
    public void remember(Collection<Remembered> words) {
        addOnce(
                "remembered_person",
                "words",
                words.stream()
                        .map(each -> new Pair(each.words(), each.person()))
                        .toList());
    }

    @Override
    public List<Remembered> remembered(Collection<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        return database.with(h -> h.createQuery("""
                                select r.words, r.person_id from remembered_person r where r.words in (<words>)
                                and not exists (select 1 from person_source s where s.person_id = r.person_id)""")
                .bindList("words", List.copyOf(words))
                .map((rs, ctx) -> new Remembered(rs.getString("words"), rs.getLong("person_id")))
                .list());
    }

    @Override
    public void refuse(PersonSource refusal) {
        database.with(h -> h.createUpdate("""
                        insert into suppression (address, reason, since)
                        select cast(:address as varchar), 'consent refused', cast(:now as timestamp with time zone)
                        where not exists (select 1 from suppression where address = :address)""")
                .bind("address", refusal.address())
                .bind("now", Times.toSql(clock.instant()))
                .execute());
    }
}
