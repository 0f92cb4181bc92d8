package org.dripstone.feed.table;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.NameMatch.Strength;

/** Which columns hold the row's address: told by what is in them first, by their names second. */
final class EmailColumns {

    private static final double FULL = 0.5;
    /** Half-empty or half-mistyped columns of addresses still are, when their name says so. */
    private static final double NAMED_AND_FULL = 0.2;

    private final List<NameMatch> matches;
    private final List<ColumnContent> contents;
    private final boolean isForm;

    /** @param isForm web forms put an address of their own first, the one a participant typed comes later */
    EmailColumns(List<NameMatch> matches, List<ColumnContent> contents, boolean isForm) {
        this.matches = matches;
        this.contents = contents;
        this.isForm = isForm;
    }

    /** Best first; the others may stand in where it is blank. */
    List<Integer> inOrder() {
        List<Integer> full = columns(true);
        List<Integer> named = columns(false);
        List<Integer> best = full.isEmpty() ? named : full;
        return best.stream().anyMatch(this::isFirst)
                ? best.stream().filter(this::isFirst).toList()
                : best;
    }

    private List<Integer> columns(boolean mustBeFull) {
        List<Integer> named = sorted(i -> isNamed(i) && (mustBeFull ? share(i) >= NAMED_AND_FULL : !isTaken(i)));
        return named.isEmpty() && mustBeFull ? sorted(i -> !isTaken(i) && share(i) >= FULL) : named;
    }

    private List<Integer> sorted(IntPredicate wanted) {
        Comparator<Integer> byName = Comparator.comparing(i -> matches.get(i).strength());
        Comparator<Integer> order = isForm
                ? Comparator.<Integer>reverseOrder()
                : byName.reversed().thenComparing(Comparator.naturalOrder());
        return IntStream.range(0, matches.size())
                .filter(wanted)
                .boxed()
                .sorted(order)
                .toList();
    }

    private boolean isNamed(int column) {
        return matches.get(column).canMean(Field.EMAIL);
    }

    private boolean isFirst(int column) {
        return matches.get(column).strength() == Strength.FIRST;
    }

    /** Columns that are certainly something else: another person's address, a secret. */
    private boolean isTaken(int column) {
        return matches.get(column).canMean(Field.ANSWER)
                || matches.get(column).canMean(Field.DROPPED)
                || matches.get(column).canMean(Field.PRESENTER_EMAIL);
    }

    private double share(int column) {
        return contents.get(column).shareOf(Cells::hasAddress);
    }
}
