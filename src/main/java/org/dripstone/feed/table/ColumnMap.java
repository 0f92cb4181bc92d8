package org.dripstone.feed.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dripstone.domain.Field;

/**
 * What each column of a table was taken for.
 *
 * @param header cells of the header, stripped; blank ones numbered
 * @param fields one for each column
 * @param preference columns in the order in which the first that is not blank gives a field its value
 */
public record ColumnMap(List<String> header, List<Field> fields, List<Integer> preference) {

    public ColumnMap {
        header = distinct(header);
        fields = List.copyOf(fields);
        preference = List.copyOf(preference);
    }

    /** As {@link #byName} told it: of several columns of one field, the first that is not blank gives its value. */
    public static ColumnMap of(Map<String, Field> byName) {
        return new ColumnMap(
                List.copyOf(byName.keySet()),
                List.copyOf(byName.values()),
                IntStream.range(0, byName.size()).boxed().toList());
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
        for (int column : preference) {
            Field field = fields.get(column);
            if (isValue(field) && column < cells.size() && !Cells.isBlank(cells.get(column))) {
                values.putIfAbsent(field, cells.get(column));
            }
        }
        if (Collections.frequency(fields, Field.SOLUTIONS) > 1) {
            values.put(Field.SOLUTIONS, new Choices(header, fields).in(cells));
        }
        return values;
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
