package org.dripstone.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dripstone.feed.table.Cells;
import org.dripstone.feed.table.FoundTable;

/**
 * Some columns of a sheet or text: a table that stands beside another.
 *
 * @param all every column
 * @param from the first of its columns, counted from 0
 * @param to the first that is no longer its own
 */
record BesideTable(TableSource all, FoundTable table, int from, int to) implements TableSource {

    /**
     * @param records the first of the sheet or text
     * @param header which of them is its header
     */
    static BesideTable of(TableSource all, List<List<String>> records, int from, int to, int header) {
        List<List<String>> own =
                records.stream().map(each -> columns(each, from, to)).toList();
        FoundTable table = new FoundTable(
                header,
                named(own, header),
                own.subList(0, header),
                own.subList(header + 1, own.size()),
                all.table().score());
        return new BesideTable(all, table, from, to);
    }

    /** Without the blank columns that part it from the next table: nothing is said of them. */
    private static List<String> named(List<List<String>> own, int header) {
        List<List<String>> rows = own.subList(header, own.size());
        int width = rows.stream().mapToInt(BesideTable::width).max().orElse(0);
        List<String> names = own.get(header);
        return names.subList(0, Math.min(width, names.size()));
    }

    private static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && Cells.isBlank(cells.get(width - 1))) {
            width--;
        }
        return width;
    }

    static List<String> columns(List<String> record, int from, int to) {
        return new ArrayList<>(record.subList(Math.min(from, record.size()), Math.min(to, record.size())));
    }

    private boolean beginsWithTheOther() {
        return table.headerIndex() == all.table().headerIndex();
    }

    @Override
    public int headerRow() {
        return beginsWithTheOther() ? all.headerRow() : table.headerIndex() + 1;
    }

    @Override
    public CsvRows.Records below() throws IOException {
        return beginsWithTheOther() ? new Columns(all.below(), from, to) : whole().after(table.headerIndex());
    }

    @Override
    public CsvRows.Records whole() throws IOException {
        return new Columns(all.whole(), from, to);
    }

    @Override
    public String encoding() {
        return all.encoding();
    }

    @Override
    public String delimiter() {
        return all.delimiter();
    }

    @Override
    public String quote() {
        return all.quote();
    }

    @Override
    public String escape() {
        return all.escape();
    }

    @Override
    public String sheet() {
        return all.sheet();
    }

    @Override
    public boolean countsDays() {
        return all.countsDays();
    }

    @Override
    public List<String> hiddenSheets() {
        return all.hiddenSheets();
    }

    @Override
    public List<String> why() {
        List<String> why = new ArrayList<>(all.why());
        why.add("its first column is number " + (from + 1) + ": another table stands beside it");
        return why;
    }

    private record Columns(CsvRows.Records records, int from, int to) implements CsvRows.Records {

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public List<String> next() {
            return columns(records.next(), from, to);
        }

        @Override
        public int hidden() {
            return records.hidden();
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}
