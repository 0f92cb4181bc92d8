package org.dripstone.followup.time;

import java.time.Instant;
import java.time.LocalDate;

/** When a letter may reach its reader: in their own working week and hours. */
public interface SendWindow {

    /** The first moment from {@code notBefore} on at which {@code reader} is at work; itself when they are. */
    Instant earliest(Instant notBefore, Whereabouts reader);

    /** Whether {@code day} is neither weekend nor holiday where the reader is. */
    boolean isWorkingDay(LocalDate day, Whereabouts reader);
}
