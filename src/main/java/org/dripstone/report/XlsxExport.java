package org.dripstone.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Keeps few rows in memory, and begins another sheet where Excel's rows end. */
final class XlsxExport {

    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_LETTERS = 32_767;
    private static final int ROWS_HELD = 500;
    private static final double WIDTH = 22;

    private final Workbook workbook;
    private final List<String> keys;
    private Worksheet sheet;
    private int sheets;
    private int row;

    private XlsxExport(Workbook workbook, List<String> keys) {
        this.workbook = workbook;
        this.keys = keys;
        this.sheet = nextSheet();
    }

    static void write(List<String> keys, Iterable<Map<String, @Nullable Object>> records, OutputStream out)
            throws IOException {
        Workbook workbook = new Workbook(out, "Dripstone", "1.0");
        XlsxExport export = new XlsxExport(workbook, keys);
        for (Map<String, @Nullable Object> record : records) {
            export.add(record);
        }
        workbook.finish();
    }

    private void add(Map<String, @Nullable Object> record) throws IOException {
        if (row == MOST_ROWS) {
            sheet.finish();
            sheet = nextSheet();
        }
        for (int column = 0; column < keys.size(); column++) {
            put(column, record.get(keys.get(column)));
        }
        if (++row % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    private void put(int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (value != null) {
            text(column, Cell.text(value));
        }
    }

    private void text(int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), MOST_LETTERS)));
        }
    }

    private Worksheet nextSheet() {
        Worksheet made = workbook.newWorksheet("Dripstone " + ++sheets);
        for (int column = 0; column < keys.size(); column++) {
            made.width(column, WIDTH);
            made.value(0, column, keys.get(column));
            made.style(0, column).bold().set();
        }
        made.freezePane(0, 1);
        row = 1;
        return made;
    }
}
