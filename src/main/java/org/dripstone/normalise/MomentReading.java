package org.dripstone.normalise;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** What a cell with a date says: a moment, one of two moments, or none. */
public sealed interface MomentReading {

    /**
     * A date, at midnight when no time was given.
     *
     * @param offset empty when the export states no zone
     */
    record Read(LocalDateTime at, Optional<ZoneOffset> offset) implements MomentReading {}

    /** Day and month could change places, and nothing tells which is which. */
    record Ambiguous(LocalDateTime dayFirst, LocalDateTime monthFirst) implements MomentReading {}

    /** Blank, or no date. */
    record Unread() implements MomentReading {}

    /** The moment on the writer's clock, when it can be told. */
    default Optional<LocalDateTime> local() {
        return this instanceof Read read ? Optional.of(read.at()) : Optional.empty();
    }
}
