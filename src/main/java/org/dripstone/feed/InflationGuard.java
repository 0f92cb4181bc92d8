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

/** Unfolds a workbook or a document once into nothing, because what its directory says of sizes may be a lie. */
final class InflationGuard {

    private static final int RATIO = 300;
    private static final long ALWAYS_FINE = 16 << 20;
    private static final long SHARED_STRINGS = 256 << 20;
    /** Kept whole in memory, in some thirty times the room. */
    private static final long DOCUMENT = 4 << 20;

    private static final int ENTRIES = 10_000;

    private final Limits limits;
    private final byte[] buffer = new byte[64 << 10];
    private final long mostMarkup;
    private long inflated;
    private long markup;

    private InflationGuard(Limits limits, long mostMarkup) {
        this.limits = limits;
        this.mostMarkup = mostMarkup;
    }

    static void check(Path file, Limits limits) throws UnreadableFeed {
        check(file, new InflationGuard(limits, Long.MAX_VALUE));
    }

    /** Its pictures may be large, its text not. */
    static void checkDocument(Path file, Limits limits) throws UnreadableFeed {
        check(file, new InflationGuard(limits, DOCUMENT));
    }

    private static void check(Path file, InflationGuard guard) throws UnreadableFeed {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            refuseStrangers(zip);
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
            int n = in.readNBytes(buffer, 0, buffer.length);
            for (boolean isMarkup = Markup.begins(buffer, n); n > 0; n = in.readNBytes(buffer, 0, buffer.length)) {
                inflated += n;
                markup += isMarkup ? n : 0;
                refuse(entry, inflated - before, most);
            }
        }
    }

    private void refuse(ZipEntry entry, long ofEntry, long most) throws UnreadableFeed {
        long folded = Math.max(1, entry.getCompressedSize());
        if (inflated > limits.inflatedBytes() || ofEntry > most) {
            throw new UnreadableFeed(FILE_TOO_LARGE, "unfolds to more than " + most + " bytes");
        }
        if (markup > mostMarkup) {
            throw new UnreadableFeed(FILE_TOO_LARGE, (mostMarkup >> 20) + " MB of text in a document");
        }
        if (ofEntry > ALWAYS_FINE && ofEntry / folded > RATIO) {
            throw new UnreadableFeed(FILE_TOO_LARGE, "unfolds to more than " + RATIO + " times its size");
        }
    }
}
