package org.dripstone.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dripstone.domain.Field;
import org.dripstone.domain.ProblemCode;
import org.dripstone.feed.ColumnNames;
import org.dripstone.feed.FeedReader;
import org.dripstone.feed.Limits;
import org.dripstone.feed.OpenFeed;
import org.dripstone.feed.Row;
import org.dripstone.feed.UnreadableFeed;
import org.dripstone.mail.MimeMailForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    private static final FeedReader READER = new FeedReader(
            new CamelCsvRows(), new MimeMailForms(), ColumnNames.read(Path.of("config/columns.yaml")), Limits.DEFAULT);

    @TempDir
    private Path folder;

    @Test
    void readsTheTablesOfADocumentEachUnderItsCountry() throws IOException, UnreadableFeed {
        List<Row> rows = rows(document -> {
            line(document, "Kenya");
            table(document, new String[][] {{"Name", "E-mail"}, {"Aru Sen", "aru@one.example.org"}});
            line(document, "Ghana");
            table(document, new String[][] {{"Name", "E-mail"}, {"Mia Koh", "mia@two.example.org"}});
        });
        assertThat(values(rows, Field.NAME)).containsExactly("Aru Sen", "Mia Koh");
        assertThat(values(rows, Field.COUNTRY)).containsExactly("Kenya", "Ghana");
    }

    @Test
    void readsAFormInATableWithItsTickedBoxes() throws IOException, UnreadableFeed {
        List<Row> rows = rows(document -> {
            line(document, "Expression of interest");
            table(document, new String[][] {
                {"Full name", "Aru Sen"},
                {"Organisation", "Ministry of Health"},
                {"E-mail", "aru@one.example.org"},
                {"Which solutions would you like to learn from?", "☒ Water kiosks ☐ Radio school ☒ Mobile clinics"},
                {"May we share your contact?", "☒ Yes ☐ No"}
            });
        });
        assertThat(values(rows, Field.ORGANISATION)).containsExactly("Ministry of Health");
        assertThat(values(rows, Field.SOLUTIONS)).containsExactly("Water kiosks\nMobile clinics");
        assertThat(values(rows, Field.CONSENT)).containsExactly("Yes");
    }

    @Test
    void readsAFormInLinesWithItsAnswersBelow() throws IOException, UnreadableFeed {
        List<Row> rows = rows(document -> List.of(
                        "Name: Aru Sen",
                        "E-mail: aru@one.example.org",
                        "Which solutions are you interested in?",
                        "☑ Water kiosks",
                        "☐ Radio school",
                        "What challenge would you like to address?",
                        "We lose water in the pipes.")
                .forEach(text -> line(document, text)));
        assertThat(values(rows, Field.SOLUTIONS)).containsExactly("Water kiosks");
        assertThat(values(rows, Field.NEED)).containsExactly("We lose water in the pipes.");
    }

    @Test
    void refusesALetterThatMentionsAnAddress() {
        assertThatExceptionOfType(UnreadableFeed.class)
                .isThrownBy(
                        () -> rows(document -> line(document, "Please write to me at bo@one.example.org if you can.")))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ProblemCode.LAYOUT_UNKNOWN));
    }

    /** Small as a file, and too large in memory. */
    @Test
    void refusesADocumentOfMuchTextBeforeItIsRead() {
        assertThatExceptionOfType(UnreadableFeed.class)
                .isThrownBy(() -> rows(document -> line(document, "very ".repeat(1 << 20))))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ProblemCode.FILE_TOO_LARGE));
    }

    /** What a part is called is up to its author. */
    @Test
    void refusesMuchTextUnderTheNameOfAPicture() {
        assertThatExceptionOfType(UnreadableFeed.class)
                .isThrownBy(() -> rows(document -> attached(document, "<x>" + "very ".repeat(1 << 20) + "</x>")))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ProblemCode.FILE_TOO_LARGE));
    }

    @Test
    void takesADocumentWithALargePicture() throws Exception {
        byte[] noise = new byte[6 << 20];
        new Random(1).nextBytes(noise);
        List<Row> rows = rows(document -> {
            attached(document, "GIF89a" + new String(noise, StandardCharsets.ISO_8859_1));
            line(document, "Name: Bo Sample");
            line(document, "E-mail: bo@one.example.org");
            line(document, "Country: Kenya");
        });
        assertThat(values(rows, Field.EMAIL)).containsExactly("bo@one.example.org");
    }

    private static void attached(XWPFDocument document, String content) {
        try {
            document.addPictureData(content.getBytes(StandardCharsets.ISO_8859_1), PictureType.GIF);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(XWPFDocument document, String text) {
        document.createParagraph().createRun().setText(text);
    }

    private static void table(XWPFDocument document, String[][] rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                table.getRow(row).getCell(column).setText(rows[row][column]);
            }
        }
    }

    private List<Row> rows(Consumer<XWPFDocument> writing) throws IOException, UnreadableFeed {
        Path file = folder.resolve("dropped.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            writing.accept(document);
            document.write(out);
        }
        try (OpenFeed feed = READER.open(file, "dropped.docx")) {
            List<Row> rows = new ArrayList<>();
            feed.rows().forEachRemaining(rows::add);
            return rows;
        }
    }

    private static List<String> values(List<Row> rows, Field field) {
        return rows.stream().map(row -> row.value(field)).toList();
    }
}
