package org.dripstone.feed;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dripstone.feed.table.FoundTable;
import org.dripstone.feed.table.TableSearch;
import org.dripstone.feed.text.EncodingSearch;
import org.dripstone.feed.text.FoundEncoding;
import org.dripstone.feed.text.MendedQuotes;

/** Finds the table in delimited text by reading its beginning with each delimiter and comparing what comes of it. */
final class TextTables {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int HEAD = 512 << 10;
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    private final CsvRows csv;
    private final EncodingSearch encodings;
    private final TableSearch tables;

    TextTables(CsvRows csv, EncodingSearch encodings, TableSearch tables) {
        this.csv = csv;
        this.encodings = encodings;
        this.tables = tables;
    }

    Optional<TableSource> best(Path file) throws IOException {
        FoundEncoding encoding = encodings.find(file);
        TextFile text = new TextFile(file, encoding);
        List<TextTable> found = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            table(text, delimiter).ifPresent(found::add);
        }
        return found.stream()
                .max(Comparator.comparingDouble(each -> each.table().score()))
                .map(TableSource.class::cast);
    }

    private Optional<TextTable> table(TextFile text, char delimiter) throws IOException {
        List<List<String>> records = firstRecords(text, delimiter);
        return tables.best(records).map(table -> textTable(text, delimiter, table, records));
    }

    private TextTable textTable(TextFile text, char delimiter, FoundTable table, List<List<String>> records) {
        int line = table.headerIndex() < 0 ? 0 : lineOf(table.headerIndex(), records);
        List<String> why = List.of(
                "encoding " + text.encoding().name() + ": " + text.encoding().why(),
                "delimiter " + named(delimiter) + ": of all delimiters its table is the most regular");
        return new TextTable(text, csv, delimiter, table, line, why);
    }

    private List<List<String>> firstRecords(TextFile text, char delimiter) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (Reader head = new MendedQuotes(new HeadOf(text.open(), HEAD), delimiter);
                CsvRows.Records all = csv.read(head, delimiter)) {
            while (records.size() < 2 * TableSearch.DEPTH && all.hasNext()) {
                records.add(all.next());
            }
        }
        return records;
    }

    /** A record takes one line, and one more for each line break in its cells. */
    private static int lineOf(int index, List<List<String>> records) {
        long breaks = records.subList(0, index).stream()
                .flatMap(List::stream)
                .mapToLong(cell -> LINE_BREAK.matcher(cell).results().count())
                .sum();
        return (int) (index + breaks + 1);
    }

    private static String named(char delimiter) {
        return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    }
}
