package org.dripstone.identity.linkage;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.dripstone.domain.Resolution;
import org.dripstone.identity.Prepared;
import org.dripstone.identity.Resolver;
import org.dripstone.identity.TwoKeys;

/** Many made-up people compared in one run by the rules for people who register; keys and pairs are kept as numbers. */
public final class PeopleAtScale {

    /** As many at a time as one thread takes up. */
    private static final int SLICE = 1_000;

    private static final int KEYED_AT_A_TIME = 100_000;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    private final SyntheticPeople people;
    private final Resolver resolver;
    private final Clock clock;
    private final Prepared[] prepared;
    private final KeyedRows keys = new KeyedRows();
    private final KeyedRows twoKeys = new KeyedRows();
    private final Set<Long> crowded = new HashSet<>();
    private final Set<Integer> inCrowds = new HashSet<>();
    private final PairList pairs = new PairList();
    private final LongAdder same = new LongAdder();
    private final LongAdder right = new LongAdder();
    private final LongAdder possible = new LongAdder();
    private final LongAdder threads = new LongAdder();

    public PeopleAtScale(int size, long seed, Resolver resolver, Clock clock) {
        this.people = new SyntheticPeople(size, seed);
        this.resolver = resolver;
        this.clock = clock;
        this.prepared = new Prepared[size];
    }

    /**
     * What came of a run.
     *
     * @param pairs that were compared
     * @param crowded keys that too many people share
     * @param preparing seconds to read all people and find their keys
     * @param blocking seconds to find the pairs
     * @param comparing seconds of processor that comparing took, of all threads together
     * @param again records that tell of somebody once more
     * @param same pairs said to be one person
     * @param right of those, that are
     * @param possible pairs a person would be asked about
     */
    public record Figures(
            int people,
            long pairs,
            long crowded,
            double preparing,
            double blocking,
            double comparing,
            long again,
            long same,
            long right,
            long possible) {

        /** Of one thread, blocking and comparing. */
        public double pairsPerSecond() {
            return pairs / (blocking + comparing);
        }
    }

    public Figures run() {
        Instant start = clock.instant();
        index();
        Instant indexed = clock.instant();
        keys.forEachBlock(this::pair);
        pairCrowds();
        long[] found = pairs.different();
        Instant paired = clock.instant();
        IntStream.rangeClosed(0, found.length / SLICE)
                .parallel()
                .forEach(slice -> compare(found, slice * SLICE, Math.min(found.length, (slice + 1) * SLICE)));
        return new Figures(
                people.size(),
                found.length,
                crowded.size(),
                seconds(start, indexed),
                seconds(indexed, paired),
                threads.sum() / NANOS,
                people.again(),
                same.sum(),
                right.sum(),
                possible.sum());
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / NANOS;
    }

    private void index() {
        Arrays.parallelSetAll(prepared, record -> resolver.prepare(people.record(record)));
        for (int from = 0; from < prepared.length; from += KEYED_AT_A_TIME) {
            int start = from;
            int to = Math.min(prepared.length, from + KEYED_AT_A_TIME);
            List<Set<String>> found = IntStream.range(from, to)
                    .parallel()
                    .mapToObj(record -> resolver.blockingKeys(prepared[record]))
                    .toList();
            for (int at = 0; at < found.size(); at++) {
                int record = start + at;
                found.get(at).forEach(key -> keys.add(key, record));
            }
        }
    }

    private void pair(long key, List<Integer> block) {
        if (block.size() > Resolver.MOST_SHARING) {
            crowded.add(key);
            inCrowds.addAll(block);
            return;
        }
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size(); j++) {
                pairs.add(block.get(i), block.get(j));
            }
        }
    }

    /** Of whom too many share each key, those who share two. */
    private void pairCrowds() {
        for (int record : inCrowds) {
            List<String> shared = resolver.blockingKeys(prepared[record]).stream()
                    .filter(key -> crowded.contains(KeyedRows.hash(key)))
                    .toList();
            TwoKeys.of(shared).forEach(two -> twoKeys.add(two.one() + "&" + two.other(), record));
        }
        twoKeys.forEachBlock(this::pair);
    }

    private void compare(long[] found, int from, int to) {
        long start = CPU.getCurrentThreadCpuTime();
        for (int at = from; at < to; at++) {
            Prepared one = prepared[PairList.first(found[at])];
            Prepared other = prepared[PairList.second(found[at])];
            count(found[at], resolver.compare(one, other));
        }
        threads.add(CPU.getCurrentThreadCpuTime() - start);
    }

    private void count(long pair, Resolution found) {
        if (found instanceof Resolution.Same) {
            same.increment();
            if (people.person(PairList.first(pair)) == people.person(PairList.second(pair))) {
                right.increment();
            }
        } else if (found instanceof Resolution.Possible) {
            possible.increment();
        }
    }
}
