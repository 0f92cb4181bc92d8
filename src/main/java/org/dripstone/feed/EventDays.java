package org.dripstone.feed;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When and where an event takes place: what undecided dates and times of its files are read by. */
public interface EventDays {

    Optional<LocalDate> date(String event);

    ZoneId zone(String event);
}
