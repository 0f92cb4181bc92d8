package org.dripstone.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dripstone.domain.ProblemCode.FILE_TOO_LARGE;
import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;
import static org.dripstone.domain.ProblemCode.LAYOUT_UNKNOWN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dripstone.domain.ProblemCode;
import org.dripstone.feed.BrokenFeed;
import org.dripstone.feed.ColumnNames;
import org.dripstone.feed.FeedReader;
import org.dripstone.feed.Limits;
import org.dripstone.feed.OpenFeed;
import org.dripstone.feed.Row;
import org.dripstone.feed.UnreadableFeed;
import org.dripstone.mail.MimeMailForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {

    private static final Limits SMALL = new Limits(4 << 20, 32 << 20, 50, 10_000, 1_000);
    private static final FeedReader READER = new FeedReader(
            new CamelCsvRows(), new MimeMailForms(), ColumnNames.read(Path.of("config/columns.yaml")), SMALL);

    @TempDir
    private Path folder;

    @Test
    void refusesWhatIsNoFile() {
        assertRefused(folder, FILE_UNREADABLE, "a directory");
        assertRefused(folder.resolve("gone.csv"), FILE_UNREADABLE, "not a file");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertRefused(file(new byte[0]), FILE_UNREADABLE, "empty");
    }

    @Test
    void refusesZeros() throws IOException {
        assertRefused(file(new byte[100_000]), FILE_UNREADABLE, "nothing but zeros");
    }

    @Test
    void refusesAFileOfTwoGigabytesBeforeReadingIt() throws IOException {
        Path huge = folder.resolve("huge.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        assertRefused(huge, FILE_TOO_LARGE, " MB");
    }

    @Test
    void refusesAPictureNamedCsv() throws IOException {
        assertRefused(file("\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1)), FILE_UNREADABLE, "PNG");
    }

    @Test
    void refusesNoise() throws IOException {
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        assertRefused(file(noise), FILE_UNREADABLE, "binary");
    }

    @Test
    void refusesBlankLines() throws IOException {
        assertRefused(file("\n\n  \n;;;\n".getBytes(StandardCharsets.UTF_8)), LAYOUT_UNKNOWN, "");
    }

    @Test
    void refusesAWorkbookCutOff() throws IOException {
        byte[] whole = workbook();
        assertRefused(file(Arrays.copyOf(whole, whole.length / 2)), FILE_UNREADABLE, "damaged or cut off");
    }

    @Test
    void refusesAWorkbookDamagedInside() throws IOException {
        byte[] whole = workbook();
        for (int i = whole.length / 3; i < whole.length / 3 + 400; i++) {
            whole[i] ^= 0x5A;
        }
        assertThatExceptionOfType(UnreadableFeed.class)
                .isThrownBy(() -> READER.open(file(whole), "x").close())
                .satisfies(e -> assertThat(e.code()).isEqualTo(FILE_UNREADABLE));
    }

    @Test
    void refusesAWorkbookThatUnfoldsWithoutEnd() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] spaces = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(spaces);
            }
        }
        assertRefused(file(bytes.toByteArray()), FILE_TOO_LARGE, "unfolds");
    }

    @Test
    void refusesToReadAnArchiveAsOneFeed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        assertRefused(file(bytes.toByteArray()), LAYOUT_UNKNOWN, "an archive of several files");
    }

    @Test
    void refusesAWorkbookWithAPassword() throws IOException {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] ole = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        System.arraycopy(name, 0, ole, 1024, name.length);
        assertRefused(file(ole), FILE_UNREADABLE, "password");
    }

    @Test
    void stopsWhereThereAreTooManyRows() throws IOException, UnreadableFeed {
        String rows = "Name,Email\n" + "Aru,aru@one.example.org\n".repeat(1_001);
        try (OpenFeed feed = READER.open(file(rows.getBytes(StandardCharsets.UTF_8)), "many.csv")) {
            assertThatExceptionOfType(BrokenFeed.class)
                    .isThrownBy(() -> readAll(feed))
                    .satisfies(e -> assertThat(e.reason().code()).isEqualTo(FILE_TOO_LARGE));
        }
    }

    @Test
    void leavesAWorkbookAsItWas() throws IOException, UnreadableFeed {
        byte[] whole = workbook();
        Path file = file(whole);
        try (OpenFeed feed = READER.open(file, "list.xlsx")) {
            assertThat(readAll(feed)).isEqualTo(2);
        }
        assertThat(file).hasBinaryContent(whole);
    }

    @Test
    void readsAWorkbookWithoutStyles() throws IOException, UnreadableFeed {
        try (OpenFeed feed = READER.open(file(withoutStyles(file(workbook()))), "list.xlsx")) {
            assertThat(readAll(feed)).isEqualTo(2);
        }
    }

    private static byte[] withoutStyles(Path workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(workbook.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                String part = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (!entry.getName().endsWith("styles.xml")) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(part.replaceAll("<(Relationship|Override) [^>]*styles[^>]*/>", "")
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static int readAll(OpenFeed feed) {
        int count = 0;
        for (Iterator<Row> rows = feed.rows(); rows.hasNext(); rows.next()) {
            count++;
        }
        return count;
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("List");
            String[][] rows = {{"Name", "Email"}, {"Aru", "aru@one.example.org"}, {"Mia", "mia@two.example.org"}};
            for (int r = 0; r < rows.length; r++) {
                sheet.value(r, 0, rows[r][0]);
                sheet.value(r, 1, rows[r][1]);
            }
        }
        return bytes.toByteArray();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("dropped.csv"), bytes);
    }

    private static void assertRefused(Path file, ProblemCode code, String detail) {
        assertThatExceptionOfType(UnreadableFeed.class)
                .isThrownBy(() -> READER.open(file, "dropped.csv").close())
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.detail()).contains(detail));
    }
}
