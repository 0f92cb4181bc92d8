package org.dripstone.identity.linkage;

import java.util.List;

/**
 * Learns from the pairs of a table, without being told which are one, how often each column is alike in records of one
 * person (expectation maximisation); what it learns counts only where it stays sane, otherwise what is usual does.
 */
final class Learning {

    private static final int ROUNDS = 8;

    /** Pairs of one person that experience counts for. */
    private static final double EXPERIENCE = 40;

    private static final int ENOUGH = 50;

    private static final double LEAST = 0.01;

    /** Of what is usually expected, how much more or fewer pairs of one person may be found. */
    private static final double APART = 4;

    /** Relatives share all but the given name; taken for one person they would teach that names do not matter. */
    private static final double MOST_OTHER_NAMES = 0.2;

    private static final double MOST_UNLIKE = 0.75;

    private final LinkageTable table;
    private final Compared compared;
    private final double[][] byChance;
    private final List<Dependence.Edge> dependent;

    private Learning(Compared compared) {
        this.table = compared.table();
        this.compared = compared;
        var drawn = LinkageWeights.drawn(table);
        this.byChance = LinkageWeights.byChance(drawn);
        this.dependent = Dependence.of(drawn, compared, LinkageWeights.usual(table), byChance);
    }

    record Learned(LinkageWeights weights, String why) {}

    /** What holds for any table. */
    static LinkageWeights usual(Compared compared) {
        return new Learning(compared).usual();
    }

    private LinkageWeights usual() {
        return new LinkageWeights(table, byChance, LinkageWeights.usual(table), table.odds(), dependent);
    }

    static Learned of(Compared compared) {
        return new Learning(compared).learned();
    }

    private Learned learned() {
        var usual = usual();
        double[] chances = likely(usual);
        double expected = sum(chances);
        var weights = usual;
        if (expected < ENOUGH) {
            return new Learned(usual, "usual weights, because there is too little to learn from");
        }
        for (int round = 0; round < ROUNDS; round++) {
            weights = next(chances);
            chances = likely(weights);
        }
        String wrong = wrong(weights, expected, sum(chances));
        return wrong.isEmpty()
                ? new Learned(weights, "weights learned from the table")
                : new Learned(usual, "usual weights, because " + wrong);
    }

    private double[] likely(LinkageWeights weights) {
        double[] bits = weights.of(compared);
        for (int at = 0; at < bits.length; at++) {
            bits[at] = 1 / (1 + Math.pow(2, -bits[at]));
        }
        return bits;
    }

    private LinkageWeights next(double[] likely) {
        double[][] counts = LinkageWeights.usual(table);
        for (int column = 0; column < counts.length; column++) {
            count(column, likely, counts[column]);
        }
        double odds = Math.min(Math.max(sum(likely) / table.pairs(), table.odds() / APART), table.odds() * APART);
        return new LinkageWeights(table, byChance, counts, odds, dependent);
    }

    private void count(int column, double[] likely, double[] counts) {
        double all = 0;
        for (int at = 0; at < counts.length; at++) {
            counts[at] *= EXPERIENCE;
            all += counts[at];
        }
        for (int at = 0; at < likely.length; at++) {
            int likeness = Compared.likeness(compared.likenesses(at), column);
            if (likeness >= 0) {
                counts[likeness] += likely[at];
                all += likely[at];
            }
        }
        for (int at = 0; at < counts.length; at++) {
            counts[at] = Math.max(LEAST, counts[at] / all);
        }
        int unlike = Likeness.UNLIKE.level();
        if (table.kinds().get(column) == FieldKind.NAME) {
            counts[unlike] = Math.min(counts[unlike], MOST_OTHER_NAMES);
        }
    }

    /** Why what was learned cannot be true; nothing when it may. */
    private String wrong(LinkageWeights weights, double expected, double found) {
        if (found > expected * APART || found * APART < expected) {
            return "far more or fewer records were taken for one than is usual";
        }
        for (int column = 0; column < table.kinds().size(); column++) {
            if (weights.chance(column, Likeness.UNLIKE) > MOST_UNLIKE) {
                return "column " + (column + 1) + " would nearly always differ in records of one person";
            }
        }
        return "";
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
