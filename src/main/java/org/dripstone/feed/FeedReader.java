package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;
import static org.dripstone.domain.ProblemCode.LAYOUT_UNKNOWN;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.feed.table.ColumnReading;
import org.dripstone.feed.table.TableSearch;
import org.dripstone.feed.text.EncodingSearch;
import org.dripstone.feed.text.KnownWords;

/** Opens whatever an organiser dropped: finds encoding, delimiter, table and the meaning of columns by itself. */
public final class FeedReader {

    private final TextTables texts;
    private final Workbook workbooks;
    private final MailFormReading mails;
    private final ColumnNames names;
    private final Limits limits;

    public FeedReader(CsvRows csv, MailForms mail, ColumnNames names, Limits limits) {
        TableSearch tables = new TableSearch(names);
        this.texts = new TextTables(csv, new EncodingSearch(new KnownWords(names.names())), tables);
        this.workbooks = new Workbook(tables, limits);
        this.mails = new MailFormReading(mail, names);
        this.names = names;
        this.limits = limits;
    }

    /**
     * Understands a file; its rows are read later, as they are asked for.
     *
     * @param name the file's name without folders; only the mode may be told by it
     */
    public OpenFeed open(Path file, String name) throws UnreadableFeed {
        byte[] head = FileCheck.head(file, limits);
        return switch (Container.of(head, name)) {
            case TEXT -> table(file, name, texts::best);
            case WORKBOOK -> table(file, name, workbooks::best);
            case MAIL -> mails.open(file);
            case OLE -> throw OldWorkbook.refused(file);
            case BINARY -> throw FileCheck.refused(head);
        };
    }

    /** Understands a message as its sender's own form: whoever else it names as sender, it speaks for From. */
    OpenFeed openOwnForm(Path file) throws UnreadableFeed {
        FileCheck.head(file, limits);
        return mails.openOwn(file);
    }

    private OpenFeed table(Path file, String name, Search search) throws UnreadableFeed {
        try {
            TableSource source =
                    search.best(file).orElseThrow(() -> new UnreadableFeed(LAYOUT_UNKNOWN, "no table in it"));
            ColumnMap columns = ColumnReading.of(source.table(), names);
            return new TableFeed(source, columns, FeedShaping.of(source, columns, name), names, limits);
        } catch (IOException e) {
            throw new UnreadableFeed(FILE_UNREADABLE, "cannot be read");
        } catch (BrokenFeed e) {
            throw e.reason();
        }
    }

    @FunctionalInterface
    private interface Search {
        Optional<TableSource> best(Path file) throws IOException, UnreadableFeed;
    }
}
