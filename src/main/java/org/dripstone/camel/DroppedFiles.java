package org.dripstone.camel;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which files of the inbox are worth a look. An empty one is mostly an upload whose first bytes are on their way. A link
 * leads to what was not dropped: whoever may only write into the inbox must not have other files read, and then removed.
 */
public final class DroppedFiles implements GenericFileFilter<File> {
    private static final Duration EMPTY_FOR_GOOD = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(DroppedFiles.class);

    private final Clock clock;
    /** The folder is looked into every second; once is enough. */
    private final Set<Path> told = ConcurrentHashMap.newKeySet();

    DroppedFiles(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        return !isLink(file.getFile().toPath()) && (file.isDirectory() || hasArrived(file));
    }

    private boolean isLink(Path file) {
        boolean isLink = Files.isSymbolicLink(file);
        if (isLink && told.add(file)) {
            LOG.warn("{} is a link and is not followed; copy what it leads to into the inbox", file);
        }
        return isLink;
    }

    private boolean hasArrived(GenericFile<File> file) {
        return file.getFileLength() > 0 || clock.millis() - file.getLastModified() > EMPTY_FOR_GOOD.toMillis();
    }
}
