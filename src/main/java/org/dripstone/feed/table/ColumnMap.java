package org.dripstone.feed.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dripstone.domain.Field;

/**
 * What each column of a table was taken for.
 *
 * @param header cells of the header, stripped; blank ones numbered
 * @param fields one for each column
 * @param preference columns in the order in which the first that is not blank gives a field its value
 * @param fellows whom each row tells of besides
 */
public record ColumnMap(List<String> header, List<Field> fields, List<Integer> preference, Fellows fellows) {

    public ColumnMap {
        header = distinct(header);
        fields = List.copyOf(fields);
        preference = List.copyOf(preference);
    }

    public ColumnMap(List<String> header, List<Field> fields, List<Integer> preference) {
        this(header, fields, preference, Fellows.NONE);
    }

    ColumnMap with(Fellows others) {
        return new ColumnMap(header, fields, preference, others);
    }

    /** As {@link #byName} told it: of several columns of one field, the first that says something gives its value. */
    public static ColumnMap of(Map<String, Field> byName) {
        return new ColumnMap(
                List.copyOf(byName.keySet()),
                List.copyOf(byName.values()),
                IntStream.range(0, byName.size()).boxed().toList());
    }

    /** The same of a web form, which asks for the address once more behind the one it noted by itself. */
    public ColumnMap ofForm() {
        Map<Boolean, List<Integer>> addresses =
                preference.stream().collect(Collectors.partitioningBy(column -> fields.get(column) == Field.EMAIL));
        List<Integer> order = new ArrayList<>(addresses.get(true));
        order.sort(Comparator.reverseOrder());
        order.addAll(addresses.get(false));
        return new ColumnMap(header, fields, order);
    }

    /** Whether the row says something in the column: of an address, one that can be written to. */
    static boolean isSaid(Field field, List<String> row, int column) {
        return column < row.size()
                && !Cells.isBlank(row.get(column))
                && (field != Field.EMAIL || Cells.hasAddress(row.get(column)));
    }

    public boolean has(Field field) {
        return fields.contains(field);
    }

    public Map<String, Field> byName() {
        Map<String, Field> byName = new LinkedHashMap<>();
        IntStream.range(0, fields.size()).forEach(i -> byName.put(header.get(i), fields.get(i)));
        return byName;
    }

    public Map<Field, String> values(List<String> cells) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        preference.stream()
                .filter(column -> isSaid(fields.get(column), cells, column))
                .forEach(column -> put(values, column, cells));
        // An address that is none is said as well, to be told of.
        preference.stream()
                .filter(column -> isSaid(Field.ANSWER, cells, column))
                .forEach(column -> put(values, column, cells));
        if (Collections.frequency(fields, Field.SOLUTIONS) > 1) {
            values.put(Field.SOLUTIONS, new Choices(header, fields).in(cells));
        }
        return values;
    }

    private void put(Map<Field, String> values, int column, List<String> cells) {
        if (isValue(fields.get(column)) && !Cells.isNothing(cells.get(column))) {
            values.putIfAbsent(fields.get(column), cells.get(column));
        }
    }

    public Map<String, String> answers(List<String> cells) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.size(), fields.size()); i++) {
            if (fields.get(i) == Field.ANSWER && !Cells.isBlank(cells.get(i))) {
                answers.put(header.get(i), cells.get(i));
            }
        }
        return answers;
    }

    /** The cells as they came, without those that are never kept. */
    public List<String> withoutSecrets(List<String> cells) {
        if (!has(Field.DROPPED)) {
            return cells;
        }
        return IntStream.range(0, cells.size())
                .mapToObj(i -> i < fields.size() && fields.get(i) == Field.DROPPED ? "" : cells.get(i))
                .toList();
    }

    private static boolean isValue(Field field) {
        return field != Field.ANSWER && field != Field.DROPPED;
    }

    private static List<String> distinct(List<String> header) {
        Set<String> distinct = new LinkedHashSet<>();
        for (String cell : header) {
            String name = Cells.isBlank(cell) ? Cells.numbered(distinct.size() + 1) : cell.strip();
            String own = name;
            for (int times = 2; !distinct.add(own); times++) {
                own = name + " (" + times + ")";
            }
        }
        return List.copyOf(distinct);
    }
}
