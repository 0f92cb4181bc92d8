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

    LinkageWeights(LinkageTable table, double[][] byChance, double[][] chances, double odds) {
        this.table = table;
        this.chances = chances;
        this.odds = odds;
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

    /** How often two records drawn at random are so like; hardly any two are of one person. */
    static double[][] byChance(LinkageTable table) {
        double[][] counts = new double[table.kinds().size()][Likeness.LEVELS];
        Random random = new Random(SEED);
        double enough = Math.min(DRAWN, table.pairs());
        for (int drawn = 0; drawn < enough; drawn++) {
            int one = random.nextInt(table.size());
            int other = random.nextInt(table.size());
            for (int column = 0; one != other && column < counts.length; column++) {
                Column of = table.columns().get(column);
                if (!of.isBlank(one) && !of.isBlank(other)) {
                    counts[column][of.likeness(one, other).level()]++;
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
        double sum = FieldKind.bits(odds);
        for (int column = 0; column < bits.length; column++) {
            int likeness = Compared.likeness(likenesses, column);
            if (likeness == 0) {
                sum += equal(column, one, other);
            } else if (likeness > 0) {
                sum += bits[column][likeness];
            }
        }
        return sum;
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
