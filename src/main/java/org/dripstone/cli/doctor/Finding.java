package org.dripstone.cli.doctor;

import java.util.Locale;

/**
 * What a look at one thing came to.
 *
 * @param remedy what a person should do; empty when nothing, or when the words say it already
 */
public record Finding(Level level, String words, String remedy) {

    public static Finding ok(String words) {
        return new Finding(Level.OK, words, "");
    }

    /** Something works, though not as well as it should; or could not be asked. */
    public static Finding warn(String words, String remedy) {
        return new Finding(Level.WARN, words, remedy);
    }

    public static Finding fail(String words, String remedy) {
        return new Finding(Level.FAIL, words, remedy);
    }

    /** How bad it is. */
    public enum Level {
        OK,
        WARN,
        FAIL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
