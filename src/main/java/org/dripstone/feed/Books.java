package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.FILE_TOO_LARGE;
import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dripstone.feed.book.Cards;
import org.dripstone.feed.book.DamagedBook;
import org.dripstone.feed.book.HtmlTables;
import org.dripstone.feed.book.JsonTables;
import org.dripstone.feed.book.Leaf;
import org.dripstone.feed.book.OldWorkbooks;
import org.dripstone.feed.book.OpenDocuments;
import org.dripstone.feed.table.FoundTable;
import org.dripstone.feed.table.PlainTable;
import org.dripstone.feed.table.TableSearch;
import org.dripstone.feed.text.EncodingSearch;
import org.dripstone.feed.text.FoundEncoding;

/** Finds the tables in containers that are read whole. */
final class Books {

    /** These formats are read into memory, some at ten times their size. */
    private static final long LARGEST = 24L << 20;

    private final TableSearch tables;
    private final EncodingSearch encodings;
    private final Limits limits;

    Books(TableSearch tables, EncodingSearch encodings, Limits limits) {
        this.tables = tables;
        this.encodings = encodings;
        this.limits = limits;
    }

    /** The tables of all sheets, first the one that tells most of people and solutions. */
    List<TableSource> all(Container container, Path file) throws IOException, UnreadableFeed {
        return all(container, file, this::upright, tables::best);
    }

    /** The sheets as their shape alone shows them, the largest first. */
    List<TableSource> plain(Container container, Path file) throws IOException, UnreadableFeed {
        return all(container, file, UnaryOperator.identity(), PlainTable::in);
    }

    private List<TableSource> all(Container container, Path file, UnaryOperator<Leaf> turning, Search search)
            throws IOException, UnreadableFeed {
        if (Files.size(file) > LARGEST) {
            throw new UnreadableFeed(FILE_TOO_LARGE, (LARGEST >> 20) + " MB");
        }
        Opened opened = opened(container, file);
        List<String> hidden = opened.leaves().stream()
                .filter(leaf -> leaf.isHidden() && search.in(leaf.records()).isPresent())
                .map(Leaf::name)
                .toList();
        List<LeafTable> found = opened.leaves().stream()
                .filter(leaf -> !leaf.isHidden())
                .map(turning)
                .flatMap(leaf -> search
                        .in(leaf.records())
                        .map(table -> new LeafTable(leaf, table, opened.encoding(), container.said(), hidden, limits))
                        .stream())
                .toList();
        // Lists within other formats are parts of one thing, sheets are things of their own.
        List<TableSource> all = BestFirst.of(found);
        return container == Container.OLE || container == Container.OPEN_DOCUMENT || container == Container.PAGE
                ? all
                : all.stream().limit(1).toList();
    }

    private Leaf upright(Leaf leaf) {
        return tables.turned(leaf.records())
                .map(records -> new Leaf(leaf.name(), records))
                .orElse(leaf);
    }

    private record Opened(String encoding, List<Leaf> leaves) {}

    private Opened opened(Container container, Path file) throws IOException, UnreadableFeed {
        try {
            return switch (container) {
                case OLE -> new Opened("UTF-16LE", OldWorkbooks.read(file));
                case OPEN_DOCUMENT -> openDocument(file);
                case JSON -> text(file, JsonTables::read);
                case PAGE -> text(file, HtmlTables::read);
                case CARDS -> text(file, Cards::book);
                case CALENDAR -> text(file, Cards::guests);
                default -> throw new IllegalStateException("no book: " + container);
            };
        } catch (DamagedBook e) {
            throw new UnreadableFeed(FILE_UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private Opened openDocument(Path file) throws IOException, UnreadableFeed {
        InflationGuard.check(file, limits.inflatedAtMost(8 * LARGEST));
        return new Opened("UTF-8", OpenDocuments.read(file));
    }

    private Opened text(Path file, Reading reading) throws IOException {
        FoundEncoding encoding = encodings.find(file);
        try (Reader text = new TextFile(file, encoding).open()) {
            return new Opened(encoding.name(), reading.read(text));
        }
    }

    @FunctionalInterface
    private interface Search {
        Optional<FoundTable> in(List<List<String>> records);
    }

    @FunctionalInterface
    private interface Reading {
        List<Leaf> read(Reader text) throws IOException;
    }
}
