package org.dripstone.feed.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dripstone.domain.Field;

/**
 * Further people of each row, who stand in columns of their own.
 *
 * @param people the columns of each, with what is said there
 * @param ofFirst columns that tell of the first one alone; the others are said of all
 */
public record Fellows(List<Map<Integer, Field>> people, Set<Integer> ofFirst) {

    static final Fellows NONE = new Fellows(List.of(), Set.of());

    public Fellows {
        people = List.copyOf(people);
        ofFirst = Set.copyOf(ofFirst);
    }
}
