package org.dripstone.feed.table;

import java.util.List;
import org.dripstone.domain.Field;

/** A table that asks for one part of a name only holds whole names in it. */
final class PartsOfNames {

    private PartsOfNames() {}

    static void complete(List<Field> fields) {
        if (fields.contains(Field.NAME)) {
            return;
        }
        if (!fields.contains(Field.FAMILY_NAME)) {
            Catalogue.replace(fields, Field.GIVEN_NAME, Field.NAME);
        } else if (!fields.contains(Field.GIVEN_NAME)) {
            Catalogue.replace(fields, Field.FAMILY_NAME, Field.NAME);
        }
    }
}
