package org.dripstone.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.dripstone.followup.HoldStore.Pause;

/** Stretches of time that do not count when somebody is waited for, earliest first. */
record Pauses(List<Pause> all) {

    Pauses {
        all = all.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }

    /** When {@code wait} is over that began at {@code from}, with all pauses taken out. */
    Instant after(Instant from, Period wait) {
        Instant at = from;
        Instant over = from.atZone(ZoneOffset.UTC).plus(wait).toInstant();
        for (Pause pause : all) {
            Instant begins = pause.from().isBefore(at) ? at : pause.from();
            if (begins.isBefore(over) && pause.to().isAfter(begins)) {
                over = over.plus(Duration.between(begins, pause.to()));
                at = pause.to();
            }
        }
        return over;
    }
}
