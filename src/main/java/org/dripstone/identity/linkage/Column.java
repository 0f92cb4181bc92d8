package org.dripstone.identity.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dripstone.normalise.Nicknames;

/** All cells of one kind, each different value once, with how often it and its words occur. */
final class Column {

    /** What occurs once in a small table need not be rarer than this. */
    private static final double RAREST = 1e-4;

    private static final double MOST_TELLING = 20;

    /** So many that say the same may be one person's records. */
    private static final double OF_ONE = 9;

    private static final double CLOSE = 0.86;
    private static final double NEAR = 0.75;
    private static final double REMOTE = 0.5;

    private final FieldKind kind;
    private final int[] values;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final double[][] weights;
    private final double[][] bits;
    private final Models models;
    private final int filled;

    Column(FieldKind kind, List<String> written) {
        this.kind = kind;
        values = new int[written.size()];
        Map<String, Integer> known = new HashMap<>();
        Map<String, Integer> texts = new HashMap<>();
        int said = 0;
        for (int row = 0; row < values.length; row++) {
            values[row] = known.computeIfAbsent(written.get(row), text -> value(Cell.of(text, kind), texts));
            counts.set(values[row], counts.get(values[row]) + 1);
            said += cells.get(values[row]).isBlank() ? 0 : 1;
        }
        filled = said;
        countWords();
        weights = cells.stream().map(this::weights).toArray(double[][]::new);
        models = Models.of(cells, weights);
        bits = cells.stream().map(this::bits).toArray(double[][]::new);
    }

    private void countWords() {
        for (int value = 0; value < cells.size(); value++) {
            int count = counts.get(value);
            cells.get(value).words().forEach(word -> words.merge(word, count, Integer::sum));
        }
    }

    private int value(Cell cell, Map<String, Integer> texts) {
        return texts.computeIfAbsent(cell.text(), text -> {
            cells.add(cell);
            counts.add(0);
            return cells.size() - 1;
        });
    }

    FieldKind kind() {
        return kind;
    }

    Cell cell(int row) {
        return cells.get(values[row]);
    }

    int value(int row) {
        return values[row];
    }

    boolean isBlank(int row) {
        return cell(row).isBlank();
    }

    /** Of the other rows that say something, those that say the same, one at least. */
    double frequency(int row) {
        return Math.max(RAREST, Math.max(1, counts.get(values[row]) - 1) / (double) Math.max(1, filled));
    }

    boolean isPhrase(int row) {
        return (kind == FieldKind.WORDS || kind == FieldKind.NAME)
                && cell(row).words().size() > 1;
    }

    /** Of a phrase, by how rare its words are, and not by how often the whole is said of one person. */
    private double phraseInformation(int value) {
        double others = counts.get(value) - 1.0;
        double said = others * others / (others + OF_ONE) / Math.max(1, filled);
        double most = said <= 0 ? MOST_TELLING : -FieldKind.bits(said);
        return Math.min(most, Math.min(MOST_TELLING, PhraseLikeness.all(bits[value])));
    }

    /** What both phrases say, in bits. */
    double inCommon(int one, int other) {
        int some = values[one];
        int others = values[other];
        return some == others
                ? phraseInformation(some)
                : Math.min(
                        MOST_TELLING,
                        PhraseLikeness.inCommon(cells.get(some), bits[some], cells.get(others), bits[others]));
    }

    private int count(String word) {
        return words.getOrDefault(word, 0);
    }

    int filled() {
        return filled;
    }

    /** How many words a cell has that says something. */
    double wordsInCell() {
        return words.values().stream().mapToInt(Integer::intValue).sum() / (double) Math.max(1, filled);
    }

    int differentValues() {
        return cells.size();
    }

    Likeness likeness(int one, int other) {
        return values[one] == values[other] ? Likeness.EQUAL : unequal(values[one], values[other]);
    }

    private Likeness unequal(int some, int others) {
        Cell one = cells.get(some);
        Cell other = cells.get(others);
        return switch (kind) {
            case NAME -> one.words().size() == 1 && other.words().size() == 1 ? name(one, other) : phrase(some, others);
            case WORDS -> phrase(some, others);
            case DATE -> date(one.text(), other.text());
            case IDENTIFIER -> identifier(one.text(), other.text());
            case CODE -> code(one.text(), other.text());
            case NUMBER -> number(one, other);
            case COUNTRY -> country(one, other);
        };
    }

    /** Of names that stand in different columns. */
    static Likeness nameLikeness(Cell one, Cell other) {
        return one.text().equals(other.text()) ? Likeness.EQUAL : name(one, other);
    }

    private static Likeness name(Cell one, Cell other) {
        if (one.sounds().equals(other.sounds())) {
            return Likeness.CLOSE;
        }
        double alike = alike(one.text(), other.text());
        boolean isInitial = one.text().length() == 1 || other.text().length() == 1;
        if (isInitial) {
            return one.text().charAt(0) == other.text().charAt(0) ? Likeness.NEAR : Likeness.UNLIKE;
        }
        return alike >= NEAR
                ? Likeness.CLOSE
                : alike >= 0.65 || begins(one.text(), other.text()) || Nicknames.mayBeOne(one.text(), other.text())
                        ? Likeness.NEAR
                        : alike >= REMOTE ? Likeness.REMOTE : Likeness.UNLIKE;
    }

    private static boolean begins(String one, String other) {
        return Math.min(one.length(), other.length()) >= 3 && (one.startsWith(other) || other.startsWith(one));
    }

    private Likeness phrase(int some, int others) {
        Cell one = cells.get(some);
        Cell other = cells.get(others);
        double alike = PhraseLikeness.of(one, weights[some], other, weights[others]);
        alike = alike >= CLOSE ? alike : Math.max(alike, alike(one.text(), other.text()));
        alike = Math.min(alike, models.most(some, one, others, other));
        return alike >= CLOSE
                ? Likeness.CLOSE
                : alike >= 0.66 ? Likeness.NEAR : alike >= REMOTE ? Likeness.REMOTE : Likeness.UNLIKE;
    }

    /** How much each word tells: rare words tell much more than those that many have. */
    private double[] weights(Cell cell) {
        double[] telling = new double[cell.words().size()];
        for (int at = 0; at < telling.length; at++) {
            double weight = Math.log(1
                    + filled / (double) Math.max(1, count(cell.words().get(at))));
            telling[at] = weight * weight;
        }
        return telling;
    }

    /** How much it tells that another has the word as well. */
    private double[] bits(Cell cell) {
        return cell.words().stream()
                .mapToDouble(word -> FieldKind.bits(1 + filled / Math.max(1.0, count(word) - 1)))
                .toArray();
    }

    static double alike(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        return Math.abs(one.length() - other.length()) > longest / 2
                ? 0
                : 1 - Slips.between(one, other) / (double) longest;
    }

    /** One slip, or day and month exchanged, or one part of three another. */
    private static Likeness date(String one, String other) {
        int slips = Slips.between(one, other);
        if (slips == 1) {
            return Likeness.CLOSE;
        }
        if (one.startsWith(other) || other.startsWith(one) || Dates.areNear(one, other)) {
            return Likeness.NEAR;
        }
        return slips == 2 || Dates.areOfOneYear(one, other) ? Likeness.REMOTE : Likeness.UNLIKE;
    }

    private static Likeness identifier(String one, String other) {
        int errors = Slips.between(one, other);
        return errors == 1
                ? Likeness.CLOSE
                : errors == 2 && one.length() > 7
                        ? Likeness.NEAR
                        : alike(one, other) > 0.7 ? Likeness.REMOTE : Likeness.UNLIKE;
    }

    private static Likeness code(String one, String other) {
        return Math.min(one.length(), other.length()) > 2 && Slips.between(one, other) == 1
                ? Likeness.CLOSE
                : begins(one, other) ? Likeness.NEAR : Likeness.UNLIKE;
    }

    private static Likeness country(Cell one, Cell other) {
        return Collections.disjoint(one.words(), other.words()) ? Likeness.UNLIKE : Likeness.CLOSE;
    }

    private static Likeness number(Cell one, Cell other) {
        if (one.number() == null || other.number() == null) {
            return Likeness.REMOTE;
        }
        double least = Math.min(one.number(), other.number());
        double ratio = least <= 0 ? 0 : least / Math.max(one.number(), other.number());
        return ratio >= 0.98
                ? Likeness.CLOSE
                : ratio >= 0.9 ? Likeness.NEAR : ratio >= 0.7 ? Likeness.REMOTE : Likeness.UNLIKE;
    }
}
