package org.dripstone.feed.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.domain.Field;

/**
 * Two columns beside each other are the parts of names, whatever they are called, where addresses are made of both:
 * {@code ana.lima@} of Ana and Lima, or {@code alima@}.
 */
final class NamesInAddresses {

    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}.'’\\-]+(?: [\\p{L}\\p{M}.'’\\-]+){0,3}");
    private static final double FULL = 0.8;
    /** Many have an address of another kind. */
    private static final int ONE_IN = 3;

    private static final int FEWEST = 2;
    /** A shorter word stands in any address. */
    private static final int TELLING = 3;

    private final List<List<String>> rows;

    private NamesInAddresses(List<List<String>> rows) {
        this.rows = rows;
    }

    /** @param columns those of which nothing is known, in their order */
    static void parts(List<List<String>> rows, int[] columns, List<Field> fields) {
        NamesInAddresses names = new NamesInAddresses(rows);
        IntStream.range(0, columns.length - 1)
                .filter(i -> columns[i + 1] == columns[i] + 1 && names.areParts(columns[i]))
                .map(i -> columns[i])
                .findFirst()
                .ifPresent(first -> {
                    boolean familyFirst = names.isFamilyFirst(first);
                    fields.set(first, familyFirst ? Field.FAMILY_NAME : Field.GIVEN_NAME);
                    fields.set(first + 1, familyFirst ? Field.GIVEN_NAME : Field.FAMILY_NAME);
                });
    }

    private boolean areParts(int first) {
        long made = rows.stream().filter(row -> isMadeOfBoth(row, first)).count();
        return made >= FEWEST
                && made * ONE_IN >= rows.size()
                && ColumnContent.of(rows, first).shareOf(NamesInAddresses::isPart) >= FULL
                && ColumnContent.of(rows, first + 1).shareOf(NamesInAddresses::isPart) >= FULL;
    }

    private static boolean isPart(String cell) {
        return PART.matcher(cell).matches();
    }

    private static boolean isMadeOfBoth(List<String> row, int first) {
        if (first + 1 >= row.size()) {
            return false;
        }
        String one = word(row.get(first));
        String other = word(row.get(first + 1));
        return row.stream()
                .filter(Cells::hasAddress)
                .map(NamesInAddresses::local)
                .anyMatch(local -> together(one, other).anyMatch(local::contains));
    }

    private static Stream<String> together(String one, String other) {
        return Stream.of(
                        one.length() < TELLING ? "" : one + initial(other),
                        one.length() < TELLING ? "" : initial(other) + one,
                        other.length() < TELLING ? "" : other + initial(one),
                        other.length() < TELLING ? "" : initial(one) + other)
                .filter(made -> made.length() > TELLING);
    }

    private static String initial(String word) {
        return word.substring(0, Math.min(1, word.length()));
    }

    /** The first of several. */
    private static String word(String cell) {
        return FoldedName.of(cell).split(" ", 2)[0];
    }

    private static String local(String cell) {
        return FoldedName.of(cell.substring(0, cell.lastIndexOf('@'))).replace(" ", "");
    }

    /** Who writes one part in capitals writes the family name so. */
    private boolean isFamilyFirst(int first) {
        return isInCapitals(first) && !isInCapitals(first + 1);
    }

    private boolean isInCapitals(int column) {
        return ColumnContent.of(rows, column)
                .isMostly(cell -> cell.length() > 1
                        && cell.equals(cell.toUpperCase(Locale.ROOT))
                        && !cell.equals(cell.toLowerCase(Locale.ROOT)));
    }
}
