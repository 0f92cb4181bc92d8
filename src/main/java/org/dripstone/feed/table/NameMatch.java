package org.dripstone.feed.table;

import java.util.List;
import org.dripstone.domain.Field;

/**
 * What a header cell can mean by its words alone.
 *
 * @param fields most likely first; empty when no name is known; several when the table must decide
 * @param length letters of the phrase that matched: a longer phrase says more
 */
public record NameMatch(List<Field> fields, Strength strength, int length) {

    public static final NameMatch NONE = new NameMatch(List.of(), Strength.NONE, 0);

    public NameMatch {
        fields = List.copyOf(fields);
    }

    /** How much of the cell was recognised, weakest first. */
    public enum Strength {
        NONE,
        /** A phrase inside a longer header. */
        WITHIN,
        /** The whole header. */
        WHOLE,
        /** The whole header, and it wins over others of the same field. */
        FIRST
    }

    public boolean isKnown() {
        return strength != Strength.NONE;
    }

    public boolean canMean(Field field) {
        return fields.contains(field);
    }
}
