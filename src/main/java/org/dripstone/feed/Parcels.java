package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.FILE_TOO_LARGE;
import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dripstone.feed.MailForms.Enclosed;
import org.dripstone.feed.MailForms.EnclosedFile;
import org.dripstone.feed.text.EncodingSearch;

/**
 * Files that only carry others: archives, and messages with files. Each file in them is a feed of its own, called
 * {@code archive.zip/list.csv}.
 */
final class Parcels {

    private static final int DEEPEST = 4;

    private final MailForms mail;
    private final EncodingSearch encodings;
    private final Limits limits;

    Parcels(MailForms mail, EncodingSearch encodings, Limits limits) {
        this.mail = mail;
        this.encodings = encodings;
        this.limits = limits;
    }

    /**
     * Hands on what {@code drop} carries, one file after the other; each is gone when the next one comes.
     *
     * @return whether it is a parcel; else nothing was handed on
     */
    boolean unpack(Drop drop, Consumer<Drop> taker) throws UnreadableFeed {
        return unpack(drop, taker, 0);
    }

    private boolean unpack(Drop drop, Consumer<Drop> taker, int depth) throws UnreadableFeed {
        return switch (Container.of(drop.file(), FileCheck.head(drop.file(), limits), drop.name())) {
            case ARCHIVE -> unpacked(drop, taker, depth, this::archive);
            case MAIL, OUTLOOK -> unpacked(drop, taker, depth, this::message);
            default -> false;
        };
    }

    private boolean unpacked(Drop drop, Consumer<Drop> taker, int depth, Opening opening) throws UnreadableFeed {
        if (depth == DEEPEST) {
            throw new UnreadableFeed(FILE_TOO_LARGE, DEEPEST + " archives within each other");
        }
        Path folder = folder();
        try {
            return opening.open(drop, folder, new Taking(drop, taker, depth + 1));
        } catch (IOException e) {
            throw new UnreadableFeed(FILE_UNREADABLE, "an archive that is damaged or cut off");
        } finally {
            remove(folder);
        }
    }

    private boolean archive(Drop drop, Path folder, Taking taking) throws IOException, UnreadableFeed {
        new Archive(drop.file(), encodings, limits).unpack(folder, taking);
        return true;
    }

    private boolean message(Drop drop, Path folder, Taking taking) throws IOException, UnreadableFeed {
        Enclosed enclosed = mail.unpack(drop.file(), folder);
        for (EnclosedFile each : enclosed.files()) {
            taking.take(each.file(), each.name());
        }
        if (!enclosed.left().isEmpty()) {
            throw new UnreadableFeed(FILE_TOO_LARGE, String.join("; ", enclosed.left()));
        }
        return !enclosed.files().isEmpty();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("dripstone-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Opening {
        boolean open(Drop drop, Path folder, Taking taking) throws IOException, UnreadableFeed;
    }

    /** Hands on the files of one parcel under its name, and opens those that are parcels themselves. */
    final class Taking {

        private final Drop parcel;
        private final Consumer<Drop> taker;
        private final int depth;
        private int taken;

        private Taking(Drop parcel, Consumer<Drop> taker, int depth) {
            this.parcel = parcel;
            this.taker = taker;
            this.depth = depth;
        }

        /** @param name within the parcel */
        void take(Path file, String name) throws UnreadableFeed {
            taken++;
            Drop part = new Drop(
                    file,
                    parcel.name() + "/" + name,
                    parcel.event(),
                    parcel.via(),
                    parcel.droppedAs() + " " + taken + " " + name);
            if (Files.exists(file) && FeedArchive.size(file) > 0 && unpack(part, taker, depth)) {
                return;
            }
            taker.accept(part);
        }
    }
}
