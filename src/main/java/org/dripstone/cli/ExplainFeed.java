package org.dripstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.domain.Receipt;
import org.dripstone.feed.BrokenFeed;
import org.dripstone.feed.Drop;
import org.dripstone.feed.OpenFeed;
import org.dripstone.feed.Row;
import org.dripstone.feed.UnreadableFeed;
import org.dripstone.report.ProblemWords;
import org.dripstone.report.Receipts;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How a file is understood. */
@CommandLine.Command(
        name = "feed",
        description = "How a file is understood: encoding, table, columns, and what would become of its rows.",
        footer = "Each file is looked at by itself: an interest finds no solutions here but those of its own file.")
final class ExplainFeed extends Command {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to look at.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--table", description = "The table as it is understood, as CSV with the file's own header.")
    private boolean table;

    @Option(names = "--json", description = "One receipt object per line, with why.")
    private boolean json;

    @Override
    Log log() {
        return Log.NONE;
    }

    @Override
    public Integer call() throws IOException {
        int exitCode = ExitCode.DONE;
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw misused("no such file: " + file);
            }
            try (Parts parts = Wiring.rehearsalApart(settings(), surroundings().clock())) {
                exitCode = Math.max(exitCode, explain(parts, file));
            }
        }
        return exitCode;
    }

    private int explain(Parts parts, Path file) throws IOException {
        String name = file.getFileName().toString();
        try (OpenFeed open =
                table ? parts.reader().table(file, name) : parts.reader().open(file, name)) {
            if (table) {
                print(open);
            } else {
                print(receipt(parts, file), open.shape().why());
            }
            return ExitCode.DONE;
        } catch (UnreadableFeed unreadable) {
            return refused(parts, file, unreadable);
        } catch (BrokenFeed broken) {
            return refused(parts, file, broken.reason());
        }
    }

    private int refused(Parts parts, Path file, UnreadableFeed reason) {
        if (table && isEmpty(file)) {
            return ExitCode.DONE;
        }
        if (table) {
            Receipt receipt = receipt(parts, file);
            err().println(file + ": " + ProblemWords.sentence(receipt.problems().get(0), language()));
        } else {
            print(receipt(parts, file), List.of(reason.detail()));
        }
        return ExitCode.FAILED;
    }

    /** An empty file is understood: its table is empty too. */
    private static boolean isEmpty(Path file) {
        return file.toFile().length() == 0;
    }

    private Receipt receipt(Parts parts, Path file) {
        String event = parts.events().usual();
        return parts.intake().accept(new Drop(file, file.getFileName().toString(), event, Drop.IMPORT, ""));
    }

    private String language() {
        return settings().secretariat().languages().get(0);
    }

    private void print(Receipt receipt, List<String> why) {
        if (json) {
            String object = Receipts.json(receipt, language());
            out().println(object.substring(0, object.length() - 1) + ",\"why\":" + Explanation.line(why) + "}");
        } else {
            out().println(Receipts.text(receipt, language()));
            why.forEach(sentence -> out().println("  " + sentence));
        }
    }

    private void print(OpenFeed open) throws IOException {
        CSVFormat csv = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
        if (open.shape().headerRow() > 0) {
            csv.printRecord(out(), (Object[]) open.shape().header().toArray(String[]::new));
        }
        for (Iterator<Row> rows = open.rows(); rows.hasNext(); ) {
            csv.printRecord(out(), (Object[]) rows.next().cells().toArray(String[]::new));
        }
    }
}
