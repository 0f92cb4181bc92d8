package org.dripstone.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dripstone.feed.table.Cells;
import org.dripstone.feed.table.FoundTable;

/**
 * A table each row of which has the country that stands above it.
 *
 * @param column of countries; the one behind the last where the table has none
 * @param title the country above the header, or empty
 * @param groups whether rows with nothing but a country say it of those below
 */
record CountryTable(TableSource source, CountryHeadings headings, int column, String title, boolean groups)
        implements TableSource {

    private static final String NAME = "Country";

    @Override
    public FoundTable table() {
        FoundTable table = source.table();
        Filling filling = new Filling();
        return new FoundTable(
                table.headerIndex(),
                named(table.header()),
                table.above(),
                table.below().stream().map(filling::filled).toList(),
                table.score());
    }

    private boolean isAdded() {
        return column == source.table().header().size();
    }

    private List<String> named(List<String> header) {
        return isAdded() ? with(header, NAME) : header;
    }

    private List<String> with(List<String> cells, String value) {
        List<String> wider = new ArrayList<>(cells);
        while (wider.size() < column) {
            wider.add("");
        }
        if (isAdded() || wider.size() == column) {
            wider.add(column, value);
        } else if (Cells.isBlank(wider.get(column))) {
            wider.set(column, value);
        }
        return wider;
    }

    @Override
    public int headerRow() {
        return source.headerRow();
    }

    @Override
    public CsvRows.Records below() throws IOException {
        return new Records(source.below(), new Filling());
    }

    @Override
    public CsvRows.Records whole() throws IOException {
        return new Records(source.whole(), new Filling());
    }

    @Override
    public String encoding() {
        return source.encoding();
    }

    @Override
    public String delimiter() {
        return source.delimiter();
    }

    @Override
    public String quote() {
        return source.quote();
    }

    @Override
    public String escape() {
        return source.escape();
    }

    @Override
    public String sheet() {
        return source.sheet();
    }

    @Override
    public boolean countsDays() {
        return source.countsDays();
    }

    @Override
    public List<String> hiddenSheets() {
        return source.hiddenSheets();
    }

    @Override
    public List<String> why() {
        List<String> why = new ArrayList<>(source.why());
        why.add("a country that stands alone in a row is that of the people below it");
        return why;
    }

    /** Goes through the records in their order. */
    private final class Filling {

        private String country = title;

        List<String> filled(List<String> cells) {
            if (Cells.isBlank(cells)) {
                return cells;
            }
            if (headings.isHeader(cells)) {
                return named(cells);
            }
            Optional<String> alone = CountryHeadings.alone(cells).filter(cell -> groups && !Cells.hasAddress(cell));
            if (alone.isPresent()) {
                Optional<String> heading = headings.country(alone.get());
                country = heading.orElse(""); // another title ends the group as well
                return heading.isPresent() ? List.of("") : cells;
            }
            return country.isEmpty() && !isAdded() ? cells : with(cells, country);
        }
    }

    private record Records(CsvRows.Records records, Filling filling) implements CsvRows.Records {

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public List<String> next() {
            return filling.filled(records.next());
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
