package org.dripstone.feed;

import java.nio.file.Path;

/**
 * A file somebody handed in.
 *
 * @param name without folders
 * @param via {@link #INBOX} or {@link #IMPORT}
 * @param droppedAs where and when: two drops of one content differ in it, a drop seen again after a crash does not
 */
public record Drop(Path file, String name, String event, String via, String droppedAs) {
    public static final String INBOX = "inbox";
    public static final String IMPORT = "import";
}
