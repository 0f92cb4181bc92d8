package org.dripstone.camel;

import java.nio.file.Path;

/** A file changed while it was read: an upload that had only paused. It stays, to be read again as a newer version. */
public final class GrewMeanwhile extends Exception {
    private static final long serialVersionUID = 1L;

    GrewMeanwhile(Path file) {
        super(file + " changed while it was read, and is read again");
    }
}
