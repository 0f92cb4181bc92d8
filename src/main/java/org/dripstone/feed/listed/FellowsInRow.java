package org.dripstone.feed.listed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dripstone.domain.Consent;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.Cells;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.normalise.AddressReading;
import org.dripstone.normalise.Consents;
import org.dripstone.normalise.EmailAddresses;

/**
 * Parts a row in which further people stand in columns of their own: {@code Member 2 name}. Each gets a row with what is
 * said of them where the first one's stands; what is said of nobody in particular is said of all.
 */
final class FellowsInRow {

    private final ColumnMap columns;
    private final List<String> cells;

    private FellowsInRow(ColumnMap columns, List<String> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** One row for each of them, in their order; the row itself where it tells of one. */
    static List<List<String>> parted(ColumnMap columns, List<String> cells) {
        FellowsInRow row = new FellowsInRow(columns, cells);
        List<Map<Integer, Field>> said =
                columns.fellows().people().stream().filter(row::isSaid).toList();
        if (said.isEmpty() || columns.has(Field.TITLE)) {
            return List.of(cells);
        }
        List<List<String>> people = new ArrayList<>();
        List<String> first = row.without(said);
        if (row.isSomebody(first)) {
            people.add(first);
        }
        said.forEach(each -> people.add(row.fellow(each, first)));
        return people;
    }

    /** Many write "none" into a form that asks for somebody. */
    private boolean isSaid(Map<Integer, Field> fellow) {
        return fellow.entrySet().stream()
                .filter(column -> column.getValue() == Field.EMAIL || SeveralInRow.isName(column.getValue()))
                .anyMatch(column -> isSaid(cell(column.getKey())));
    }

    private static boolean isSaid(String cell) {
        return cell.codePoints().anyMatch(Character::isLetter)
                && !(EmailAddresses.read(cell) instanceof AddressReading.Missing)
                && Consents.read(cell) != Consent.REFUSED;
    }

    private List<String> without(List<Map<Integer, Field>> fellows) {
        List<String> first = new ArrayList<>(cells);
        fellows.forEach(each -> each.keySet().stream()
                .filter(column -> column < first.size())
                .forEach(column -> first.set(column, "")));
        return first;
    }

    private boolean isSomebody(List<String> first) {
        return columns.values(first).keySet().stream()
                .anyMatch(field -> field == Field.EMAIL || SeveralInRow.isName(field));
    }

    private List<String> fellow(Map<Integer, Field> fellow, List<String> first) {
        List<String> person = new ArrayList<>(first);
        while (person.size() < columns.fields().size()) {
            person.add("");
        }
        columns.fellows().ofFirst().stream()
                .filter(column -> !isRefusal(column))
                .forEach(column -> person.set(column, ""));
        fellow.forEach((column, field) -> {
            if (!Cells.isBlank(cell(column)) && !SeveralInRow.isName(field)) {
                person.set(target(field).orElse(column), cell(column));
            }
        });
        name(fellow, person);
        return person;
    }

    /** Whoever answers for all may say yes for themselves, and no for all. */
    private boolean isRefusal(int column) {
        return columns.fields().get(column) == Field.CONSENT && Consents.read(cell(column)) == Consent.REFUSED;
    }

    private Optional<Integer> target(Field field) {
        return columns.preference().stream()
                .filter(column -> columns.fields().get(column) == field && field != Field.ANSWER)
                .findFirst();
    }

    /** Where the two are not named in the same parts, the name stands as a whole, or before the address. */
    private void name(Map<Integer, Field> fellow, List<String> person) {
        Map<Field, String> parts = fellow.entrySet().stream()
                .filter(column -> SeveralInRow.isName(column.getValue()) && !Cells.isBlank(cell(column.getKey())))
                .collect(Collectors.toMap(
                        Map.Entry::getValue,
                        column -> cell(column.getKey()),
                        (one, other) -> one,
                        () -> new EnumMap<>(Field.class)));
        Predicate<Field> hasPlace = field -> target(field).isPresent();
        Optional<Integer> address = target(Field.EMAIL);
        if (parts.keySet().stream().allMatch(hasPlace)) {
            parts.forEach((field, part) -> person.set(target(field).orElseThrow(), part));
        } else if (target(Field.NAME).isPresent()) {
            person.set(target(Field.NAME).orElseThrow(), String.join(" ", parts.values()));
        } else if (address.isPresent()) {
            person.set(address.get(), String.join(" ", parts.values()) + " <" + person.get(address.get()) + ">");
        }
    }

    private String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
