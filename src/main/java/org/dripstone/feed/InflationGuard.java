package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.FILE_TOO_LARGE;
import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;
import static org.dripstone.domain.ProblemCode.LAYOUT_UNKNOWN;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unfolds a workbook once into nothing, because what its directory says of sizes may be a lie. */
final class InflationGuard {

    private static final int RATIO = 300;
    private static final long ALWAYS_FINE = 16 << 20;
    private static final long SHARED_STRINGS = 256 << 20;
    private static final int ENTRIES = 10_000;

    private final Limits limits;
    private final byte[] buffer = new byte[64 << 10];
    private long inflated;

    private InflationGuard(Limits limits) {
        this.limits = limits;
    }

    static void check(Path file, Limits limits) throws UnreadableFeed {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            refuseStrangers(zip);
            InflationGuard guard = new InflationGuard(limits);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                guard.inflate(zip, entry);
            }
        } catch (ZipException e) {
            throw new UnreadableFeed(FILE_UNREADABLE, "a compressed file that is damaged or cut off");
        } catch (IOException e) {
            throw new UnreadableFeed(FILE_UNREADABLE, "a compressed file that cannot be read");
        }
    }

    /** Told by its directory: some programs do not write its name first. What cannot be opened passes as a workbook. */
    static Container kindOf(Path file) {
        try (var zip = org.apache.commons.compress.archivers.zip.ZipFile.builder()
                .setPath(file)
                .get()) {
            Predicate<String> has = name -> zip.getEntry(name) != null;
            if (has.test("word/document.xml")) {
                return Container.DOCUMENT;
            }
            if (Stream.of("xl/workbook.xml", "xl/workbook.bin", "[Content_Types].xml")
                    .anyMatch(has)) {
                return Container.WORKBOOK;
            }
            return has.test("content.xml") ? Container.OPEN_DOCUMENT : Container.ARCHIVE;
        } catch (IOException | IllegalArgumentException e) {
            return Container.WORKBOOK;
        }
    }

    private static boolean has(ZipFile zip, String name) {
        return zip.getEntry(name) != null;
    }

    private static void refuseStrangers(ZipFile zip) throws UnreadableFeed {
        if (zip.size() > ENTRIES) {
            throw new UnreadableFeed(FILE_TOO_LARGE, "more than " + ENTRIES + " files in one");
        }
        if (has(zip, "xl/workbook.bin")) {
            throw new UnreadableFeed(
                    FILE_UNREADABLE, "a binary workbook (.xlsb): save it as .xlsx in Excel and drop that");
        }
        if (has(zip, "ppt/presentation.xml")) {
            throw new UnreadableFeed(LAYOUT_UNKNOWN, "a presentation: copy its table into a workbook and drop that");
        }
    }

    private void inflate(ZipFile zip, ZipEntry entry) throws IOException, UnreadableFeed {
        long before = inflated;
        long most = entry.getName().endsWith("sharedStrings.xml") ? SHARED_STRINGS : limits.inflatedBytes();
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                inflated += n;
                refuse(entry, inflated - before, most);
            }
        }
    }

    private void refuse(ZipEntry entry, long ofEntry, long most) throws UnreadableFeed {
        long folded = Math.max(1, entry.getCompressedSize());
        if (inflated > limits.inflatedBytes() || ofEntry > most) {
            throw new UnreadableFeed(FILE_TOO_LARGE, "unfolds to more than " + most + " bytes");
        }
        if (ofEntry > ALWAYS_FINE && ofEntry / folded > RATIO) {
            throw new UnreadableFeed(FILE_TOO_LARGE, "unfolds to more than " + RATIO + " times its size");
        }
    }
}
