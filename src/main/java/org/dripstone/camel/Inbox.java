package org.dripstone.camel;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.InvalidPayloadException;
import org.dripstone.feed.Drop;
import org.dripstone.feed.EventChoice;

/** What a file in the inbox is handed in as: its first sub-folder names the event. */
public final class Inbox {
    private final Path root;
    private final EventChoice events;

    Inbox(Path root, EventChoice events) {
        this.root = root;
        this.events = events;
    }

    /** The file that {@code exchange} brought. */
    public Drop drop(Exchange exchange) throws IOException, InvalidPayloadException {
        Path file = exchange.getMessage().getMandatoryBody(File.class).toPath();
        Path inside = inside(file);
        String event =
                inside.getNameCount() > 1 ? events.named(inside.getName(0).toString()) : events.usual();
        return new Drop(file, file.getFileName().toString(), event, Drop.INBOX, droppedAs(inside, file));
    }

    /** To be asked before the file is removed. */
    public void refuseIfChanged(@ExchangeProperty("drop") Drop drop) throws IOException, GrewMeanwhile {
        Path file = drop.file();
        if (Files.exists(file) && !droppedAs(inside(file), file).equals(drop.droppedAs())) {
            throw new GrewMeanwhile(file);
        }
    }

    private Path inside(Path file) {
        return root.toAbsolutePath().relativize(file.toAbsolutePath());
    }

    /** Copying or moving a file gives it a new change time; a crash while it is read does not. */
    private static String droppedAs(Path inside, Path file) throws IOException {
        boolean hasChangeTime =
                file.getFileSystem().supportedFileAttributeViews().contains("unix");
        Object time = hasChangeTime
                ? Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS)
                : Files.getLastModifiedTime(file);
        return inside + " " + time;
    }
}
