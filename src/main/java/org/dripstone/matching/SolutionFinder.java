package org.dripstone.matching;

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
    private final Denials denials;

    /** @param countriesMentionedIn the ISO codes of the countries that a phrase names, also by adjective */
    public SolutionFinder(List<Solution> catalogue, Function<String, List<String>> countriesMentionedIn) {
        this.catalogue = List.copyOf(catalogue);
        titles = new TitleIndex(catalogue);
        codes = new Codes(catalogue);
        vocabulary = new Vocabulary(catalogue, small);
        countries = new Countries(catalogue, countriesMentionedIn, small);
        denials = new Denials(small, vocabulary);
        hearing = new Hearing(vocabulary, countries, small, denials);
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
        var pieces = new Pieces(cell, titles.spansIn(cell), codes, small, vocabulary).cut();
        var reader = new ClauseReader(catalogue, vocabulary, countries, hearing, small, denials, cell);
        var clauses = new Farewell(small, vocabulary, cell).leftOut(Clauses.of(pieces, cell));
        return new Doubts(new Grouping(clauses, reader).readings(), denials, cell).cast();
    }
}
