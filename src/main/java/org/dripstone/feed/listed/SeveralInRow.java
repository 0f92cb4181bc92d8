package org.dripstone.feed.listed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.Cells;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.normalise.EmailAddresses;

/**
 * Parts a row in which several people stand below each other in one cell, their addresses in another, or in columns of
 * their own. What is said once is said of all of them. A person with two addresses stays one.
 */
public final class SeveralInRow {

    private static final Pattern LINES = Pattern.compile("\\s*(?:\\R\\s*)+");
    /** People who stand below each other are often numbered. */
    private static final Pattern NUMBERED = Pattern.compile("^(?:\\(?\\d{1,2}[.)、．]|[•*·–-])\\s*(?=\\p{L})");

    private static final Pattern SIGNS = Pattern.compile("\\s*[;|]\\s*|\\s+/\\s+");
    private static final Pattern COMMAS = Pattern.compile("\\s*[,،，、]\\s*");

    private final ColumnMap columns;
    private final List<String> cells;

    private SeveralInRow(ColumnMap columns, List<String> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** One row for each of them, in their order; the row itself where it tells of one. */
    public static List<List<String>> parted(ColumnMap columns, List<String> cells) {
        return FellowsInRow.parted(columns, cells).stream()
                .flatMap(person -> inCells(columns, person).stream())
                .toList();
    }

    private static List<List<String>> inCells(ColumnMap columns, List<String> cells) {
        SeveralInRow row = new SeveralInRow(columns, cells);
        List<List<String>> named = row.named();
        int people = named.isEmpty() ? row.people() : 1;
        return !named.isEmpty()
                ? named
                : people < 2
                        ? List.of(cells)
                        : IntStream.range(0, people)
                                .mapToObj(i -> row.person(i, people))
                                .toList();
    }

    /** Of those whose names stand with their addresses, in a way that says nothing by itself: {@code Rosa Díaz (rosa@…)}. */
    private List<List<String>> named() {
        int column = addressColumn();
        if (column < 0
                || columns.has(Field.TITLE)
                || IntStream.range(0, columns.fields().size()).anyMatch(this::tellsName)) {
            return List.of();
        }
        String cell = cell(column);
        boolean plain = cell.indexOf('@') == cell.lastIndexOf('@')
                && !EmailAddresses.all(cell).isEmpty();
        return plain
                ? List.of()
                : ListedPeople.namedIn(cell).stream()
                        .map(each -> with(column, each.name() + " <" + each.address() + ">"))
                        .toList();
    }

    private List<String> with(int column, String value) {
        List<String> person = new ArrayList<>(cells);
        person.set(column, value);
        return person;
    }

    private int addressColumn() {
        return columns.preference().stream()
                .filter(column -> columns.fields().get(column) == Field.EMAIL
                        && cell(column).indexOf('@') >= 0)
                .findFirst()
                .orElse(-1);
    }

    private boolean tellsName(int column) {
        return isName(columns.fields().get(column)) && !Cells.isBlank(cell(column));
    }

    /** As many as there are addresses, if each has a name. */
    private int people() {
        int column = addressColumn();
        int addresses = column < 0 ? 0 : addresses(cell(column));
        return addresses > 1 && areNamed(addresses) ? addresses : 1;
    }

    private static int addresses(String cell) {
        return cell.indexOf('@') == cell.lastIndexOf('@')
                ? 1
                : Stream.of(LINES, SIGNS, COMMAS)
                        .map(sign -> parts(cell, sign))
                        .filter(parts ->
                                Cells.hasAddress(parts) && parts.stream().allMatch(SeveralInRow::isOneAddress))
                        .mapToInt(List::size)
                        .max()
                        .orElse(0);
    }

    /** A mistyped one is somebody's as well. */
    private static boolean isOneAddress(String part) {
        return part.indexOf('@') >= 0 && part.indexOf('@') == part.lastIndexOf('@');
    }

    private boolean areNamed(int people) {
        List<String> names = IntStream.range(0, columns.fields().size())
                .filter(this::tellsName)
                .mapToObj(this::cell)
                .toList();
        return !columns.has(Field.TITLE)
                && !names.isEmpty()
                && names.stream().allMatch(cell -> partsOf(cell, people).size() == people);
    }

    static boolean isName(Field field) {
        return field == Field.NAME || field == Field.GIVEN_NAME || field == Field.FAMILY_NAME;
    }

    private List<String> person(int which, int people) {
        List<String> person = new ArrayList<>(cells);
        person.replaceAll(cell -> {
            List<String> parts = partsOf(cell, people);
            return parts.size() == people ? parts.get(which) : cell;
        });
        return person;
    }

    private String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Into so many by the first sign that does; commas stand within names and titles as well, but for addresses. */
    private static List<String> partsOf(String cell, int wanted) {
        return Stream.of(LINES, SIGNS, COMMAS)
                .filter(sign -> sign != COMMAS || cell.indexOf('@') >= 0)
                .map(sign -> parts(cell, sign))
                .filter(parts -> parts.size() == wanted)
                .findFirst()
                .orElse(Collections.emptyList());
    }

    private static List<String> parts(String cell, Pattern sign) {
        return sign.splitAsStream(cell.strip())
                .map(part -> NUMBERED.matcher(part).replaceFirst(""))
                .filter(part -> !Cells.isBlank(part))
                .toList();
    }
}
