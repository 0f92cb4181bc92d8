package org.dripstone.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.VisibilityState;
import org.dripstone.domain.Field;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.dripstone.feed.ColumnNames;
import org.dripstone.feed.FeedReader;
import org.dripstone.feed.Limits;
import org.dripstone.feed.OpenFeed;
import org.dripstone.feed.UnreadableFeed;
import org.dripstone.mail.MimeMailForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksTest {

    private static final FeedReader READER = new FeedReader(
            new CamelCsvRows(), new MimeMailForms(), ColumnNames.read(Path.of("config/columns.yaml")), Limits.DEFAULT);

    private static final String[] LISTED = {
        "Email", "aru@one.example.org", "mia@two.example.org", "lupe@three.example.org"
    };

    @TempDir
    private Path folder;

    @Test
    void readsAWorkbookOfTheOldFormatAndLeavesItAsItWas() throws IOException, UnreadableFeed {
        Path file = oldWorkbook();
        byte[] before = Files.readAllBytes(file);
        try (OpenFeed feed = READER.open(file, "list.xls")) {
            assertThat(feed.shape().sheet()).isEqualTo("People");
            assertThat(emails(feed)).containsExactly("aru@one.example.org", "mia@two.example.org");
        }
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void takesWhatAFormulaCameToAndNotTheFormula() throws IOException, UnreadableFeed {
        try (OpenFeed feed = READER.open(oldWorkbook(), "list.xls")) {
            List<String> names = new ArrayList<>();
            feed.rows().forEachRemaining(row -> names.add(row.value(Field.NAME)));
            assertThat(names).containsExactly("Aru Sen", "Mia Koh");
        }
    }

    @Test
    void readsAnOpenDocumentAndLeavesItAsItWas() throws IOException, UnreadableFeed {
        Path file = openDocument();
        byte[] before = Files.readAllBytes(file);
        try (OpenFeed feed = READER.open(file, "list.ods")) {
            assertThat(feed.shape().sheet()).isEqualTo("People");
            assertThat(emails(feed)).containsExactly("aru@one.example.org", "mia@two.example.org");
        }
        assertThat(file).hasBinaryContent(before);
    }

    /** Too few blocks to tell from blanks: only the sheet knows what is merged. The last row is merged with nothing. */
    private static final String[][] MERGED = {
        {"Organisation", "Name", "Email", "Country"},
        {"Ministry of Water", "Aru Sen", "aru@one.example.org", "Kenya"},
        {"", "Mia Koh", "mia@two.example.org", ""},
        {"", "Lea Roy", "lea@two.example.org", "Chad"},
        {"", "Tom Bo", "tom@two.example.org", ""},
    };

    @Test
    void saysOfALockedWorkbookOfTheOldFormatWhatToDo() throws IOException {
        Path file = folder.resolve("locked.xls");
        Biff8EncryptionKey.setCurrentUserPassword("stone");
        try (Workbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("People").createRow(0).createCell(0).setCellValue("Name");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThatExceptionOfType(UnreadableFeed.class)
                .isThrownBy(() -> READER.open(file, "locked.xls").close())
                .satisfies(e -> assertThat(e.detail()).contains("locked with a password"));
    }

    @Test
    void saysWhichSheetsAreHiddenAndReadsNoneOfThem() throws IOException, UnreadableFeed {
        Path file = folder.resolve("hidden.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            var workbook = new org.dhatim.fastexcel.Workbook(out, "Test", "1.0");
            for (String name : List.of("People", "Old")) {
                var sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "Email");
                sheet.value(1, 0, "aru@" + name.toLowerCase(Locale.ROOT) + ".example.org");
                sheet.setVisibilityState(name.equals("Old") ? VisibilityState.HIDDEN : VisibilityState.VISIBLE);
            }
            workbook.finish();
        }
        try (OpenFeed feed = READER.open(file, "hidden.xlsx")) {
            assertThat(emails(feed)).containsExactly("aru@people.example.org");
            assertThat(feed.shape().why()).anyMatch(why -> why.startsWith("sheet Old is hidden"));
        }
    }

    @Test
    void readsHiddenRowsOfAnXlsxWorkbookAndSaysSo() throws IOException, UnreadableFeed {
        Path file = folder.resolve("rows.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            var workbook = new org.dhatim.fastexcel.Workbook(out, "Test", "1.0");
            for (String name : List.of("People", "Old")) {
                var sheet = workbook.newWorksheet(name);
                for (int row = 0; row < LISTED.length; row++) {
                    sheet.value(row, 0, LISTED[row]);
                }
                sheet.hideRow(2);
                sheet.setVisibilityState(name.equals("Old") ? VisibilityState.VERY_HIDDEN : VisibilityState.VISIBLE);
            }
            workbook.newWorksheet("Nothing in it").setVisibilityState(VisibilityState.HIDDEN);
            workbook.finish();
        }
        assertThatHiddenRowsAreReadAndHiddenSheetsAreNot(file);
    }

    @Test
    void readsHiddenRowsOfAWorkbookOfTheOldFormatAndSaysSo() throws IOException, UnreadableFeed {
        Path file = folder.resolve("rows.xls");
        try (Workbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (String name : List.of("People", "Old", "Nothing in it")) {
                var sheet = workbook.createSheet(name);
                for (int row = 0; row < LISTED.length && !name.startsWith("Nothing"); row++) {
                    sheet.createRow(row).createCell(0).setCellValue(LISTED[row]);
                    sheet.getRow(row).setZeroHeight(row == 2);
                }
            }
            workbook.setSheetHidden(1, true);
            workbook.setSheetHidden(2, true);
            workbook.write(out);
        }
        assertThatHiddenRowsAreReadAndHiddenSheetsAreNot(file);
    }

    @Test
    void readsHiddenRowsOfAnOpenDocumentAndSaysSo() throws IOException, UnreadableFeed {
        Path file = folder.resolve("rows.ods");
        SpreadSheet workbook = new SpreadSheet();
        for (String name : List.of("People", "Old")) {
            Sheet sheet = new Sheet(name, LISTED.length, 1);
            for (int row = 0; row < LISTED.length; row++) {
                sheet.getRange(row, 0).setValue(LISTED[row]);
            }
            sheet.hideRow(2);
            workbook.appendSheet(sheet);
        }
        workbook.getSheet("Old").hideSheet();
        workbook.save(file.toFile());
        assertThatHiddenRowsAreReadAndHiddenSheetsAreNot(file);
    }

    private static void assertThatHiddenRowsAreReadAndHiddenSheetsAreNot(Path file) throws IOException, UnreadableFeed {
        try (OpenFeed feed = READER.open(file, file.getFileName().toString())) {
            assertThat(emails(feed))
                    .containsExactly("aru@one.example.org", "mia@two.example.org", "lupe@three.example.org");
            assertThat(feed.notes())
                    .containsExactly(
                            new Problem(0, "", "Old", ProblemCode.SHEETS_HIDDEN, ""),
                            new Problem(0, "", "", ProblemCode.ROWS_HIDDEN, "1"));
        }
    }

    @Test
    void takesTheCountriesThatSheetsAreCalledBy() throws IOException, UnreadableFeed {
        Path file = folder.resolve("sheets.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            var workbook = new org.dhatim.fastexcel.Workbook(out, "Test", "1.0");
            for (String country : List.of("Kenya", "Uganda")) {
                var sheet = workbook.newWorksheet(country);
                sheet.value(0, 0, "Name");
                sheet.value(0, 1, "Email");
                sheet.value(1, 0, "Aru Sen");
                sheet.value(1, 1, "aru@" + country.toLowerCase(Locale.ROOT) + ".example.org");
            }
            workbook.finish();
        }
        try (OpenFeed feed = READER.open(file, "sheets.xlsx")) {
            List<String> countries = new ArrayList<>();
            feed.rows().forEachRemaining(row -> countries.add(row.value(Field.COUNTRY)));
            assertThat(countries).containsExactlyInAnyOrder("Kenya", "Uganda");
        }
    }

    @Test
    void fillsDownWhatAnXlsxSheetSaysIsMerged() throws IOException, UnreadableFeed {
        Path file = folder.resolve("merged.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            var workbook = new org.dhatim.fastexcel.Workbook(out, "Test", "1.0");
            var sheet = workbook.newWorksheet("People");
            eachMerged((row, column) -> sheet.value(row, column, MERGED[row][column]));
            sheet.range(1, 0, 3, 0).merge();
            sheet.range(1, 3, 2, 3).merge();
            workbook.finish();
        }
        assertThatMergedIsFilled(file);
    }

    @Test
    void fillsDownWhatASheetOfTheOldFormatSaysIsMerged() throws IOException, UnreadableFeed {
        Path file = folder.resolve("merged.xls");
        try (Workbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("People");
            for (int r = 0; r < MERGED.length; r++) {
                sheet.createRow(r);
            }
            eachMerged((row, column) -> sheet.getRow(row).createCell(column).setCellValue(MERGED[row][column]));
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
            workbook.write(out);
        }
        assertThatMergedIsFilled(file);
    }

    @Test
    void fillsDownWhatAnOpenDocumentSaysIsMerged() throws IOException, UnreadableFeed {
        Path file = folder.resolve("merged.ods");
        Sheet sheet = new Sheet("People", MERGED.length, 4);
        eachMerged((row, column) -> sheet.getRange(row, column).setValue(MERGED[row][column]));
        sheet.getRange(1, 0, 3, 1).merge();
        sheet.getRange(1, 3, 2, 1).merge();
        SpreadSheet workbook = new SpreadSheet();
        workbook.appendSheet(sheet);
        workbook.save(file.toFile());
        assertThatMergedIsFilled(file);
    }

    private void eachMerged(BiConsumer<Integer, Integer> cell) {
        for (int r = 0; r < MERGED.length; r++) {
            for (int c = 0; c < 4; c++) {
                if (!MERGED[r][c].isEmpty()) {
                    cell.accept(r, c);
                }
            }
        }
    }

    private static void assertThatMergedIsFilled(Path file) throws IOException, UnreadableFeed {
        List<String> told = new ArrayList<>();
        try (OpenFeed feed = READER.open(file, file.getFileName().toString())) {
            feed.rows()
                    .forEachRemaining(row -> told.add(row.value(Field.ORGANISATION) + ", " + row.value(Field.COUNTRY)));
        }
        assertThat(told)
                .containsExactly(
                        "Ministry of Water, Kenya", "Ministry of Water, Kenya", "Ministry of Water, Chad", ", ");
    }

    private static List<String> emails(OpenFeed feed) {
        List<String> emails = new ArrayList<>();
        feed.rows().forEachRemaining(row -> emails.add(row.value(Field.EMAIL)));
        return emails;
    }

    private Path oldWorkbook() throws IOException {
        Path file = folder.resolve("list.xls");
        try (Workbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("Printed at noon");
            var sheet = workbook.createSheet("People");
            String[][] rows = {{"Name", "Email"}, {"Aru Sen", "aru@one.example.org"}, {"", "mia@two.example.org"}};
            for (int r = 0; r < rows.length; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < 2; c++) {
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
            sheet.getRow(2).getCell(0).setCellFormula("\"Mia\"&\" Koh\"");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        return file;
    }

    private Path openDocument() throws IOException {
        Path file = folder.resolve("list.ods");
        SpreadSheet workbook = new SpreadSheet();
        Sheet notes = new Sheet("Notes", 1, 1);
        notes.getDataRange().setValue("Printed at noon");
        Sheet people = new Sheet("People", 3, 2);
        people.getDataRange()
                .setValues("Name", "Email", "Aru Sen", "aru@one.example.org", "Mia Koh", "mia@two.example.org");
        workbook.appendSheet(notes);
        workbook.appendSheet(people);
        workbook.save(file.toFile());
        return file;
    }
}
