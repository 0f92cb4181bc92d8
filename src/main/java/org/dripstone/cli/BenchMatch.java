package org.dripstone.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.dripstone.matching.suggest.Auction;
import org.dripstone.matching.suggest.Shares;
import org.dripstone.matching.suggest.Wishes;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How long it takes to share out what providers can host, and how near the best it comes. */
@CommandLine.Command(
        name = "match",
        description =
                "How long it takes to share out what providers can host, and how near the best it comes for certain.",
        footer = "Beside the flow solver of OR-tools, which is not shipped: scripts/match-figures.")
final class BenchMatch extends Command {
    private static final int ROUNDS = 3;

    @Option(names = "--seekers", defaultValue = "100000", description = "Seekers; 100000 unless given.")
    private int seekers;

    @Option(names = "--providers", defaultValue = "2000", description = "Providers; 2000 unless given.")
    private int providers;

    @Option(names = "--wishes", defaultValue = "10", description = "What would fit each seeker; 10 unless given.")
    private int wishes;

    @Option(names = "--capacity", defaultValue = "40", description = "Whom a provider can host; 40 unless given.")
    private int capacity;

    @Override
    Log log() {
        return Log.NONE;
    }

    @Override
    public Integer call() {
        if (seekers < 1 || providers < 1 || wishes < 1 || capacity < 0 || (long) seekers * wishes > Integer.MAX_VALUE) {
            throw misused("expected at least one seeker, provider and wish, and fewer than 2^31 wishes in all");
        }
        out().println("  round  seconds  of the best, at least");
        for (int round = 1; round <= ROUNDS; round++) {
            measure(round);
        }
        return ExitCode.DONE;
    }

    private void measure(int round) {
        Wishes some = some(new Random(round));
        Instant begin = surroundings().clock().instant();
        Shares shares = Auction.share(some);
        double seconds =
                Duration.between(begin, surroundings().clock().instant()).toMillis() / 1000.0;
        out().printf(Locale.ROOT, "  %5d  %7.2f  %.7f%n", round, seconds, shares.certainly());
        out().flush();
    }

    private Wishes some(Random random) {
        int count = seekers * wishes;
        int[] starts = new int[seekers + 1];
        for (int seeker = 0; seeker <= seekers; seeker++) {
            starts[seeker] = seeker * wishes;
        }
        int[] places = random.ints(count, 0, providers).toArray();
        double[] worth = random.doubles(count, 0.05, 1).toArray();
        int[] each = random.ints(providers, 0, 2 * capacity + 1).toArray();
        return new Wishes(starts, places, worth, each);
    }
}
