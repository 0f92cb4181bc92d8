package org.dripstone.feed.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dripstone.domain.Field;

/**
 * A table that asks for one part of a name only holds whole names in it, and one that asks for a name beside one of its
 * parts has the other part there, unless the cells show the whole.
 */
final class PartsOfNames {

    private PartsOfNames() {}

    static void complete(List<Field> fields, List<List<String>> rows) {
        if (fields.contains(Field.NAME)) {
            beside(fields, rows, Field.FAMILY_NAME, Field.GIVEN_NAME);
            beside(fields, rows, Field.GIVEN_NAME, Field.FAMILY_NAME);
            return;
        }
        if (!fields.contains(Field.FAMILY_NAME)) {
            Catalogue.replace(fields, Field.GIVEN_NAME, Field.NAME);
        } else if (!fields.contains(Field.GIVEN_NAME)) {
            Catalogue.replace(fields, Field.FAMILY_NAME, Field.NAME);
        }
    }

    private static void beside(List<Field> fields, List<List<String>> rows, Field part, Field other) {
        if (isOnce(fields, Field.NAME)
                && isOnce(fields, part)
                && !fields.contains(other)
                && isNeverRepeated(rows, fields.indexOf(part), fields.indexOf(Field.NAME))) {
            Catalogue.replace(fields, Field.NAME, other);
        }
    }

    private static boolean isOnce(List<Field> fields, Field field) {
        return fields.stream().filter(field::equals).count() == 1;
    }

    /** All have both, and the name is one word that the part is not. */
    private static boolean isNeverRepeated(List<List<String>> rows, int part, int name) {
        return rows.size() > 1
                && rows.stream()
                        .filter(row -> row.size() > Math.max(part, name))
                        .allMatch(row -> isOtherWord(row.get(name), row.get(part)));
    }

    private static boolean isOtherWord(String name, String part) {
        List<String> words = Arrays.asList(name.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return words.size() == 1
                && !Cells.isBlank(name) == !Cells.isBlank(part)
                && (Cells.isBlank(part)
                        || !part.strip().toLowerCase(Locale.ROOT).equals(words.get(0)));
    }
}
