package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;
import static org.dripstone.domain.ProblemCode.LAYOUT_UNKNOWN;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.Cells;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.feed.table.ColumnReading;
import org.dripstone.feed.table.TableSearch;
import org.dripstone.feed.text.EncodingSearch;
import org.dripstone.feed.text.KnownWords;

/** Opens whatever an organiser dropped: finds encoding, delimiter, table and the meaning of columns by itself. */
public final class FeedReader {

    private static final int HEADER_LINES = 3;

    private final TextTables texts;
    private final Workbook workbooks;
    private final Books books;
    private final Documents documents;
    private final MailFormReading mails;
    private final Parcels parcels;
    private final ColumnNames names;
    private final SideBySide sideBySide;
    private final CountryHeadings headings;
    private final Limits limits;

    public FeedReader(CsvRows csv, MailForms mail, ColumnNames names, Limits limits) {
        TableSearch tables = new TableSearch(names);
        EncodingSearch encodings = new EncodingSearch(new KnownWords(names.names()));
        this.texts = new TextTables(csv, encodings, tables, limits);
        this.workbooks = new Workbook(tables, limits);
        this.books = new Books(tables, encodings, limits);
        this.documents = new Documents(tables, names, limits);
        this.mails = new MailFormReading(mail, names);
        this.parcels = new Parcels(mail, encodings, limits);
        this.names = names;
        this.sideBySide = new SideBySide(names);
        this.headings = new CountryHeadings(names);
        this.limits = limits;
    }

    /**
     * Hands on, one after the other, the files that {@code drop} only carries, as archives and messages do.
     *
     * @return whether it is such a file; else nothing was handed on
     */
    public boolean unpack(Drop drop, Consumer<Drop> taker) throws UnreadableFeed {
        return parcels.unpack(drop, taker);
    }

    /**
     * Understands a file; its rows are read later, as they are asked for.
     *
     * @param name the file's name without folders; only the mode may be told by it
     */
    public OpenFeed open(Path file, String name) throws UnreadableFeed {
        byte[] head = FileCheck.head(file, limits);
        Container container = Container.of(file, head, name);
        return switch (container) {
            case TEXT -> table(file, name, texts::best);
            case WORKBOOK -> table(file, name, workbooks::all);
            case DOCUMENT -> table(file, name, documents::all);
            case OLE, OPEN_DOCUMENT, JSON, PAGE, CARDS, CALENDAR -> table(file, name, inBook(container));
            case MAIL, OUTLOOK -> mails.open(file);
            case ARCHIVE -> throw new UnreadableFeed(LAYOUT_UNKNOWN, "an archive of several files");
            case BINARY -> throw FileCheck.refused(head);
        };
    }

    /** Understands a message as its sender's own form: whoever else it names as sender, it speaks for From. */
    OpenFeed openOwnForm(Path file) throws UnreadableFeed {
        FileCheck.head(file, limits);
        return mails.openOwn(file);
    }

    private Search inBook(Container container) {
        return file -> {
            if (container == Container.OLE) {
                OldWorkbook.refuseLocked(file);
            }
            return books.all(container, file);
        };
    }

    /** The table in a file as it is understood, of whatever subject; nothing is refused for telling of nobody. */
    public OpenFeed table(Path file, String name) throws UnreadableFeed {
        Container container = Container.of(file, FileCheck.head(file, limits), name);
        Optional<PlainFeed> plain = switch (container) {
            case TEXT -> plain(file, name, texts::best, texts::plain);
            case WORKBOOK -> plain(file, name, workbooks::all, workbooks::plain);
            case DOCUMENT -> plain(file, name, documents::all, documents::plain);
            case OLE, OPEN_DOCUMENT, JSON, PAGE, CARDS, CALENDAR ->
                plain(file, name, inBook(container), each -> books.plain(container, each));
            case MAIL, OUTLOOK, ARCHIVE, BINARY -> Optional.empty();
        };
        return plain.isPresent() ? plain.get() : open(file, name);
    }

    /** Empty where people or solutions are told of in several tables: these are understood by their names. */
    private Optional<PlainFeed> plain(Path file, String name, Search byNames, Search byShape) throws UnreadableFeed {
        List<TableSource> named = parted(file, byNames);
        Optional<TableSource> shaped = found(file, byShape).stream().findFirst();
        if (named.stream().limit(1).noneMatch(this::tellsOfUs)) {
            return shaped.map(this::plain);
        }
        if (TakenTables.in(named, names, name).tables().size() > 1) {
            return Optional.empty();
        }
        TableSource best = named.get(0);
        return Optional.of(
                plain(shaped.filter(source -> isSameTable(source, best)).orElse(best)));
    }

    private PlainFeed plain(TableSource source) {
        return new PlainFeed(source, ColumnReading.of(source.table(), names).byName(), limits);
    }

    private boolean tellsOfUs(TableSource source) {
        ColumnMap columns = ColumnReading.of(source.table(), names);
        return columns.has(Field.EMAIL) || columns.has(Field.TITLE);
    }

    /** Names may stand in any line of a header of several. */
    private static boolean isSameTable(TableSource shaped, TableSource named) {
        if (Cells.areHashtags(shaped.table().header())) {
            return true;
        }
        int lines = shaped.table().headerIndex() - named.table().headerIndex();
        return named.headerRow() > 0 && shaped.sheet().equals(named.sheet()) && lines >= 0 && lines < HEADER_LINES;
    }

    private static List<TableSource> found(Path file, Search search) throws UnreadableFeed {
        try {
            return search.in(file);
        } catch (IOException e) {
            throw new UnreadableFeed(FILE_UNREADABLE, "cannot be read");
        } catch (BrokenFeed e) {
            throw e.reason();
        }
    }

    private List<TableSource> parted(Path file, Search search) throws UnreadableFeed {
        return found(file, search).stream()
                .flatMap(source -> sideBySide.parted(source).stream())
                .toList();
    }

    private OpenFeed table(Path file, String name, Search search) throws UnreadableFeed {
        List<TableSource> found = parted(file, search);
        if (found.isEmpty()) {
            throw new UnreadableFeed(LAYOUT_UNKNOWN, "no table in it");
        }
        List<TableSource> whole = headings.taken(found);
        TakenTables tables = TakenTables.in(whole, names, name);
        return new TableFeed(tables, FeedShaping.of(tables), limits);
    }

    @FunctionalInterface
    private interface Search {
        /** The best one first. */
        List<TableSource> in(Path file) throws IOException, UnreadableFeed;
    }
}
