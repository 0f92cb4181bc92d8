package org.dripstone.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dripstone.domain.PersonRecord;
import org.dripstone.domain.PersonSource;
import org.dripstone.identity.Identification.Doubt;
import org.dripstone.identity.Identification.Known;
import org.dripstone.identity.Identification.Unknown;
import org.dripstone.identity.PeopleStore.Said;

/** Finds out, row by row, which person a batch of rows tells of, and keeps what it learns. Needs the turn. */
public final class WhoIsWho {
    private final PeopleStore store;
    private final Preparations preparations;
    private final KeptApart apart;
    private final Acquaintances acquaintances;
    private final List<Said> learned = new ArrayList<>();
    private final Set<Long> survivors = new LinkedHashSet<>();
    private final Map<Long, Long> mergedInto = new HashMap<>();
    private final Set<Long> known;

    private WhoIsWho(PeopleStore store, Preparations preparations, List<KnownPerson> known, KeptApart apart) {
        this.store = store;
        this.preparations = preparations;
        this.apart = apart;
        this.acquaintances = new Acquaintances(preparations, known, apart);
        this.known = known.stream().map(KnownPerson::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Ready for rows that say {@code records}. */
    public static WhoIsWho among(PeopleStore store, Resolver resolver, Collection<PersonRecord> records) {
        Preparations preparations = new Preparations(resolver);
        List<Sought> sought = records.stream()
                .map(record -> new Sought(preparations.blockingKeys(record), record.country()))
                .distinct()
                .toList();
        return new WhoIsWho(store, preparations, Candidates.of(store, sought), KeptApart.in(store, records));
    }

    /**
     * To be called before rows are taken back: whoever is kept apart from somebody, or is on the way with somebody, is known
     * again when the rows come back, so that neither is begun anew.
     */
    public static void remember(PeopleStore store, Collection<Long> underWay) {
        KeptApart.remember(store, underWay);
    }

    /** Everybody the rows may tell of who was known before. */
    public Set<Long> known() {
        return known;
    }

    /** Whether {@code person}, or somebody who turned out to be them, is among {@code people}. */
    public boolean isAmong(Set<Long> people, long person) {
        return people.contains(person)
                || mergedInto.keySet().stream()
                        .anyMatch(other -> people.contains(other) && survivor(other) == survivor(person));
    }

    /** Whom {@code record} tells of; changes nothing. */
    public Identification identify(PersonRecord record) {
        return acquaintances.identify(record);
    }

    /** The person {@code source} tells of, who is added when nobody we know. */
    public long admit(PersonSource source) {
        Identification found = identify(source.asRecord());
        Optional<Long> toldBefore = apart.toldOf(source.asRecord());
        toldBefore.ifPresent(apart::isBack);
        if (found instanceof Known known) {
            long person = joined(known);
            toldBefore.filter(before -> before != person).ifPresent(before -> merge(person, before));
            return person;
        }
        return added(toldBefore.orElseGet(store::add), ((Unknown) found).doubts());
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

    private long added(long person, List<Doubt> doubts) {
        doubts.stream()
                .filter(doubt -> doubt.person() != person)
                .forEach(doubt -> store.doubt(person, doubt.person(), doubt.why()));
        return person;
    }

    /** Learns that row {@code feedRow} says {@code source} of {@code person}; kept by {@link #settle}. */
    public void learn(long person, long feedRow, String event, PersonSource source) {
        acquaintances.learn(person, source.asRecord());
        learned.add(new Said(person, feedRow, event, source, preparations.blockingKeys(source.asRecord())));
    }

    /** Keeps what was learned, and chooses anew the values of everybody it was learned about. */
    public void settle() {
        List<Said> settled = learned.stream().map(this::ofSurvivor).toList();
        Set<Long> touched = survivors.stream().map(this::survivor).collect(Collectors.toCollection(LinkedHashSet::new));
        settled.forEach(said -> touched.add(said.person()));
        store.attach(settled);
        store.describeAnew(touched);
        learned.clear();
        survivors.clear();
    }

    private Said ofSurvivor(Said said) {
        return new Said(survivor(said.person()), said.feedRow(), said.event(), said.source(), said.blockingKeys());
    }

    private long survivor(long person) {
        long survivor = person;
        while (mergedInto.containsKey(survivor)) {
            survivor = mergedInto.get(survivor);
        }
        return survivor;
    }
}
