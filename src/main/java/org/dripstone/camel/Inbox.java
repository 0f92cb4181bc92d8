package org.dripstone.camel;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.InvalidPayloadException;
import org.dripstone.feed.Drop;
import org.dripstone.feed.EventChoice;

/** What a file in the inbox is handed in as: its first sub-folder names the event. */
public final class Inbox {
    /** What has not been read by then is none that we read, or one whose upload broke off. */
    private static final Duration SOON_READ = Duration.ofMinutes(1);

    /** A file that somebody writes on all day must not keep everybody else waiting. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final Path root;
    private final EventChoice events;
    private final Clock clock;
    private Optional<Instant> restlessSince = Optional.empty();

    Inbox(Path root, EventChoice events, Clock clock) {
        this.root = root;
        this.events = events;
        this.clock = clock;
    }

    /** Whether nothing has arrived just now that is still to be read, or is still on its way; or that has gone on for long. */
    public synchronized boolean isQuiet() {
        Instant now = clock.instant();
        restlessSince =
                hasNothingSince(now.minus(SOON_READ)) ? Optional.empty() : restlessSince.or(() -> Optional.of(now));
        return restlessSince
                .filter(since -> since.plus(LONGEST_WAIT).isAfter(now))
                .isEmpty();
    }

    private boolean hasNothingSince(Instant soon) {
        try (Stream<Path> waiting =
                Files.find(root.toRealPath(), Integer.MAX_VALUE, (file, attributes) -> attributes.isRegularFile())) {
            return waiting.noneMatch(file -> !isHidden(file) && isNewerThan(soon, file));
        } catch (IOException | UncheckedIOException unseen) {
            // A folder that nobody may look into, or that has just gone, must not hold everything up.
            return true;
        }
    }

    /** What programs that share folders keep beside the files changes all day. */
    private static boolean isHidden(Path file) {
        return file.toFile().getName().matches("[.~].*");
    }

    private static boolean isNewerThan(Instant moment, Path file) {
        try {
            return arrived(file).toInstant().isAfter(moment);
        } catch (IOException readMeanwhile) {
            return false;
        }
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
        return inside + " " + arrived(file);
    }

    private static FileTime arrived(Path file) throws IOException {
        boolean hasChangeTime =
                file.getFileSystem().supportedFileAttributeViews().contains("unix");
        return hasChangeTime
                ? (FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS)
                : Files.getLastModifiedTime(file);
    }
}
