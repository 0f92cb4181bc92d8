package org.dripstone.identity.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns that agree together in records of different people more often than by chance, as a town and its code or the
 * surname and street of a family do; what they say together is not to be counted twice.
 *
 * <p>Of the pairs that agree in two columns some are of one person. How many, the other columns tell: each agrees in
 * records of one person as often as is usual and in others by chance, and the one that tells of fewest is believed.
 */
final class Dependence {

    /** Agreements that are needed to tell anything. */
    private static final double ENOUGH = 20;

    /** So large a share tells of nothing but records of one person. */
    private static final double SURELY = 0.5;

    /** What agrees together less than so many times as often as by chance is taken for independent. */
    private static final double NOTABLE = 2;

    private final double[][] usual;
    private final double[][] byChance;
    private final Map<Long, Integer> patterns;

    private Dependence(double[][] usual, double[][] byChance, Map<Long, Integer> patterns) {
        this.usual = usual;
        this.byChance = byChance;
        this.patterns = patterns;
    }

    /**
     * Two columns and how much of what both say is said twice.
     *
     * @param bits how much more often than by chance they agree together
     */
    record Edge(int one, int other, double bits) {}

    /** Those notable, the strongest first: of those drawn by chance, and of those sought because they agree. */
    static List<Edge> of(Compared drawn, Compared sought, double[][] usual, double[][] byChance) {
        var common = new Dependence(usual, byChance, patterns(drawn));
        var rare = new Dependence(usual, byChance, patterns(sought));
        double all = sought.table().pairs();
        List<Edge> edges = new ArrayList<>();
        for (int one = 0; one < usual.length; one++) {
            for (int other = one + 1; other < usual.length; other++) {
                double filled = common.filled(one, other) / (double) Math.max(1, drawn.size());
                double times =
                        Math.max(common.times(one, other, filled * drawn.size()), rare.times(one, other, filled * all));
                if (times > NOTABLE) {
                    edges.add(new Edge(one, other, FieldKind.bits(times)));
                }
            }
        }
        edges.sort(Comparator.comparingDouble(edge -> -edge.bits()));
        return edges;
    }

    private static Map<Long, Integer> patterns(Compared compared) {
        Map<Long, Integer> patterns = new HashMap<>();
        for (int at = 0; at < compared.size(); at++) {
            patterns.merge(compared.likenesses(at), 1, Integer::sum);
        }
        return patterns;
    }

    private int filled(int one, int other) {
        return patterns.entrySet().stream()
                .filter(pattern -> Compared.likeness(pattern.getKey(), one) >= 0
                        && Compared.likeness(pattern.getKey(), other) >= 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How many times more often than by chance the two agree together in records of different people. */
    private double times(int one, int other, double pairs) {
        double[] both = new double[usual.length];
        double[] third = new double[usual.length];
        double together = 0;
        for (var pattern : patterns.entrySet()) {
            if (isEqual(pattern.getKey(), one) && isEqual(pattern.getKey(), other)) {
                together += pattern.getValue();
                for (int column = 0; column < usual.length; column++) {
                    both[column] += Compared.likeness(pattern.getKey(), column) >= 0 ? pattern.getValue() : 0;
                    third[column] += agrees(pattern.getKey(), column) ? pattern.getValue() : 0;
                }
            }
        }
        if (together < ENOUGH) {
            return 0;
        }
        double different = together * (1 - ofOnePerson(one, other, both, third));
        return different / (pairs * byChance[one][0] * byChance[other][0]);
    }

    private double ofOnePerson(int one, int other, double[] both, double[] third) {
        double[] shares = new double[usual.length];
        int told = 0;
        for (int column = 0; column < usual.length; column++) {
            double chance = agreeing(byChance, column);
            double same = agreeing(usual, column);
            if (column != one && column != other && both[column] >= ENOUGH && same > chance) {
                double share = third[column] / both[column];
                shares[told++] = Math.min(1, Math.max(0, (share - chance) / (same - chance)));
            }
        }
        Arrays.sort(shares, 0, told);
        return told == 0 ? 1 : Math.min(1, shares[(told - 1) / 2] / SURELY);
    }

    private static double agreeing(double[][] chances, int column) {
        return chances[column][Likeness.EQUAL.level()] + chances[column][Likeness.CLOSE.level()];
    }

    private static boolean isEqual(long likenesses, int column) {
        return Compared.likeness(likenesses, column) == Likeness.EQUAL.level();
    }

    static boolean agrees(long likenesses, int column) {
        int likeness = Compared.likeness(likenesses, column);
        return likeness == Likeness.EQUAL.level() || likeness == Likeness.CLOSE.level();
    }
}
