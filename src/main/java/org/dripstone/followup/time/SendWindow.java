package org.dripstone.followup.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** When a letter may reach its reader: in their own working week and hours. */
public interface SendWindow {

    /** The first moment from {@code notBefore} on at which {@code reader} is at work; itself when they are. */
    Instant earliest(Instant notBefore, Whereabouts reader);

    /** Whether {@code day} is neither weekend nor holiday where the reader is. */
    boolean isWorkingDay(LocalDate day, Whereabouts reader);

    /** The reader's own zone, else their country's, else the secretariat's. */
    default ZoneId zone(Whereabouts reader) {
        return reader.zone().orElse(ZoneOffset.UTC);
    }

    /**
     * As {@link #earliest(Instant, Whereabouts)}; but letters that have to wait for the reader's morning are spread over
     * it, each at a moment of its own that follows from {@code key}. Ask once, when a letter is planned: what comes out
     * lies within working hours and stays as it is when asked about again.
     */
    default Instant earliest(Instant notBefore, Whereabouts reader, String key) {
        return earliest(notBefore, reader);
    }

    /** The first working day after {@code day}, where the reader is. */
    default LocalDate workingDayAfter(LocalDate day, Whereabouts reader) {
        return LocalDate.ofInstant(
                earliest(day.plusDays(1).atStartOfDay(zone(reader)).toInstant(), reader), zone(reader));
    }
}
