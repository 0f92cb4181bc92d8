package org.dripstone.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.Consent;
import org.dripstone.domain.PersonName;
import org.dripstone.domain.PersonRecord;
import org.dripstone.domain.PersonSource;
import org.dripstone.domain.Role;
import org.dripstone.feed.RefusalStore;
import org.dripstone.identity.KnownPerson;
import org.dripstone.identity.PeopleStore;
import org.dripstone.identity.Portrait;
import org.jdbi.v3.core.mapper.RowMapper;

/** People and all that was said of them, in SQL. */
public final class JdbiPeopleStore implements PeopleStore, RefusalStore {
    private static final RowMapper<PersonSource> SOURCE = (rs, ctx) -> new PersonSource(
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
    private final Clock clock;
    private final PersonMerge merge;

    public JdbiPeopleStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.merge = new PersonMerge(database, clock);
    }

    @Override
    public List<KnownPerson> candidates(Collection<String> blockingKeys) {
        if (blockingKeys.isEmpty()) {
            return List.of();
        }
        Map<Long, List<PersonRecord>> records = new LinkedHashMap<>();
        database.with(h -> {
            h.createQuery("""
                            select s.* from person_source s
                            where s.person_id in (select person_id from person_key where blocking_key in (<keys>))
                              and s.role <> 'REFUSAL'
                            order by s.person_id, s.id""")
                    .bindList("keys", List.copyOf(blockingKeys))
                    .map((rs, ctx) -> Map.entry(
                            rs.getLong("person_id"), SOURCE.map(rs, ctx).asRecord()))
                    .forEach(each -> records.computeIfAbsent(each.getKey(), p -> new ArrayList<>())
                            .add(each.getValue()));
            return records;
        });
        return records.entrySet().stream()
                .map(each -> new KnownPerson(each.getKey(), each.getValue()))
                .toList();
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
    public void attach(long person, long feedRow, String event, PersonSource source, Set<String> blockingKeys) {
        database.with(h -> h.createUpdate("""
                        insert into person_source (person_id, feed_row_id, event, role, name, given_name, family_name,
                            title, address, organisation, job_title, country, phone, language, mode, consent, attended,
                            minutes, said_at, trust)
                        values (:person, :feedRow, :event, :role, :name, :given, :family, :title, :address,
                            :organisation, :jobTitle, :country, :phone, :language, :mode, :consent, :attended,
                            :minutes, :saidAt, :trust)""")
                .bind("person", person)
                .bind("feedRow", feedRow)
                .bind("event", event)
                .bind("role", source.role().name())
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
                .bind("trust", source.trust().name())
                .execute());
        if (!source.address().isEmpty() && source.role() != Role.REFUSAL) {
            addOnce("person_address", "address", source.address(), person);
        }
        blockingKeys.forEach(key -> addOnce("person_key", "blocking_key", key, person));
    }

    private void addOnce(String table, String column, String value, long person) {
        database.with(h -> h.createUpdate("""
                        insert into <table> (<column>, person_id)
                        select cast(:value as varchar), cast(:person as bigint)
                        where not exists (select 1 from <table> where <column> = :value and person_id = :person)""")
                .define("table", table)
                .define("column", column)
                .bind("value", value)
                .bind("person", person)
                .execute());
    }

    @Override
    public boolean isListed(long person, String event) {
        return database.with(h -> h.createQuery("""
                        select count(*) from person_source
                        where person_id = :person and event = :event and role = 'PARTICIPANT'""")
                        .bind("person", person)
                        .bind("event", event)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    @Override
    public void merge(long survivor, long other) {
        merge.merge(survivor, other);
    }

    @Override
    public List<SaidOf> sources(long person) {
        return database.with(h -> h.createQuery("""
                        select s.*, f.name as feed_name, f.id as feed_id, r.number
                        from person_source s
                        join feed_row r on r.id = s.feed_row_id join feed f on f.id = r.feed_id
                        where s.person_id = :person order by s.id""")
                .bind("person", person)
                .map((rs, ctx) -> new SaidOf(
                        SOURCE.map(rs, ctx),
                        rs.getString("event"),
                        rs.getString("feed_name"),
                        rs.getLong("feed_id"),
                        rs.getInt("number")))
                .list());
    }

    @Override
    public void describe(long person, Portrait portrait) {
        database.with(h -> h.createUpdate("""
                        update person set name = :name, given_name = :given, family_name = :family, title = :title,
                            organisation = :organisation, organisation_id = :organisationId, country = :country,
                            language = :language, phone = :phone, address = :address, consent = :consent
                        where id = :person""")
                .bind("name", portrait.name().written())
                .bind("given", portrait.name().given())
                .bind("family", portrait.name().family())
                .bind("title", portrait.name().title())
                .bind("organisation", portrait.organisation())
                .bind("organisationId", organisation(portrait).orElse(null))
                .bind("country", portrait.country())
                .bind("language", portrait.language())
                .bind("phone", portrait.phone())
                .bind("address", portrait.address())
                .bind("consent", portrait.consent().name())
                .bind("person", person)
                .execute());
    }

    private Optional<Long> organisation(Portrait portrait) {
        if (portrait.organisationKey().isEmpty()) {
            return Optional.empty();
        }
        database.with(h -> h.createUpdate("""
                        insert into organisation (name_key, country, name)
                        select cast(:key as varchar), cast(:country as varchar), cast(:name as varchar)
                        where not exists (select 1 from organisation where name_key = :key and country = :country)""")
                .bind("key", portrait.organisationKey())
                .bind("country", portrait.country())
                .bind("name", portrait.organisation())
                .execute());
        return database.with(
                h -> h.createQuery("select id from organisation where name_key = :key and country = :country")
                        .bind("key", portrait.organisationKey())
                        .bind("country", portrait.country())
                        .mapTo(Long.class)
                        .findOne());
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
                            select 1 from review where person_id = :first and other_person_id = :second)""")
                .bind("first", first)
                .bind("second", second)
                .bind("why", why)
                .bind("now", Times.toSql(clock.instant()))
                .execute());
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
