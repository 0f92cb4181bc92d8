package org.dripstone.feed.book;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.dripstone.feed.table.Span;

/** Workbooks of Excel before 2007, read by Apache POI; what formulas came to when they were saved, never the formulas. */
public final class OldWorkbooks {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss]");

    /** What to do about a workbook that nobody may open. */
    public static final String LOCKED =
            "a workbook locked with a password: open it, remove the password under File, Info, and save it";

    private OldWorkbooks() {}

    /** All sheets. The file is opened for reading only, for POI would write into it otherwise. */
    public static List<Leaf> read(Path file) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true);
                Workbook workbook = new HSSFWorkbook(ole.getRoot(), false)) {
            List<Leaf> leaves = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                boolean isHidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
                leaves.add(leaf(workbook.getSheetAt(i), isHidden));
            }
            return leaves;
        } catch (EncryptedDocumentException e) {
            throw new DamagedBook(LOCKED, e);
        } catch (RuntimeException e) { // POI has one for each way a file can be broken
            throw new DamagedBook("a workbook of the old Office format that is damaged or no workbook", e);
        }
    }

    private static Leaf leaf(Sheet sheet, boolean isHidden) {
        List<List<String>> records = new ArrayList<>();
        Set<Integer> hiddenRows = new HashSet<>();
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            records.add(row == null ? List.of("") : cells(row));
            if (row != null && row.getZeroHeight()) {
                hiddenRows.add(i);
            }
        }
        List<Span> merged = sheet.getMergedRegions().stream()
                .map(range -> new Span(range.getFirstColumn(), range.getFirstRow(), range.getLastRow()))
                .toList();
        return new Leaf(sheet.getSheetName(), records, merged, hiddenRows, isHidden);
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? date(cell) : number(cell.getNumericCellValue());
            default -> "";
        };
    }

    private static String date(Cell cell) {
        LocalDateTime time = cell.getLocalDateTimeCellValue();
        return time.toLocalTime().toSecondOfDay() == 0 ? time.toLocalDate().toString() : time.format(TIME);
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
