package org.dripstone.camel.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dripstone.domain.Consent;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Outcome;
import org.dripstone.domain.PersonRecord;
import org.dripstone.domain.PersonSource;
import org.dripstone.domain.Role;
import org.dripstone.feed.Drop;
import org.dripstone.feed.FeedRowId;
import org.dripstone.feed.FeedShape;
import org.dripstone.feed.FeedStatus;
import org.dripstone.feed.FeedStore.KeptRow;
import org.dripstone.identity.PeopleStore.Said;
import org.dripstone.identity.Resolver;
import org.dripstone.identity.WhoIsWho;
import org.dripstone.identity.linkage.SyntheticPeople;
import org.dripstone.normalise.DayOrder;
import org.dripstone.store.Database;
import org.dripstone.store.JdbiFeedStore;
import org.dripstone.store.JdbiPeopleStore;

/** What it costs to find out whom a file tells of, among few people who are kept and among many. */
public final class NewcomersBench implements AutoCloseable {
    private static final int CHUNK = 500;
    private static final int FILES = 9;
    private static final String EVENT = "bench";
    private static final FeedShape SHAPE = new FeedShape(
            FeedKind.REGISTRATIONS, "list", "UTF-8", ",", "", 1, List.of(), Map.of(), "virtual", List.of());

    private final Database database;
    private final JdbiPeopleStore store;
    private final JdbiFeedStore feeds;
    private final Resolver resolver;
    private final Clock clock;
    private final SyntheticPeople people;
    private int kept;

    /** @param most people that will ever be kept */
    public NewcomersBench(String database, String user, int most, long seed, Resolver resolver, Clock clock) {
        this.database = Database.open(database, user, "");
        this.store = new JdbiPeopleStore(this.database, clock);
        this.feeds = new JdbiFeedStore(this.database);
        this.resolver = resolver;
        this.clock = clock;
        this.people = new SyntheticPeople(most, seed);
    }

    /** Keeps the first {@code size} people, each as a person of their own. */
    public void fill(int size) {
        while (kept < size) {
            int from = kept;
            int to = Math.min(size, from + CHUNK);
            kept = database.inOne(() -> keep(from, to));
        }
        database.settle();
    }

    private int keep(int from, int to) {
        Drop drop = new Drop(Path.of("list.csv"), "list.csv", EVENT, Drop.IMPORT, "list " + from);
        long feed = feeds.begin(drop, "list " + from, 1, clock.instant(), FeedStatus.TAKEN_IN, Optional.empty());
        feeds.describe(feed, SHAPE, DayOrder.DAY_FIRST);
        List<KeptRow> rows = new ArrayList<>();
        List<Said> said = new ArrayList<>();
        for (int at = from; at < to; at++) {
            int row = at - from + 1;
            rows.add(new KeptRow(row, List.of(), "row " + at, Outcome.ACCEPTED, List.of()));
            said.add(said(store.add(), FeedRowId.of(feed, row), people.record(at)));
        }
        feeds.addRows(feed, rows);
        store.attach(said);
        return to;
    }

    private Said said(long person, long row, PersonRecord record) {
        PersonSource source = new PersonSource(
                Role.PARTICIPANT,
                record.name(),
                record.emails().iterator().next(),
                record.organisation(),
                "",
                record.country(),
                record.phone(),
                "",
                "virtual",
                Consent.NOT_ASKED,
                Optional.empty(),
                0,
                Optional.empty(),
                PersonSource.Trust.LIST);
        return new Said(person, row, EVENT, source, resolver.blockingKeys(record));
    }

    /** Seconds to find out whom a file of so many rows tells of, half of them people who are kept: the median. */
    public double seconds(int rows) {
        double[] all = IntStream.range(0, FILES)
                .mapToDouble(file -> seconds(file, rows))
                .sorted()
                .toArray();
        return all[all.length / 2];
    }

    private double seconds(int file, int rows) {
        SyntheticPeople others = new SyntheticPeople(kept, 1_000L + file);
        List<PersonRecord> records = IntStream.range(0, rows)
                .mapToObj(row -> (row % 2 == 0 ? people : others).record((file * rows + row) % kept))
                .toList();
        Instant start = clock.instant();
        WhoIsWho found = WhoIsWho.among(store, resolver, records);
        records.forEach(found::identify);
        return Duration.between(start, clock.instant()).toNanos() / 1e9;
    }

    @Override
    public void close() {
        database.close();
    }
}
