package org.dripstone.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dripstone.domain.Solution;

/**
 * Understands what people write into "which solutions are you interested in?": titles, codes, countries, presenters or a
 * few words of a title, one or several, with slips, and never guesses. Safe for use by several threads.
 */
public final class SolutionFinder {
    private static final int LONGEST_CELL = 4_000;

    private final List<Solution> catalogue;
    private final SmallWords small = SmallWords.SHIPPED;
    private final TitleIndex titles;
    private final Codes codes;
    private final Vocabulary vocabulary;
    private final Countries countries;
    private final Hearing hearing;

    /** @param countriesMentionedIn the ISO codes of the countries that a phrase names, also by adjective */
    public SolutionFinder(List<Solution> catalogue, Function<String, List<String>> countriesMentionedIn) {
        this.catalogue = List.copyOf(catalogue);
        titles = new TitleIndex(catalogue);
        codes = new Codes(catalogue);
        vocabulary = new Vocabulary(catalogue, small);
        countries = new Countries(catalogue, countriesMentionedIn, small);
        hearing = new Hearing(vocabulary, countries, small);
    }

    /** What the text of a cell means; never fails, whatever stands there. */
    public SolutionReading find(String cell) {
        if (cell.length() > LONGEST_CELL) {
            return SolutionReading.nothing("longer than " + LONGEST_CELL + " letters: not a choice of solutions");
        }
        var mentions = readings(cell).stream().map(Reading::mention).toList();
        return mentions.isEmpty() ? SolutionReading.nothing("names no solution") : SolutionReading.of(mentions);
    }

    private List<Reading> readings(String cell) {
        var pieces = new Pieces(cell, titles.spansIn(cell), codes, small).cut();
        var reader = new ClauseReader(catalogue, vocabulary, countries, hearing, small, cell);
        return doubtTheDoubtful(new Grouping(Clauses.of(pieces, cell), reader).readings());
    }

    private List<Reading> doubtTheDoubtful(List<Reading> readings) {
        boolean takenBack = readings.stream().anyMatch(reading -> takesBack(reading.clause()));
        var checked = new ArrayList<Reading>();
        for (int i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            if (takenBack && reading.isSure()) {
                checked.add(reading.doubted("the cell takes something back"));
            } else if (reading.isSure() && (isOneOfTwo(readings, i) || isOneOfTwo(readings, i + 1))) {
                checked.add(reading.doubted("one or the other; which one?"));
            } else if (contradictsTheOneBefore(readings, i)) {
                checked.add(reading.doubted("from another country than what stands before"));
            } else {
                checked.add(reading);
            }
        }
        return checked;
    }

    private boolean takesBack(Clause clause) {
        return clause.words().stream().anyMatch(word -> small.denies(word.text()));
    }

    private static boolean isOneOfTwo(List<Reading> readings, int i) {
        return i > 0
                && i < readings.size()
                && readings.get(i).clause().before() == Piece.Kind.OR
                && !readings.get(i).meansTheSameAs(readings.get(i - 1));
    }

    /** "Birth registration, Fiji": a second wish, or a wrong country? */
    private static boolean contradictsTheOneBefore(List<Reading> readings, int i) {
        return i > 0
                && readings.get(i).isSure()
                && readings.get(i).isBareCountry()
                && !readings.get(i - 1).isBareCountry()
                && readings.get(i).clause().before() == Piece.Kind.COMMA
                && !readings.get(i).meansTheSameAs(readings.get(i - 1));
    }
}
