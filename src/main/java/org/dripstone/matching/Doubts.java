package org.dripstone.matching;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the mentions of a cell say about each other: each may be clear alone, and not beside its neighbour. */
final class Doubts {
    private static final Pattern CROSS = Pattern.compile("[✗✘❌❎☒🚫👎]");
    private static final Pattern EMPTY_BOX = Pattern.compile("[☐□▢◻⬜○]|\\[\\s?]|\\(\\s?\\)");
    private static final Pattern TICK = Pattern.compile("[☑✓✔✅■◼⬛●]|\\[[xX✓]]|\\([xX✓]\\)");

    private final List<Reading> readings;
    private final boolean takenBack;

    Doubts(List<Reading> readings, Denials denials, String cell) {
        this.readings = readings;
        takenBack = isMarked(cell) || readings.stream().map(Reading::clause).anyMatch(denials::takeBack);
    }

    /** A form whose boxes were copied with it: those without a tick are not wanted. */
    private static boolean isMarked(String cell) {
        return CROSS.matcher(cell).find()
                || (EMPTY_BOX.matcher(cell).find() && TICK.matcher(cell).find());
    }

    List<Reading> cast() {
        return IntStream.range(0, readings.size()).mapToObj(this::checked).toList();
    }

    private Reading checked(int i) {
        var reading = readings.get(i);
        if (!reading.isSure()) {
            return reading;
        }
        if (takenBack) {
            return reading.doubted("the cell takes something back");
        }
        if (isOneOfTwo(i) || isOneOfTwo(i + 1)) {
            return reading.doubted("one or the other; which one?");
        }
        if (isFromElsewhere(i)) {
            return reading.doubted("from another country than what stands before");
        }
        return isCutInTwo(i, i + 1) || isCutInTwo(i, i - 1)
                ? reading.doubted("what stands beside it is not clear")
                : reading;
    }

    private boolean isOneOfTwo(int i) {
        return i > 0
                && i < readings.size()
                && readings.get(i).clause().before() == Piece.Kind.OR
                && !readings.get(i).meansTheSameAs(readings.get(i - 1));
    }

    /** "Birth registration, Fiji": a second wish, or a wrong country? */
    private boolean isFromElsewhere(int i) {
        return i > 0
                && readings.get(i).isBareCountry()
                && !readings.get(i - 1).isCountry()
                && readings.get(i).clause().before() == Piece.Kind.COMMA
                && !readings.get(i).meansTheSameAs(readings.get(i - 1));
    }

    /** "Sirens, phase 3" where there are sirens, phase 2: what is unclear may be the other half of what seemed clear. */
    private boolean isCutInTwo(int clear, int beside) {
        if (beside < 0
                || beside >= readings.size()
                || !readings.get(clear).clause().anchors().isEmpty()) {
            return false;
        }
        var unclear = readings.get(beside);
        return !unclear.isSure()
                && readings.get(Math.max(clear, beside)).clause().before() == Piece.Kind.COMMA
                && unclear.candidates().containsAll(readings.get(clear).candidates());
    }
}
