package org.dripstone.timelapse;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;

/**
 * What happens between two sides, whether anybody tells us or not.
 *
 * @param reached when they come to each stage; stages they never come to, or skip, are missing
 * @param ends when one side gives up; never, when absent
 * @param endedBy the side that does
 */
record Course(Map<Stage, Instant> reached, Optional<Instant> ends, Side endedBy) {
    /** Of a hundred that come to a stage, so many come no further. */
    private static final int STUCK = 7;

    private static final int WITHOUT_VISIT = 30;
    private static final int GIVEN_UP = 35;

    /** The shortest and the longest wait before each stage, in days. */
    private enum Gap {
        IN_CONTACT(3, 16),
        AGREED(10, 45),
        LEARNING(12, 50),
        VISIT_PLANNED(15, 60),
        VISITED(30, 90),
        ACTION_PLAN(10, 40),
        ADAPTING(20, 60),
        ADAPTED(60, 150);

        private final int least;
        private final int most;

        Gap(int least, int most) {
            this.least = least;
            this.most = most;
        }

        Stage stage() {
            return Stage.valueOf(name());
        }

        Duration drawn(SplittableRandom random) {
            return Duration.ofHours(24L * least + random.nextInt(24 * (most - least)));
        }
    }

    Course {
        reached = Map.copyOf(reached);
    }

    /** The same for the same seed. */
    static Course drawn(long seed, Instant start) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 1);
        Map<Stage, Instant> reached = new EnumMap<>(Stage.class);
        boolean visit = random.nextInt(100) >= WITHOUT_VISIT;
        Instant at = start;
        for (Gap gap : Gap.values()) {
            boolean skipped = !visit && (gap == Gap.VISIT_PLANNED || gap == Gap.VISITED);
            if (!skipped) {
                if (random.nextInt(100) < STUCK) {
                    return stuck(reached, at, random);
                }
                at = at.plus(gap.drawn(random));
                reached.put(gap.stage(), at);
            }
        }
        return new Course(reached, Optional.empty(), Side.SEEKER);
    }

    private static Course stuck(Map<Stage, Instant> reached, Instant at, SplittableRandom random) {
        Instant ends = at.plus(Duration.ofDays(20L + random.nextInt(70)));
        Side by = random.nextBoolean() ? Side.SEEKER : Side.PROVIDER;
        return new Course(reached, random.nextInt(100) < GIVEN_UP ? Optional.of(ends) : Optional.empty(), by);
    }

    boolean isTrue(Stage stage, Instant now) {
        return reached.entrySet().stream()
                .anyMatch(each ->
                        each.getKey().compareTo(stage) >= 0 && !each.getValue().isAfter(now));
    }

    boolean isGivenUpBy(Side side, Instant now) {
        return side == endedBy && ends.filter(end -> !end.isAfter(now)).isPresent();
    }
}
