package org.dripstone.identity.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How much each likeness of each column speaks for one person, in bits. How often records of different people are alike
 * is counted in pairs drawn at random; how often those of one person are, is either what experience says or learned.
 */
final class LinkageWeights {

    /** The parts of an address depend on each other, so they count for less than all they seem to say. */
    private static final double DEPENDENT = 0.8;

    private static final int PARTS_OF_AN_ADDRESS = 3;

    private static final int DRAWN = 40_000;
    private static final long SEED = 7;
    private static final double MOST_FOR_SLIPS = 8;

    /** As many pairs as what is usual counts for beside those drawn: small tables have few to draw. */
    private static final double EXPERIENCE = 200;

    private static final double[] USUALLY_BY_CHANCE = {0.01, 0.002, 0.008, 0.03, 0.95};

    private final LinkageTable table;
    private final double[][] chances;
    private final double[][] bits;
    private final double[] shares;
    private final double odds;
    private final boolean[] repeated;
    private final List<Dependence.Edge> dependent;

    LinkageWeights(
            LinkageTable table, double[][] byChance, double[][] chances, double odds, List<Dependence.Edge> dependent) {
        this.table = table;
        this.chances = chances;
        this.odds = odds;
        this.dependent = dependent;
        this.repeated = table.repeated();
        this.shares = shares(table.kinds());
        this.bits = new double[chances.length][Likeness.LEVELS];
        for (int column = 0; column < chances.length; column++) {
            for (Likeness likeness : Likeness.values()) {
                int at = likeness.level();
                bits[column][at] = Math.min(MOST_FOR_SLIPS, FieldKind.bits(chances[column][at] / byChance[column][at]));
            }
        }
    }

    private static double[] shares(List<FieldKind> kinds) {
        boolean hasAddress = kinds.stream().filter(FieldKind::isOfAnAddress).count() >= PARTS_OF_AN_ADDRESS;
        return kinds.stream()
                .mapToDouble(kind -> hasAddress && kind.isOfAnAddress() ? DEPENDENT : 1)
                .toArray();
    }

    /** What holds for any table. */
    static double[][] usual(LinkageTable table) {
        double[][] chances = new double[table.kinds().size()][Likeness.LEVELS];
        for (int column = 0; column < chances.length; column++) {
            for (Likeness likeness : Likeness.values()) {
                chances[column][likeness.level()] = table.kinds().get(column).chance(likeness);
            }
        }
        return chances;
    }

    /** Pairs at random; hardly any two are of one person. */
    static Compared drawn(LinkageTable table) {
        Random random = new Random(SEED);
        int enough = (int) Math.min(DRAWN, table.pairs());
        long[] pairs = new long[enough];
        int size = 0;
        for (int drawn = 0; drawn < enough; drawn++) {
            int one = random.nextInt(table.size());
            int other = random.nextInt(table.size());
            if (one != other && table.isAsked(one, other)) {
                pairs[size++] = PairList.pair(one, other);
            }
        }
        return Compared.of(table, Arrays.copyOf(pairs, size));
    }

    /** How often records of different people are so like. */
    static double[][] byChance(Compared drawn) {
        double[][] counts = new double[drawn.table().kinds().size()][Likeness.LEVELS];
        for (int at = 0; at < drawn.size(); at++) {
            for (int column = 0; column < counts.length; column++) {
                int likeness = Compared.likeness(drawn.likenesses(at), column);
                if (likeness >= 0) {
                    counts[column][likeness]++;
                }
            }
        }
        for (double[] column : counts) {
            smooth(column);
        }
        return counts;
    }

    private static void smooth(double[] counts) {
        double all = 0;
        for (int at = 0; at < counts.length; at++) {
            counts[at] += EXPERIENCE * USUALLY_BY_CHANCE[at];
            all += counts[at];
        }
        for (int at = 0; at < counts.length; at++) {
            counts[at] /= all;
        }
    }

    double chance(int column, Likeness likeness) {
        return chances[column][likeness.level()];
    }

    double odds() {
        return odds;
    }

    /** More than 0 when the two are more likely one than not. */
    double of(int one, int other) {
        return of(one, other, Compared.likenesses(table, one, other));
    }

    double of(int one, int other, long likenesses) {
        double[] said = new double[bits.length];
        double sum = FieldKind.bits(odds);
        for (int column = 0; column < bits.length; column++) {
            int likeness = Compared.likeness(likenesses, column);
            if (likeness >= 0 && !repeated[column]) {
                said[column] = said(column, one, other, likeness);
                sum += said[column];
            }
        }
        return sum - saidTwice(said, likenesses);
    }

    /** Of columns that depend on each other each is held against that on which it depends most. */
    private double saidTwice(double[] said, long likenesses) {
        double twice = 0;
        int[] groups = new int[said.length];
        for (Dependence.Edge edge : dependent) {
            int one = edge.one();
            int other = edge.other();
            if (Dependence.agrees(likenesses, one)
                    && Dependence.agrees(likenesses, other)
                    && (groups[one] == 0 || groups[one] != groups[other])) {
                twice += Math.max(0, Math.min(edge.bits(), Math.min(said[one], said[other])));
                join(groups, one, other);
            }
        }
        return twice;
    }

    private static void join(int[] groups, int one, int other) {
        int to = one + 1;
        int some = groups[one];
        int others = groups[other];
        for (int at = 0; at < groups.length; at++) {
            boolean isOfThem = groups[at] != 0 && (groups[at] == some || groups[at] == others);
            groups[at] = isOfThem || at == one || at == other ? to : groups[at];
        }
    }

    private double said(int column, int one, int other, int likeness) {
        Column of = table.columns().get(column);
        if (likeness <= Likeness.NEAR.level() && (of.isPhrase(one) || of.isPhrase(other))) {
            double told = shares[column] * (FieldKind.bits(chances[column][likeness]) + of.inCommon(one, other));
            return likeness == Likeness.NEAR.level() ? (told + bits[column][likeness]) / 2 : told;
        }
        return likeness == 0 ? equal(column, one, other) : bits[column][likeness];
    }

    private double equal(int column, int one, int other) {
        Column of = table.columns().get(column);
        double frequency = Math.max(of.frequency(one), of.frequency(other));
        return shares[column] * FieldKind.bits(chances[column][0] / frequency);
    }

    /** Of all pairs compared. */
    double[] of(Compared compared) {
        double[] sums = new double[compared.size()];
        Arrays.parallelSetAll(sums, at -> {
            long pair = compared.pair(at);
            return of(PairList.first(pair), PairList.second(pair), compared.likenesses(at));
        });
        return sums;
    }
}
