package org.dripstone.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.dripstone.domain.Receipt;

/**
 * The rejected rows of a feed as a CSV file that its organiser mends in a spreadsheet and drops again.
 *
 * <p>UTF-8 with a byte order mark, every cell quoted, lines end in CR LF; cells stand apart by what a spreadsheet expects
 * where the reader's language is spoken: a comma in English and Chinese, else a semicolon. The file's own columns come
 * first and unchanged, then ours; cells beyond the header follow after ours, so that taking ours out leaves each row as
 * it came. A cell that a spreadsheet would run as a formula has one apostrophe more in front, which
 * {@link #restore(String)} takes off.
 */
public final class Rejects {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern OURS = Pattern.compile("[\\s\\uFEFF']*dripstone\\s*[:：].*", Pattern.CASE_INSENSITIVE);

    private Rejects() {}

    /**
     * Writes {@code <feed>-<name>.rejects.csv}, seen whole or not at all, and tells where; nothing where no row was
     * rejected. The rows are walked once.
     */
    public static Optional<Path> write(
            Path rejectsFolder, Receipt r, List<String> header, Iterable<RejectedRow> rows, String language) {
        Iterator<RejectedRow> walk = rows.iterator();
        if (!walk.hasNext()) {
            return Optional.empty();
        }
        RejectsTable table = new RejectsTable(header, Words.in(language));
        return Optional.of(WholeFile.write(rejectsFolder, FeedFiles.rejects(r), to -> print(table, walk, to)));
    }

    /** What the file of that feed's rejected rows is called. */
    public static String fileName(String feed, String name) {
        return FeedFiles.rejectsOf(feed, name);
    }

    /** A cell of a rejects file as it stood in the organiser's file. */
    public static String restore(String cell) {
        return Formulas.restored(cell);
    }

    /** Whether a column was added by us, in any language, and is to be dropped when the mended file comes back. */
    public static boolean isOurColumn(String header) {
        return OURS.matcher(header).matches();
    }

    static void print(RejectsTable table, Iterator<RejectedRow> rows, Writer to) throws IOException {
        to.write(BYTE_ORDER_MARK);
        CSVFormat csv = format(table.separator());
        csv.printRecord(to, table.header().toArray());
        while (rows.hasNext()) {
            csv.printRecord(to, table.line(rows.next()).toArray());
        }
    }

    private static CSVFormat format(String separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setRecordSeparator("\r\n")
                .setQuoteMode(QuoteMode.ALL)
                .get();
    }
}
