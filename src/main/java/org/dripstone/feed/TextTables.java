package org.dripstone.feed;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dripstone.feed.book.Leaf;
import org.dripstone.feed.listed.ListedPeople;
import org.dripstone.feed.table.EvenRows;
import org.dripstone.feed.table.FoundTable;
import org.dripstone.feed.table.PlainTable;
import org.dripstone.feed.table.TableSearch;
import org.dripstone.feed.text.Dialect;
import org.dripstone.feed.text.DialectSearch;
import org.dripstone.feed.text.DialectSearch.Ranked;
import org.dripstone.feed.text.Dress;
import org.dripstone.feed.text.EncodingSearch;
import org.dripstone.feed.text.MendedRecords;
import org.dripstone.feed.text.UsualRow;

/** Finds the table in delimited text by reading its beginning in each dialect and comparing what comes of it. */
final class TextTables {

    private static final int HEAD = 512 << 10;
    private static final int DIALECTS = 5;
    /** So much does regularity count beside known names of columns. */
    private static final double REGULARITY = 6;

    private static final Pattern LABELLED = Pattern.compile("\\s*[:：]\\s*");

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    private final CsvRows csv;
    private final EncodingSearch encodings;
    private final TableSearch tables;
    private final Limits limits;

    TextTables(CsvRows csv, EncodingSearch encodings, TableSearch tables, Limits limits) {
        this.limits = limits;
        this.csv = csv;
        this.encodings = encodings;
        this.tables = tables;
    }

    /** The table that tells most of people and solutions. */
    List<TableSource> best(Path file) throws IOException {
        TextFile text = text(file);
        String head = head(text);
        Optional<TableSource> forms = upright(text, labelled(head));
        if (forms.isPresent()) {
            return List.of(forms.get());
        }
        Optional<TableSource> best = bestOfDialects(text);
        return best
                .filter(source -> tables.isNamed(source.table()))
                .or(() -> listed(text, head, best))
                .or(() -> best)
                .stream()
                .toList();
    }

    private Optional<TableSource> bestOfDialects(TextFile text) throws IOException {
        List<Weighed> found = new ArrayList<>();
        for (Ranked ranked : dialects(text)) {
            Beginning beginning = beginning(text, ranked.dialect());
            double regularity = REGULARITY * ranked.weight();
            upright(text, beginning.records())
                    .or(() -> tables.best(beginning.records())
                            .<TableSource>map(table -> textTable(text, beginning, table)))
                    .map(table -> new Weighed(table.table().score() + regularity, table))
                    .ifPresent(found::add);
        }
        return found.stream().max(Comparator.comparingDouble(Weighed::weight)).map(Weighed::table);
    }

    /** What is no table may be a list of people. A text longer than its head is none that somebody typed. */
    private Optional<TableSource> listed(TextFile text, String head, Optional<TableSource> table) {
        boolean isEven = table.filter(found -> !found.delimiter().equals(" "))
                .map(TableSource::table)
                .filter(EvenRows::are)
                .isPresent();
        return isEven || head.length() == HEAD
                ? Optional.empty()
                : ListedPeople.in(head)
                        .map(records -> new LeafTable(
                                new Leaf("", records),
                                FoundTable.of(records),
                                text.encoding().name(),
                                "people listed in a text",
                                List.of(),
                                limits));
    }

    /** Each line as a label and what stands behind its colon. */
    private static List<List<String>> labelled(String head) {
        return head.lines()
                .limit(2L * TableSearch.DEPTH)
                .map(line -> List.of(LABELLED.split(line.strip(), 2)))
                .toList();
    }

    /** All of it, for a beginning as long as is read of a text is of too many records to lie on its side. */
    private Optional<TableSource> upright(TextFile text, List<List<String>> records) {
        return tables.turned(records)
                .flatMap(turned -> tables.best(turned)
                        .map(table -> new LeafTable(
                                new Leaf("", turned),
                                table,
                                text.encoding().name(),
                                Container.TEXT.said(),
                                List.of(),
                                limits)));
    }

    /** The table as its shape alone shows it, whatever its subject. */
    List<TableSource> plain(Path file) throws IOException {
        TextFile text = text(file);
        Beginning beginning = beginning(text, dialects(text).get(0).dialect());
        return PlainTable.in(beginning.records()).<TableSource>map(table -> textTable(text, beginning, table)).stream()
                .toList();
    }

    private record Weighed(double weight, TableSource table) {}

    /** The first records of a text in one dialect. */
    private record Beginning(Dialect dialect, UsualRow usual, List<List<String>> records) {}

    private TextFile text(Path file) throws IOException {
        TextFile text = new TextFile(file, encodings.find(file));
        return new TextFile(file, text.encoding(), Dress.on(head(text)));
    }

    private static List<Ranked> dialects(TextFile text) throws IOException {
        List<Ranked> all = DialectSearch.in(head(text));
        return all.subList(0, Math.min(DIALECTS, all.size()));
    }

    private static String head(TextFile text) throws IOException {
        try (Reader head = text.open()) {
            char[] letters = new char[HEAD];
            int length = 0;
            for (int n = 0; n >= 0 && length < HEAD; length += Math.max(0, n)) {
                n = head.read(letters, length, HEAD - length);
            }
            return new String(letters, 0, length);
        }
    }

    private TextTable textTable(TextFile text, Beginning beginning, FoundTable table) {
        int line = table.headerIndex() < 0 ? 0 : lineOf(table.headerIndex(), beginning.records());
        List<String> why = List.of(
                "encoding " + text.encoding().name() + ": " + text.encoding().why(),
                "delimiter " + beginning.dialect().said() + ": of all delimiters its table is the most regular");
        return new TextTable(text, csv, beginning.dialect(), UsualRow.of(table.below()), table, line, why);
    }

    /** Read twice: what most rows look like mends those that do not. */
    private Beginning beginning(TextFile text, Dialect dialect) throws IOException {
        UsualRow usual = UsualRow.of(firstRecords(text, new Beginning(dialect, UsualRow.UNKNOWN, List.of())));
        Beginning known = new Beginning(dialect, usual, List.of());
        return new Beginning(dialect, usual, firstRecords(text, known));
    }

    private List<List<String>> firstRecords(TextFile text, Beginning known) throws IOException {
        List<List<String>> records = new ArrayList<>();
        char delimiter = known.dialect().canonical();
        try (Reader head = new MendedRecords(new HeadOf(text.open(), HEAD), known.dialect(), known.usual());
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
}
