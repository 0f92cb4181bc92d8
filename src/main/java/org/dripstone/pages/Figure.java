package org.dripstone.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dripstone.correspondence.LetterStatus;

/**
 * A number and what it counts.
 *
 * @param note what it means or what to do about it; empty when it speaks for itself
 */
record Figure(String label, int count, String note) {

    /** Those who took part, and what they were shown. */
    static List<Figure> participants(Glance glance, Wording wording) {
        return List.of(
                of("people.all", glance.people(), wording),
                of("people.virtual", glance.modes().getOrDefault("virtual", 0), wording),
                of("people.in_person", glance.modes().getOrDefault("in_person", 0), wording),
                of("people.solutions", glance.solutions(), wording));
    }

    /** Those that went well always; trouble only when there is some. */
    static List<Figure> letters(Map<LetterStatus, Integer> letters, Wording wording) {
        List<Figure> figures = new ArrayList<>();
        for (LetterStatus status : LetterStatus.values()) {
            int count = letters.getOrDefault(status, 0);
            if (count > 0 || status == LetterStatus.QUEUED || status == LetterStatus.SENT) {
                figures.add(letter(status, count, wording));
            }
        }
        return figures;
    }

    private static Figure letter(LetterStatus status, int count, Wording wording) {
        String key = "letters." + status.name().toLowerCase(Locale.ROOT);
        return new Figure(wording.say(key), count, count > 0 ? wording.say(key + "-note") : "");
    }

    private static Figure of(String key, int count, Wording wording) {
        return new Figure(wording.say(key), count, "");
    }
}
