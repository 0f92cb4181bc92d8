package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.FILE_TOO_LARGE;
import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dripstone.domain.Field;
import org.dripstone.feed.book.DamagedBook;
import org.dripstone.feed.book.Leaf;
import org.dripstone.feed.book.WordDocuments;
import org.dripstone.feed.listed.ListedPeople;
import org.dripstone.feed.table.Cells;
import org.dripstone.feed.table.EvenRows;
import org.dripstone.feed.table.FoundTable;
import org.dripstone.feed.table.HeaderNames;
import org.dripstone.feed.table.PlainTable;
import org.dripstone.feed.table.TableSearch;

/** Finds what tells of people in a document: a table, a form that somebody filled in, or a list in its text. */
final class Documents {

    private static final long LARGEST = 24L << 20;
    private static final int FEWEST = 2;

    private final TableSearch tables;
    private final HeaderNames names;
    private final Limits limits;

    Documents(TableSearch tables, HeaderNames names, Limits limits) {
        this.tables = tables;
        this.names = names;
        this.limits = limits;
    }

    /** Forms of several people stand below each other; that of one may ask in sentences, with answers below. */
    List<TableSource> all(Path file) throws IOException, UnreadableFeed {
        List<List<String>> records = read(file);
        Optional<List<List<String>>> forms = tables.turned(records).map(Documents::ticked);
        if (forms.isPresent()) {
            return List.of(source(form(records)
                    .filter(form -> asks(form) && !asks(forms.get()))
                    .orElse(forms.get())));
        }
        Optional<TableSource> best = tables.best(records).map(table -> source(records, table));
        return best
                .filter(this::namesAddresses)
                .or(() -> form(records).map(this::source))
                .or(() -> best.filter(source -> tables.isNamed(source.table())))
                .or(() -> ListedPeople.in(text(records)).map(this::source))
                .or(() -> best.filter(source -> EvenRows.are(source.table())))
                .stream()
                .toList();
    }

    private boolean namesAddresses(TableSource source) {
        FoundTable table = source.table();
        return table.headerIndex() >= 0
                && table.header().stream().anyMatch(cell -> names.match(cell).canMean(Field.EMAIL));
    }

    /** Its largest table, as its shape alone shows it. */
    List<TableSource> plain(Path file) throws IOException, UnreadableFeed {
        List<List<String>> records = read(file);
        return PlainTable.in(records).map(table -> source(records, table)).stream()
                .toList();
    }

    private List<List<String>> read(Path file) throws IOException, UnreadableFeed {
        if (Files.size(file) > LARGEST) {
            throw new UnreadableFeed(FILE_TOO_LARGE, (LARGEST >> 20) + " MB");
        }
        InflationGuard.checkDocument(file, limits.inflatedAtMost(8 * LARGEST));
        try {
            return WordDocuments.read(file).records();
        } catch (DamagedBook e) {
            throw new UnreadableFeed(FILE_UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private static String text(List<List<String>> records) {
        return records.stream().map(Documents::line).collect(Collectors.joining("\n"));
    }

    /** Two cells beside each other are a label and what it says. */
    private static String line(List<String> record) {
        List<String> cells =
                record.stream().filter(cell -> !Cells.isBlank(cell)).toList();
        return cells.size() == 2
                ? cells.get(0).strip().replaceAll("[:：]$", "") + ": " + cells.get(1)
                : String.join("\t", cells);
    }

    /** A table of one row, if somebody gave an address and something else. */
    private Optional<List<List<String>>> form(List<List<String>> records) {
        List<LabelledLine> lines = new LabelledLines(names).in(text(records));
        long known = lines.stream()
                .filter(line -> names.match(line.label()).isKnown())
                .count();
        boolean addressed = lines.stream()
                .anyMatch(line -> names.match(line.label()).canMean(Field.EMAIL) && Cells.hasAddress(line.value()));
        return known >= FEWEST && addressed
                ? Optional.of(ticked(List.of(
                        lines.stream().map(LabelledLine::label).toList(),
                        lines.stream().map(LabelledLine::value).toList())))
                : Optional.empty();
    }

    private static List<List<String>> ticked(List<List<String>> records) {
        return records.stream()
                .map(cells -> cells.stream().map(Boxes::ticked).toList())
                .toList();
    }

    /** Whether it asks for solutions, which may stand below a question outside of any table. */
    private boolean asks(List<List<String>> form) {
        return form.get(0).stream().anyMatch(label -> names.match(label).canMean(Field.SOLUTIONS));
    }

    private TableSource source(List<List<String>> records) {
        return source(records, FoundTable.of(records));
    }

    private TableSource source(List<List<String>> records, FoundTable table) {
        return new LeafTable(new Leaf("", records), table, "UTF-8", Container.DOCUMENT.said(), List.of(), limits);
    }
}
