package org.dripstone.feed;

import java.nio.file.Path;

/**
 * A file somebody handed in.
 *
 * @param name without folders
 * @param via {@link #INBOX}, {@link #IMPORT}, {@link #MAIL} or {@link #OWN_FORM}
 * @param droppedAs where and when: two drops of one content differ in it, a drop seen again after a crash does not
 */
public record Drop(Path file, String name, String event, String via, String droppedAs) {
    public static final String INBOX = "inbox";
    public static final String IMPORT = "import";
    /** An organiser's mail brought it. */
    public static final String MAIL = "mail";
    /** A form in somebody's mail, which speaks for its sender alone. */
    public static final String OWN_FORM = "mail-form";

    /** Whether the file is somebody's own, which stays where it is. */
    boolean isLent() {
        return via.equals(IMPORT);
    }

    boolean isOwnForm() {
        return via.equals(OWN_FORM);
    }
}
