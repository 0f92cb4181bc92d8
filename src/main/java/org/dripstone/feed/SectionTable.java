package org.dripstone.feed;

import java.io.IOException;
import java.util.List;
import org.dripstone.feed.table.FoundTable;

/**
 * A table that stands above or below the best one of its sheet or text.
 *
 * @param best the best one
 * @param at which of its records the header is
 */
record SectionTable(TableSource best, FoundTable table, int at) implements TableSource {

    @Override
    public int headerRow() {
        return at + 1;
    }

    @Override
    public CsvRows.Records whole() throws IOException {
        return best.whole();
    }

    @Override
    public CsvRows.Records below() throws IOException {
        return whole().after(at);
    }

    @Override
    public String encoding() {
        return best.encoding();
    }

    @Override
    public String delimiter() {
        return best.delimiter();
    }

    @Override
    public String sheet() {
        return best.sheet();
    }

    @Override
    public boolean countsDays() {
        return best.countsDays();
    }

    @Override
    public List<String> hiddenSheets() {
        return best.hiddenSheets();
    }

    @Override
    public List<String> why() {
        return List.of("another table, with its header in row " + headerRow());
    }
}
