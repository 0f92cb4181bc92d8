package org.dripstone.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.mailbox.MailPlace;
import org.dripstone.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever arrives, each mail gets an outcome in bounded time, nothing in it is run, and the next one is read. */
final class HostileMailFollowedTest {
    private static final String OLGA = "olga@desk.example.org";
    private static final String EVE = "eve@else.example.net";
    private static final String READ = "to be read: answers no letter of ours that we know";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path home;

    private Parts parts;
    private int mails;

    @BeforeEach
    void start() {
        Settings settings = Settings.read(
                TrialConfig.under(home),
                Map.of(),
                Map.of(
                        "dripstone.home",
                        home.toString(),
                        "dripstone.secretariat.address",
                        "desk@workshop.example.org",
                        "dripstone.secretariat.forward-to",
                        "office@workshop.example.org",
                        "dripstone.secretariat.organisers",
                        OLGA));
        parts = Wiring.parts(settings, SampleWorkshop.FOLDER.resolve("events.yaml"), new MovedClock());
    }

    @AfterEach
    void theNextMailIsRead() throws Exception {
        assertThat(came(head("next@x.example.org") + "\nWho are you?\n"))
                .startsWith(READ)
                .contains("\"question\"");
        parts.close();
    }

    @Test
    void aWorkbookWithMacrosIsReadAsATableAndTheMacrosStayWhereTheyAre() throws Exception {
        byte[] workbook = workbookWithMacros();
        assertThat(came(withFile(OLGA, "people.xlsm", workbook))).isEqualTo("taken in as F1: it brings files");
        assertThat(text("select string_agg(name, ', ') from feed where status = 'TAKEN_IN'"))
                .isEqualTo("people.xlsm");
        assertThat(text("select string_agg(address, ', ') from person")).isEqualTo("kofi@one.example.org");
        assertThat(count("message where step = 'forwarded'")).isZero();
    }

    @Test
    void ofWhatOneAddressFloodsUsWithTheSecretariatGetsADaysShare() throws Exception {
        for (int i = 0; i < 23; i++) {
            assertThat(came(head(EVE) + "\nWho are you, for the " + i + "th time?\n"))
                    .startsWith(READ);
        }
        assertThat(count("message where step = 'forwarded'")).isEqualTo(20);
        assertThat(count("message_text where body_text like '%is not passed on%'"))
                .as("the last of them says so")
                .isEqualTo(1);
        assertThat(came(head(OLGA) + "\nAnd who is that?\n")).startsWith(READ);
        assertThat(count("message where step = 'forwarded'"))
                .as("others are heard")
                .isEqualTo(21);
    }

    @Test
    void aStrangersWorkbookWithMacrosWaitsAndGoesNowhere() throws Exception {
        assertThat(came(withFile(EVE, "people.xlsm", workbookWithMacros())))
                .startsWith("files wait in review: files from somebody who is not among");
        assertThat(count("feed")).isZero();
        assertThat(count("person")).isZero();
        assertThat(count("message")).isZero();
    }

    @Test
    void aStrangersFormInWordWaitsLikeAnyTable() throws Exception {
        byte[] document = zip("word/document.xml", "<w:document/>".getBytes(UTF_8));
        assertThat(came(withFile(EVE, "Form.docx", document)))
                .startsWith("files wait in review: files from somebody who is not among");
        assertThat(count("feed")).isZero();
        assertThat(count("message")).isZero();
    }

    @Test
    void aDocumentWithMacrosIsNoFeed() throws Exception {
        byte[] document =
                zip("word/document.xml", "<w:document/>".getBytes(UTF_8), "word/vbaProject.bin", new byte[2_000]);
        assertThat(came(withFile(OLGA, "letter.docm", document))).startsWith("taken in as F");
        assertThat(problems()).isEqualTo("FILE_UNREADABLE: a document that is damaged");
        assertThat(count("feed where status <> 'FAILED'")).isZero();
        assertThat(came(withFile(EVE, "letter.docm", document))).startsWith(READ);
        assertThat(count("feed")).as("a stranger's is none").isEqualTo(1);
        assertThat(text("select body_text from message_text where message_id in"
                        + " (select id from message where step = 'forwarded')"))
                .as("its name is told, the file is not passed on")
                .contains("letter.docm");
        assertThat(count("message where attachments > 0")).isZero();
    }

    @Test
    void archivesInArchivesInArchivesEndSomewhere() throws Exception {
        byte[] archive = zip("people.csv", new byte[50 * MEGABYTE]);
        for (int depth = 0; depth < 8; depth++) {
            archive = zip("inner" + depth + ".zip", archive, "again" + depth + ".zip", archive);
        }
        String mail = withFile(OLGA, "people.zip", archive);
        assertThat(inTime(() -> came(mail))).isEqualTo("taken in as F1: it brings files");
        assertThat(problems()).isEqualTo("FILE_TOO_LARGE: 4 archives within each other");
        assertThat(count("feed_row")).isZero();
    }

    @Test
    void whatOnlyOutlookOpensIsAskedForAgain() throws Exception {
        assertThat(came(withFile(OLGA, "winmail.dat", new byte[] {0x78, (byte) 0x9f, 0x3e, 0x22, 0, 0})))
                .startsWith("set aside: its files are packed into winmail.dat")
                .contains("ask for them again");
        assertThat(count("received_mail where folder = 'ATTENTION' and mail_class = 'feed'"))
                .isOne();
    }

    @Test
    void aHundredMegabytesAreCutAndSetAside() throws Exception {
        String head =
                withFile(OLGA, "people.csv", "Name,Email\n".getBytes(UTF_8)).replace("\n--b--\n", "");
        InputStream endless = new SequenceInputStream(bytes(head), new Repeated("QUFBQUFBQUFB\r\n", 100 * MEGABYTE));
        assertThat(inTime(() -> came(endless, 100L * MEGABYTE)))
                .isEqualTo("set aside: too large to be kept: ask for its files in several mails");
        assertThat(count("received_mail where cut and size_bytes = " + 100 * MEGABYTE))
                .isOne();
        assertThat(count("received_mail_piece", "sum(octet_length(bytes))"))
                .as("of which a part is kept")
                .isBetween(1L, 99L * MEGABYTE);
        assertThat(count("feed")).isZero();
    }

    @Test
    void tenThousandPartsHaveAnOutcome() throws Exception {
        String part =
                "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=%d.csv\n\nName,Email\n\n";
        StringBuilder mail = new StringBuilder(head(OLGA) + "Content-Type: multipart/mixed; boundary=b\n\n");
        for (int i = 0; i < 10_000; i++) {
            mail.append(part.formatted(i));
        }
        assertThat(inTime(() -> came(mail + "--b--\n")))
                .startsWith("taken in as F1, F2, F3")
                .contains(", F50: it brings files; only the first 50 files were t");
        assertThat(count("feed")).as("no more than a person can look at").isEqualTo(50);
    }

    @Test
    void headersWithoutEndHaveAnOutcome() throws Exception {
        assertThat(inTime(() -> came(head(EVE) + "X: " + "y".repeat(4 * MEGABYTE) + "\n\nHello\n")))
                .startsWith(READ);
        assertThat(inTime(() -> came(head(EVE) + "X-Y: z\n".repeat(400_000) + "\nHello\n")))
                .startsWith(READ);
        assertThat(inTime(() -> came(head(EVE) + "References: " + "<a@b.example> ".repeat(200_000) + "\n\nHello\n")))
                .startsWith(READ);
        assertThat(inTime(() -> came("From: " + "\"x <".repeat(100_000) + "\n\nHello\n")))
                .startsWith(READ);
        assertThat(count("received_mail where folder = 'ATTENTION' and mail_class = 'reply'"))
                .isEqualTo(4);
        assertThat(count("received_mail where sender = '" + EVE + "' and subject = 'x'"))
                .as("what stands above is read")
                .isEqualTo(3);
    }

    @Test
    void noughtsAnywhereHaveAnOutcome() throws Exception {
        String mail = head("e\0ve@else.example.net").replace("Subject: x", "Subject: x\0y")
                + "Content-Type: text/plain; charset=utf\0-8\nX-\0: \0\n\nHello\0 there. We are interested\0.\n";
        assertThat(came(mail)).startsWith(READ).contains("seems to be \"yes\"");
        assertThat(came(withFile(OLGA, "pe\0ople.csv", "Na\0me,Email\nKofi\0,kofi@one.example.org\n".getBytes(UTF_8))))
                .isEqualTo("taken in as F1: it brings files");
        assertThat(text("select name from feed")).doesNotContain("\0");
        assertThat(problems()).isEqualTo("FILE_UNREADABLE: binary, no text");
        assertThat(came("\0".repeat(MEGABYTE))).isEqualTo("left to a person: no rule knows this message");
    }

    private static byte[] workbookWithMacros() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
            var sheet = workbook.createSheet("People");
            String[][] rows = {{"Full name", "Email"}, {"Kofi Mensah", "kofi@one.example.org"}};
            for (int row = 0; row < rows.length; row++) {
                for (int cell = 0; cell < rows[row].length; cell++) {
                    (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row))
                            .createCell(cell)
                            .setCellValue(rows[row][cell]);
                }
            }
            OPCPackage inside = workbook.getPackage();
            PackagePartName name = PackagingURIHelper.createPartName("/xl/vbaProject.bin");
            try (var macros = inside.createPart(name, "application/vnd.ms-office.vbaProject")
                    .getOutputStream()) {
                macros.write(new byte[2_000]);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return bytes.toByteArray();
    }

    private String withFile(String from, String name, byte[] file) {
        return head(from) + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
                + "Content-Type: text/plain\n\nHere it is.\n--b\nContent-Type: application/octet-stream\n"
                + "Content-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=\"" + name + "\"\n\n"
                + Base64.getMimeEncoder().encodeToString(file).replace("\r", "") + "\n--b--\n";
    }

    private String head(String from) {
        return "From: " + from + "\nTo: desk@workshop.example.org\nSubject: x\nMessage-ID: <m" + ++mails
                + "@x.example.org>\n";
    }

    private interface Work {
        String done() throws Exception;
    }

    private static String inTime(Work work) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), work::done);
    }

    private String came(String mail) throws Exception {
        byte[] raw = mail.replace("\n", "\r\n").getBytes(UTF_8);
        return came(new ByteArrayInputStream(raw), raw.length);
    }

    private String came(InputStream raw, long size) throws Exception {
        int uid = ++mails;
        parts.mail().keeping().keep(new MailPlace("box", 7, uid), raw, size);
        long id = count("mail_copy where uid = " + uid, "mail_id");
        parts.mail().desk().understand(id);
        assertThat(count("received_mail where status = 'RECEIVED'"))
                .as("no mail is left open")
                .isZero();
        return parts.mail().store().came(id);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(ISO_8859_1));
    }

    /** The same line until there are so many bytes. */
    private static final class Repeated extends InputStream {
        private final byte[] line;
        private long left;

        Repeated(String line, long bytes) {
            this.line = line.getBytes(ISO_8859_1);
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? line[(int) (left % line.length)] : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int some = (int) Math.min(length, left);
            for (int i = 0; i < some; i++) {
                into[from + i] = (byte) read();
            }
            return some;
        }
    }

    private String text(String sql) throws Exception {
        try (var connection = parts.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    /** What is wrong with the files that came in, in the order in which it was found. */
    private String problems() throws Exception {
        return text("select string_agg(code || ': ' || detail, ', ' order by id) from row_problem");
    }

    private long count(String from) throws Exception {
        return count(from, "count(*)");
    }

    private long count(String from, String what) throws Exception {
        return Long.parseLong(text("select " + what + " from " + from));
    }
}
