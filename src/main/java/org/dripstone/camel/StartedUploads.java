package org.dripstone.camel;

import java.io.File;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/** Which files of the inbox are worth a look: an empty one is mostly an upload whose first bytes are on their way. */
public final class StartedUploads implements GenericFileFilter<File> {
    private static final Duration EMPTY_FOR_GOOD = Duration.ofMinutes(1);

    private final Clock clock;

    StartedUploads(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        return file.isDirectory()
                || file.getFileLength() > 0
                || clock.millis() - file.getLastModified() > EMPTY_FOR_GOOD.toMillis();
    }
}
