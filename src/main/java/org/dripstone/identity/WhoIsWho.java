package org.dripstone.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dripstone.domain.PersonRecord;
import org.dripstone.domain.PersonSource;
import org.dripstone.identity.Identification.Doubt;
import org.dripstone.identity.Identification.Known;
import org.dripstone.identity.Identification.Unknown;

/** Finds out, row by row, which person a batch of rows tells of, and keeps what it learns. Needs the turn. */
public final class WhoIsWho {
    private final PeopleStore store;
    private final Resolver resolver;
    private final Acquaintances acquaintances;
    private final List<Learned> learned = new ArrayList<>();
    private final Set<Long> survivors = new LinkedHashSet<>();
    private final Map<Long, Long> mergedInto = new HashMap<>();

    private WhoIsWho(PeopleStore store, Resolver resolver, Acquaintances acquaintances) {
        this.store = store;
        this.resolver = resolver;
        this.acquaintances = acquaintances;
    }

    /** Ready for rows that say {@code records}. */
    public static WhoIsWho among(PeopleStore store, Resolver resolver, Collection<PersonRecord> records) {
        Set<String> keys = new LinkedHashSet<>();
        records.forEach(record -> keys.addAll(resolver.blockingKeys(record)));
        return new WhoIsWho(store, resolver, new Acquaintances(resolver, store.candidates(keys)));
    }

    /** Whom {@code record} tells of; changes nothing. */
    public Identification identify(PersonRecord record) {
        return acquaintances.identify(record);
    }

    /** The person {@code source} tells of, who is added when nobody we know. */
    public long admit(PersonSource source) {
        Identification found = identify(source.asRecord());
        return found instanceof Known known ? joined(known) : added(((Unknown) found).doubts());
    }

    /** The survivor of all whom {@code known} shows to be one person. */
    public long joined(Known known) {
        known.others().forEach(other -> merge(known.person(), other));
        return known.person();
    }

    private void merge(long survivor, long other) {
        store.merge(survivor, other);
        acquaintances.merge(survivor, List.of(other));
        mergedInto.put(other, survivor);
        survivors.add(survivor);
    }

    private long added(List<Doubt> doubts) {
        long person = store.add();
        doubts.forEach(doubt -> store.doubt(person, doubt.person(), doubt.why()));
        return person;
    }

    /** Learns that row {@code feedRow} says {@code source} of {@code person}; kept by {@link #settle}. */
    public void learn(long person, long feedRow, String event, PersonSource source) {
        acquaintances.learn(person, source.asRecord());
        learned.add(new Learned(person, feedRow, event, source));
    }

    /** Keeps what was learned, and chooses anew the values of everybody it was learned about. */
    public void settle() {
        Set<Long> touched = new LinkedHashSet<>(survivors);
        for (Learned each : learned) {
            long person = survivor(each.person());
            store.attach(
                    person,
                    each.feedRow(),
                    each.event(),
                    each.source(),
                    resolver.blockingKeys(each.source().asRecord()));
            touched.add(person);
        }
        touched.stream().map(this::survivor).distinct().forEach(this::describe);
        learned.clear();
        survivors.clear();
    }

    private void describe(long person) {
        store.describe(person, Portrait.of(store.sources(person)));
    }

    private long survivor(long person) {
        long survivor = person;
        while (mergedInto.containsKey(survivor)) {
            survivor = mergedInto.get(survivor);
        }
        return survivor;
    }

    private record Learned(long person, long feedRow, String event, PersonSource source) {}
}
