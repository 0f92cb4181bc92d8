package org.dripstone.camel;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dripstone.domain.Field;
import org.dripstone.feed.ColumnNames;
import org.dripstone.feed.Drop;
import org.dripstone.feed.FeedReader;
import org.dripstone.feed.Limits;
import org.dripstone.feed.OpenFeed;
import org.dripstone.feed.UnreadableFeed;
import org.dripstone.mail.MimeMailForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives and messages only carry other files: each of these is a feed with a name of its own. */
class ParcelsTest {

    private static final Limits SMALL = new Limits(4 << 20, 24 << 20, 50, 10_000, 1_000);
    private static final FeedReader READER = new FeedReader(
            new CamelCsvRows(), new MimeMailForms(), ColumnNames.read(Path.of("config/columns.yaml")), SMALL);
    private static final byte[] LIST = "Name,Email\nAru Sen,aru@one.example.org\n".getBytes(UTF_8);
    private static final byte[] OTHER = "Name;Email\nMia Koh;mia@two.example.org\n".getBytes(UTF_8);

    @TempDir
    private Path folder;

    @Test
    void handsOnEachFileOfAnArchiveUnderBothNames() throws IOException, UnreadableFeed {
        byte[] zip = zip(UTF_8, Map.of("list.csv", LIST));
        assertThat(brought("a.zip", zip)).containsExactly("a.zip/list.csv: aru@one.example.org");
    }

    @Test
    void opensArchivesWithinArchives() throws IOException, UnreadableFeed {
        byte[] inner = zip(UTF_8, Map.of("day 1/list.csv", LIST));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("inner.zip", inner);
        files.put("other.csv", OTHER);
        assertThat(brought("a.zip", zip(UTF_8, files)))
                .containsExactly(
                        "a.zip/inner.zip/day 1/list.csv: aru@one.example.org", "a.zip/other.csv: mia@two.example.org");
    }

    @Test
    void refusesArchivesWithinArchivesWithoutEnd() throws IOException {
        byte[] zip = zip(UTF_8, Map.of("list.csv", LIST));
        for (int i = 0; i < 6; i++) {
            zip = zip(UTF_8, Map.of("again.zip", zip));
        }
        assertRefused("a.zip", zip, "within each other");
    }

    @Test
    void leavesOutWhatProgramsPutIntoArchivesForThemselves() throws IOException, UnreadableFeed {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("__MACOSX/._list.csv", LIST);
        files.put(".DS_Store", LIST);
        files.put("Thumbs.db", LIST);
        files.put("~$list.xlsx", LIST);
        files.put("list.csv", LIST);
        assertThat(brought("a.zip", zip(UTF_8, files))).containsExactly("a.zip/list.csv: aru@one.example.org");
    }

    @Test
    void letsNoNameLeadOutOfTheArchive() throws IOException, UnreadableFeed {
        byte[] zip = zip(UTF_8, Map.of("..\\../C:/../../etc/list.csv", LIST));
        assertThat(brought("a.zip", zip)).containsExactly("a.zip/C:/etc/list.csv: aru@one.example.org");
    }

    @Test
    void readsNamesInTheEncodingOfTheProgramThatPackedThem() throws IOException, UnreadableFeed {
        byte[] zip = zip(Charset.forName("IBM866"), Map.of("Список участников из Казахстана.csv", LIST));
        assertThat(brought("a.zip", zip))
                .containsExactly("a.zip/Список участников из Казахстана.csv: aru@one.example.org");
    }

    @Test
    void refusesAnArchiveThatUnfoldsWithoutEnd() throws IOException {
        assertRefused("a.zip", zip(UTF_8, Map.of("list.csv", new byte[20 << 20])), "unfolds to more than");
    }

    @Test
    void refusesAnArchiveWithNothingInIt() throws IOException {
        assertRefused("a.zip", zip(UTF_8, Map.of("folder/", new byte[0])), "no files in it");
    }

    @Test
    void namesTheRemedyForAnArchiveWithAPassword() throws IOException {
        byte[] zip = zip(UTF_8, Map.of("list.csv", LIST));
        for (int i = 0; i < zip.length - 4; i++) {
            boolean local = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4;
            boolean central = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
            zip[local ? i + 6 : i] |= (byte) (local ? 1 : 0);
            zip[central ? i + 8 : i] |= (byte) (central ? 1 : 0);
        }
        assertRefused("a.zip", zip, "locked with a password: unpack it");
    }

    @Test
    void refusesAnArchiveCutOff() throws IOException {
        byte[] zip = zip(UTF_8, Map.of("list.csv", LIST, "other.csv", OTHER));
        byte[] cut = java.util.Arrays.copyOf(zip, zip.length - 40);
        Path file = Files.write(folder.resolve("dropped"), cut);
        assertThatExceptionOfType(UnreadableFeed.class)
                .isThrownBy(() -> READER.open(file, "a.zip").close())
                .satisfies(e -> assertThat(e.detail()).contains("damaged"));
    }

    @Test
    void takesTheFilesOfASavedMessageAndOfThoseItEncloses() throws IOException, UnreadableFeed {
        String eml = """
                From: Lea Mwangi <lea@office.example.org>
                Subject: Lists
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                See below.
                --b
                Content-Type: text/csv; name="list.csv"
                Content-Disposition: attachment; filename="list.csv"

                Name,Email
                Aru Sen,aru@one.example.org
                --b
                Content-Type: message/rfc822

                From: Mia Koh <mia@two.example.org>
                Subject: Form
                Date: Sun, 27 Sep 2026 10:00:00 +0000

                Name: Mia Koh
                Country: Singapore
                Solution: Water kiosks
                --b--
                """;
        assertThat(brought("lists.eml", eml.getBytes(UTF_8)))
                .containsExactly(
                        "lists.eml/list.csv: aru@one.example.org", "lists.eml/forwarded.eml: mia@two.example.org");
    }

    @Test
    void takesTheFilesOfAMessageSavedByOutlook() throws IOException, UnreadableFeed {
        byte[] msg = outlook("Lists", "See below.", Map.of("Gästeliste.csv", LIST));
        assertThat(brought("lists.msg", msg)).containsExactly("lists.msg/Gästeliste.csv: aru@one.example.org");
    }

    @Test
    void readsAFormInAMessageSavedByOutlook() throws IOException, UnreadableFeed {
        byte[] msg = outlook("Form", "Name: Zoë Löwe\r\nCountry: Kenya\r\nSolution: Water kiosks\r\n", Map.of());
        Path file = Files.write(folder.resolve("dropped"), msg);
        assertThat(brought("form.msg", msg)).containsExactly("form.msg: lea@office.example.org");
        try (OpenFeed feed = READER.open(file, "form.msg")) {
            assertThat(feed.rows().next().value(Field.NAME)).isEqualTo("Zoë Löwe");
        }
        assertThat(file).hasBinaryContent(msg);
    }

    /** Each feed with its first address. */
    private List<String> brought(String name, byte[] bytes) throws IOException, UnreadableFeed {
        Path file = Files.write(folder.resolve("dropped"), bytes);
        Drop drop = new Drop(file, name, "w26", Drop.INBOX, "today");
        List<String> brought = new ArrayList<>();
        if (!READER.unpack(drop, part -> brought.add(part.name() + ": " + firstAddress(part)))) {
            brought.add(name + ": " + firstAddress(drop));
        }
        return brought;
    }

    private static String firstAddress(Drop part) {
        try (OpenFeed feed = READER.open(part.file(), part.name())) {
            return feed.rows().next().value(Field.EMAIL);
        } catch (UnreadableFeed e) {
            return e.detail();
        }
    }

    private void assertRefused(String name, byte[] bytes, String detail) {
        assertThatExceptionOfType(UnreadableFeed.class)
                .isThrownBy(() -> brought(name, bytes))
                .satisfies(e -> assertThat(e.detail()).contains(detail));
    }

    private static byte[] zip(Charset names, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** With the property streams that MS-OXMSG gives each value. */
    private static byte[] outlook(String subject, String body, Map<String, byte[]> files) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            DirectoryEntry root = ole.getRoot();
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
            text(root, "0037", subject);
            text(root, "1000", body);
            text(root, "0C1A", "Lea Mwangi");
            text(root, "0C1F", "/O=OFFICE/CN=LEA");
            text(root, "5D01", "lea@office.example.org");
            int number = 0;
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#%08X".formatted(number++));
                attachment.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
                text(attachment, "3707", file.getKey());
                attachment.createDocument("__substg1.0_37010102", new ByteArrayInputStream(file.getValue()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ole.writeFilesystem((OutputStream) bytes);
            return bytes.toByteArray();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private static void text(DirectoryEntry in, String property, String value) throws IOException {
        in.createDocument("__substg1.0_" + property + "001F", new ByteArrayInputStream(value.getBytes(UTF_16LE)));
    }
}
