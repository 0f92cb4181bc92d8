package org.dripstone.feed.table;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dripstone.domain.Field;

/**
 * What a report of several meetings says of the meeting in each row: whatever stands left of the name is the host's
 * department, the meeting's length and the day it was set up, not the participant's.
 */
final class MeetingColumns {

    private static final Set<String> OF_MEETING = Set.of("topic", "host name", "host email", "meeting id");
    private static final int TELLING = 2;

    private MeetingColumns() {}

    /** Leaves as answers what belongs to the meeting; nothing where the header names none. */
    static void leave(List<String> header, List<Field> fields) {
        if (Layout.of(header).isVirtual()
                && Cells.folded(header).stream().filter(OF_MEETING::contains).count() >= TELLING) {
            IntStream.range(0, Math.max(0, name(fields)))
                    .filter(column -> fields.get(column) != Field.DROPPED)
                    .forEach(column -> fields.set(column, Field.ANSWER));
        }
    }

    private static int name(List<Field> fields) {
        return fields.indexOf(Field.NAME);
    }
}
