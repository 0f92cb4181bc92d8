package org.dripstone.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.dripstone.report.Shown;
import org.dripstone.report.Words;
import org.dripstone.settings.Settings;

/**
 * How things are put to the organiser.
 *
 * @param program how a command is to be begun that works on the same home
 * @param inbox where files are to be dropped
 * @param sendsMail whether letters leave the house
 */
record Wording(Words words, ZoneId zone, String program, String inbox, boolean sendsMail) {

    static Wording of(Words words, Settings settings, String program) {
        return new Wording(
                words,
                settings.secretariat().zone(),
                program,
                settings.homeFolder().resolve("inbox").toString(),
                settings.smtp().isPresent());
    }

    String say(String key) {
        return words.say(key);
    }

    String say(String key, Map<String, Object> about) {
        return words.say(key, about);
    }

    /** A command to be copied. */
    String command(String arguments) {
        return program + " " + arguments;
    }

    /** Text of somebody else within a sentence of ours. */
    String quoted(String text) {
        return Shown.isolated(Shown.clipped(text, Shown.CELL), words.isRightToLeft());
    }

    String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .localizedBy(words.locale())
                        .format(at.atZone(zone))
                + " " + DateTimeFormatter.ofPattern("zzz", Locale.ROOT).format(at.atZone(zone));
    }

    /** Empty when it is not known. */
    String country(String code) {
        return code.isEmpty() ? "" : new Locale("", code).getDisplayCountry(words.locale());
    }
}
