package org.dripstone.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dripstone.feed.book.MergedCells;
import org.dripstone.feed.table.Cells;
import org.dripstone.feed.table.FoundTable;
import org.dripstone.feed.table.Spans;

/**
 * A table in a sheet of a workbook.
 *
 * @param before the row above the first row of data
 */
record SheetTable(
        Path file,
        int index,
        String sheet,
        FoundTable table,
        int headerRow,
        int before,
        List<String> hiddenSheets,
        Limits limits)
        implements TableSource {

    @Override
    public CsvRows.Records below() throws IOException {
        return after(before, Spans.behind(before - 1, MergedCells.in(file, index)));
    }

    @Override
    public CsvRows.Records whole() throws IOException {
        return after(-1, Spans.behind(0, List.of()));
    }

    private CsvRows.Records after(int row, Spans merged) throws IOException {
        ReadableWorkbook workbook = Workbook.open(file);
        Sheet opened = workbook.getSheet(index).orElseThrow();
        return new SheetRecords(
                workbook, opened.openStream(), new SheetCells(workbook.isDate1904(), limits), row, merged);
    }

    @Override
    public String encoding() {
        return "UTF-8";
    }

    @Override
    public boolean countsDays() {
        return true;
    }

    @Override
    public List<String> why() {
        return List.of("sheet " + sheet + ": of all sheets its table is the most regular");
    }

    private static final class SheetRecords implements CsvRows.Records {

        private final ReadableWorkbook workbook;
        private final Stream<Row> rows;
        private final Iterator<List<String>> cells;
        private int hidden;

        SheetRecords(ReadableWorkbook workbook, Stream<Row> rows, SheetCells reading, int before, Spans merged) {
            this.workbook = workbook;
            this.rows = rows;
            this.cells = rows.filter(row -> row.getRowNum() > before)
                    .map(row -> merged.filled(row.getRowNum() - 1, counted(row, reading.of(row))))
                    .iterator();
        }

        private List<String> counted(Row row, List<String> cells) {
            hidden += row.isHidden() && !Cells.isBlank(cells) ? 1 : 0;
            return cells;
        }

        @Override
        public int hidden() {
            return hidden;
        }

        @Override
        public boolean hasNext() {
            return cells.hasNext();
        }

        @Override
        public List<String> next() {
            return cells.next();
        }

        @Override
        public void close() throws IOException {
            rows.close();
            workbook.close();
        }
    }
}
