package org.dripstone.normalise;

import java.util.Set;

/** How a person takes part. */
public final class Modes {

    private static final Set<String> VIRTUAL = Answers.words("virtual");
    private static final Set<String> IN_PERSON = Answers.words("in_person");

    private Modes() {}

    /** {@code virtual}, {@code in_person}, or empty when the cell says neither, or both. */
    public static String read(String cell) {
        var said = Answers.key(cell);
        boolean virtual = Answers.mentions(said, VIRTUAL);
        boolean inPerson = Answers.mentions(said, IN_PERSON);
        if (virtual == inPerson) {
            return "";
        }
        return virtual ? "virtual" : "in_person";
    }
}
