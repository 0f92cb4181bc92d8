package org.dripstone.camel;

import java.io.File;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Which files of the inbox are worth a look. An empty one is mostly an upload whose first bytes are on their way. A link
 * leads to what was not dropped: whoever may only write into the inbox must not have other files read, and then removed.
 */
public final class DroppedFiles implements GenericFileFilter<File> {
    private static final Duration EMPTY_FOR_GOOD = Duration.ofMinutes(1);

    private final Clock clock;

    DroppedFiles(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        return !Files.isSymbolicLink(file.getFile().toPath()) && (file.isDirectory() || hasArrived(file));
    }

    private boolean hasArrived(GenericFile<File> file) {
        return file.getFileLength() > 0 || clock.millis() - file.getLastModified() > EMPTY_FOR_GOOD.toMillis();
    }
}
