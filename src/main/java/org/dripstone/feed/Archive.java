package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.FILE_TOO_LARGE;
import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dripstone.feed.text.EncodingSearch;

/** A ZIP archive of feeds. What its directory says of sizes and paths is not believed. */
final class Archive {

    private static final int FILES = 200;
    private static final int RATIO = 300;
    private static final long ALWAYS_FINE = 16 << 20;

    private final Path file;
    private final EncodingSearch encodings;
    private final Limits limits;
    private long unfolded;

    Archive(Path file, EncodingSearch encodings, Limits limits) {
        this.file = file;
        this.encodings = encodings;
        this.limits = limits;
    }

    /** Each entry lies in {@code folder} while it is taken, under a name of ours. */
    void unpack(Path folder, Parcels.Taking taking) throws IOException, UnreadableFeed {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            EntryNames names = EntryNames.of(entries, encodings);
            List<ZipArchiveEntry> wanted =
                    entries.stream().filter(entry -> isWanted(entry, names)).toList();
            refuse(wanted);
            for (ZipArchiveEntry entry : wanted) {
                Path unpacked = folder.resolve("file");
                write(zip, entry, unpacked);
                taking.take(unpacked, names.of(entry));
                Files.deleteIfExists(unpacked);
            }
        } catch (IllegalArgumentException e) { // of a directory that is nonsense
            throw new UnreadableFeed(FILE_UNREADABLE, "an archive that is damaged");
        }
    }

    private static boolean isWanted(ZipArchiveEntry entry, EntryNames names) {
        return !entry.isDirectory() && !entry.isUnixSymlink() && names.isVisible(entry);
    }

    private static void refuse(List<ZipArchiveEntry> entries) throws UnreadableFeed {
        if (entries.isEmpty()) {
            throw new UnreadableFeed(FILE_UNREADABLE, "an archive with no files in it");
        }
        if (entries.size() > FILES) {
            throw new UnreadableFeed(FILE_TOO_LARGE, FILES + " files in one archive");
        }
        if (entries.stream().anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption())) {
            throw new UnreadableFeed(
                    FILE_UNREADABLE, "an archive locked with a password: unpack it and drop the files themselves");
        }
    }

    private void write(ZipFile zip, ZipArchiveEntry entry, Path to) throws IOException, UnreadableFeed {
        if (!zip.canReadEntryData(entry)) {
            throw new UnreadableFeed(
                    FILE_UNREADABLE, "an archive packed in an unusual way: pack it again as an ordinary ZIP");
        }
        long before = unfolded;
        byte[] buffer = new byte[64 << 10];
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(to)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                unfolded += n;
                refuse(entry, unfolded - before);
                out.write(buffer, 0, n);
            }
        }
    }

    private void refuse(ZipArchiveEntry entry, long size) throws UnreadableFeed {
        long folded = Math.max(1, entry.getCompressedSize());
        if (size > ALWAYS_FINE && size / folded > RATIO) {
            throw new UnreadableFeed(FILE_TOO_LARGE, "unfolds to more than " + RATIO + " times its size");
        }
        if (size > limits.fileBytes() || unfolded > limits.inflatedBytes()) {
            throw new UnreadableFeed(
                    FILE_TOO_LARGE, "unfolds to more than " + (limits.fileBytes() >> 20) + " MB in one file");
        }
    }
}
