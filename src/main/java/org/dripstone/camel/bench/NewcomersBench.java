package org.dripstone.camel.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/** What it costs to take in a file, among few people who are kept and among many. */
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
    private int files;

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
        List<PersonRecord> records =
                IntStream.range(from, to).mapToObj(people::record).toList();
        long feed = begin("list " + from, records);
        List<Said> said = new ArrayList<>();
        for (int at = 0; at < records.size(); at++) {
            PersonRecord record = records.get(at);
            said.add(new Said(
                    store.add(), FeedRowId.of(feed, at + 1), EVENT, source(record), resolver.blockingKeys(record)));
        }
        store.attach(said);
        return to;
    }

    private long begin(String name, List<PersonRecord> records) {
        Drop drop = new Drop(Path.of("list.csv"), "list.csv", EVENT, Drop.IMPORT, name);
        long feed = feeds.begin(drop, name, 1, clock.instant(), FeedStatus.TAKEN_IN, Optional.empty());
        feeds.describe(feed, SHAPE, DayOrder.DAY_FIRST);
        feeds.addRows(
                feed,
                IntStream.rangeClosed(1, records.size())
                        .mapToObj(row -> new KeptRow(row, List.of(), name + " row " + row, Outcome.ACCEPTED, List.of()))
                        .toList());
        return feed;
    }

    private static PersonSource source(PersonRecord record) {
        return new PersonSource(
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
    }

    /**
     * What one file costs.
     *
     * @param people who are looked up because its rows may tell of them
     * @param lookUp seconds to find everybody its rows may tell of
     * @param inAll seconds until all of it is kept
     */
    public record Cost(double people, double lookUp, double inAll) {}

    /** What files of so many rows cost that are taken in, half of them people who are kept: the medians. */
    public Cost cost(int rows) {
        List<Cost> all = Stream.generate(() -> takeIn(rows)).limit(FILES).toList();
        return new Cost(median(all, Cost::people), median(all, Cost::lookUp), median(all, Cost::inAll));
    }

    private static double median(List<Cost> all, ToDoubleFunction<Cost> part) {
        double[] sorted = all.stream().mapToDouble(part).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private Cost takeIn(int rows) {
        int file = files++;
        SyntheticPeople others = new SyntheticPeople(kept, 1_000L + file);
        List<PersonRecord> records = IntStream.range(0, rows)
                .mapToObj(row -> (row % 2 == 0 ? people : others).record((file * rows + row) % kept))
                .toList();
        Instant start = clock.instant();
        Found found = database.inOne(() -> takeIn("file " + file, records));
        return new Cost(found.people(), seconds(start, found.at()), seconds(start, clock.instant()));
    }

    private record Found(int people, Instant at) {}

    private Found takeIn(String name, List<PersonRecord> records) {
        WhoIsWho whoIsWho = WhoIsWho.among(store, resolver, records);
        Found found = new Found(whoIsWho.known().size(), clock.instant());
        long feed = begin(name, records);
        for (int at = 0; at < records.size(); at++) {
            PersonSource source = source(records.get(at));
            whoIsWho.learn(whoIsWho.admit(source), FeedRowId.of(feed, at + 1), EVENT, source);
        }
        whoIsWho.settle();
        return found;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    @Override
    public void close() {
        database.close();
    }
}
