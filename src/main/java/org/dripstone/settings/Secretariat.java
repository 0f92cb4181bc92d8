package org.dripstone.settings;

import java.time.ZoneId;
import java.util.List;

/**
 * The people in whose name mail goes out and who decide what the machine would not.
 *
 * @param languages ISO 639-1, the preferred one first
 * @param organisers addresses that may mail in feeds
 */
public record Secretariat(String name, String address, List<String> languages, ZoneId zone, List<String> organisers) {
    public Secretariat {
        languages = List.copyOf(languages);
        organisers = List.copyOf(organisers);
    }
}
