package org.dripstone.settings;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time as people write them: {@code 60s}, {@code 5m}, {@code 1h}. */
final class Waits {
    private Waits() {}

    static boolean areIn(String value) {
        return value.matches("[1-9]\\d{0,5}[smhSMH]");
    }

    static Duration of(String value) {
        return Duration.parse("PT" + value.toUpperCase(Locale.ROOT));
    }
}
