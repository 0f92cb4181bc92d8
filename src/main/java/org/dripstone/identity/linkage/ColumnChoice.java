package org.dripstone.identity.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns of one table, or of two, are compared: of two, those of one name, then those that mean the same in whatever
 * language, and then those that speak of the same.
 */
final class ColumnChoice {

    private ColumnChoice() {}

    /** Columns of one table as they are; of two, the cells of the first and then those of the second. */
    static List<NamedCells> of(List<Sheet> sheets, Set<String> unused) {
        List<List<NamedCells>> telling =
                sheets.stream().map(sheet -> telling(sheet, unused)).toList();
        return most(telling.size() == 1 ? telling.get(0) : matched(telling.get(0), telling.get(1)));
    }

    private static List<NamedCells> telling(Sheet sheet, Set<String> unused) {
        return sheet.columns().stream()
                .filter(column -> !unused.contains(column.name()))
                .filter(column -> !column.isBlank() && !column.onlyNumbersRows())
                .toList();
    }

    private static List<NamedCells> matched(List<NamedCells> first, List<NamedCells> second) {
        List<NamedCells> left = new ArrayList<>(first);
        List<NamedCells> right = new ArrayList<>(second);
        List<NamedCells> both = new ArrayList<>();
        take(left, right, both, (one, other) -> one.plainName().equals(other.plainName()) ? 1 : 0);
        WholeNames.join(left, right);
        WholeNames.join(right, left);
        take(left, right, both, (one, other) -> one.meansTheSame(other) ? 1 : 0);
        take(left, right, both, NamedCells::inCommon);
        List<NamedCells> numbers = onlyNumbers(left);
        List<NamedCells> others = onlyNumbers(right);
        if (numbers.size() == 1 && others.size() == 1) {
            both.add(new Two(numbers.get(0), others.get(0), 1).joined());
        }
        return both;
    }

    private static List<NamedCells> onlyNumbers(List<NamedCells> columns) {
        return columns.stream()
                .filter(column -> column.kind() == FieldKind.NUMBER)
                .toList();
    }

    /** The two that fit best, as long as any do. */
    private static void take(
            List<NamedCells> left,
            List<NamedCells> right,
            List<NamedCells> both,
            ToDoubleBiFunction<NamedCells, NamedCells> fit) {
        for (Optional<Two> best = best(left, right, fit); best.isPresent(); best = best(left, right, fit)) {
            Two two = best.get();
            both.add(two.joined());
            left.remove(two.one());
            right.remove(two.other());
        }
    }

    private static Optional<Two> best(
            List<NamedCells> left, List<NamedCells> right, ToDoubleBiFunction<NamedCells, NamedCells> fit) {
        return left.stream()
                .flatMap(one -> right.stream().map(other -> new Two(one, other, fit.applyAsDouble(one, other))))
                .filter(two -> two.fit() > 0)
                .reduce((some, other) -> other.fit() > some.fit() ? other : some);
    }

    private record Two(NamedCells one, NamedCells other, double fit) {
        NamedCells joined() {
            return new NamedCells(
                    one.name(),
                    one.meaning(),
                    Stream.concat(one.cells().stream(), other.cells().stream()).toList());
        }
    }

    /** Of more columns than can be compared, those that tell most. */
    private static List<NamedCells> most(List<NamedCells> columns) {
        if (columns.size() <= Compared.MOST_COLUMNS) {
            return columns;
        }
        Set<NamedCells> kept = columns.stream()
                .sorted(Comparator.comparingInt(NamedCells::differentValues).reversed())
                .limit(Compared.MOST_COLUMNS)
                .collect(Collectors.toSet());
        return columns.stream().filter(kept::contains).toList();
    }
}
