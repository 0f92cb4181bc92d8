package org.dripstone.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dripstone.feed.book.OldWorkbooks;

/** The container of Office before 2007, in which workbooks with a password are kept to this day. */
final class OldWorkbook {

    private static final int DIRECTORY_WITHIN = 1 << 20;
    private static final String ENCRYPTED = new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);

    private OldWorkbook() {}

    /** A message of Outlook lies in the same kind of container. */
    static boolean isMessage(Path file) {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true)) {
            return ole.getRoot().hasEntryCaseInsensitive("__properties_version1.0");
        } catch (IOException | RuntimeException e) { // POI has one for each way a file can be broken
            return false;
        }
    }

    static void refuseLocked(Path file) throws UnreadableFeed {
        if (contains(file, ENCRYPTED)) {
            throw new UnreadableFeed(FILE_UNREADABLE, OldWorkbooks.LOCKED);
        }
    }

    private static boolean contains(Path file, String sign) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(DIRECTORY_WITHIN), ISO_8859_1).contains(sign);
        } catch (IOException e) {
            return false;
        }
    }
}
