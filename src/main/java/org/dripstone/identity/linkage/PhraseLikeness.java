package org.dripstone.identity.linkage;

/** How much of what two phrases say is the same, each word counted by how much it tells, whatever the order. */
final class PhraseLikeness {

    private static final double ALIKE = 0.78;
    private static final double INITIAL = 0.75;

    /** One phrase within the other says the same, less fully. */
    private static final double WHOLE = 0.95;

    private static final double CONTAINED = 0.7;
    private static final double SOUND = 0.92;

    /** Words of one phrase depend on each other, so they tell less than one by one. */
    private static final double TOGETHER = 0.8;

    /** Two that each have a word the other lacks are more often two than one that adds words to the other. */
    private static final double INSTEAD = 0.6;

    private PhraseLikeness() {}

    /**
     * @param some how much each word of the first tells
     * @param others how much each word of the second tells
     */
    static double of(Cell one, double[] some, Cell other, double[] others) {
        boolean[] taken = new boolean[others.length];
        double commonOfOne = 0;
        double commonOfOther = 0;
        for (int at = 0; at < some.length; at++) {
            int best = best(one, at, other, taken);
            if (best >= 0) {
                taken[best] = true;
                double like = alike(one, at, other, best);
                commonOfOne += like * some[at];
                commonOfOther += like * others[best];
            }
        }
        double ofOne = commonOfOne / sum(some);
        double ofOther = commonOfOther / sum(others);
        double all = (commonOfOne + commonOfOther) / (sum(some) + sum(others));
        return Math.max(all, Math.max(ofOne, ofOther) >= WHOLE ? CONTAINED : 0);
    }

    /** How much the words tell that both have, less what each says instead of what the other does. */
    static double inCommon(Cell one, double[] some, Cell other, double[] others) {
        boolean[] taken = new boolean[others.length];
        double common = 0;
        double most = 0;
        double ownOfOne = 0;
        for (int at = 0; at < some.length; at++) {
            int best = best(one, at, other, taken);
            if (best >= 0) {
                taken[best] = true;
                double told = alike(one, at, other, best) * Math.min(some[at], others[best]);
                common += told;
                most = Math.max(most, told);
            } else {
                ownOfOne += some[at];
            }
        }
        double ownOfOther = 0;
        for (int to = 0; to < others.length; to++) {
            ownOfOther += taken[to] ? 0 : others[to];
        }
        return most + TOGETHER * (common - most) - INSTEAD * Math.min(ownOfOne, ownOfOther);
    }

    /** How much all words of a phrase tell. */
    static double all(double[] weights) {
        double all = 0;
        double most = 0;
        for (double weight : weights) {
            all += weight;
            most = Math.max(most, weight);
        }
        return most + TOGETHER * (all - most);
    }

    private static int best(Cell one, int at, Cell other, boolean[] taken) {
        int best = -1;
        double like = 0;
        for (int to = 0; to < taken.length; to++) {
            double alike = taken[to] ? 0 : alike(one, at, other, to);
            if (alike > like) {
                like = alike;
                best = to;
            }
        }
        return best;
    }

    private static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    private static double alike(Cell one, int at, Cell other, int to) {
        String some = one.words().get(at);
        String others = other.words().get(to);
        if (some.equals(others)) {
            return 1;
        }
        if (some.length() == 1 || others.length() == 1) {
            return some.charAt(0) == others.charAt(0) && Character.isLetter(some.charAt(0)) ? INITIAL : 0;
        }
        if (Character.isDigit(some.charAt(0)) || Character.isDigit(others.charAt(0))) {
            return 0;
        }
        if (one.sounds().get(at).equals(other.sounds().get(to)) && some.length() > 3) {
            return SOUND;
        }
        double alike = Column.alike(some, others);
        return alike >= ALIKE ? alike : 0;
    }
}
