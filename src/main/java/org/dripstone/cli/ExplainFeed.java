package org.dripstone.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.domain.Problem;
import org.dripstone.domain.Receipt;
import org.dripstone.feed.BrokenFeed;
import org.dripstone.feed.Drop;
import org.dripstone.feed.FeedReader;
import org.dripstone.feed.OpenFeed;
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
        footer = "Each file is looked at by itself: an interest finds no solutions here but those of its own file."
                + " Archives and messages are looked into.")
final class ExplainFeed extends Command {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files to look at; - reads their names from standard input, one per line.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--table",
            description = "The table as it is understood, whatever its subject, as CSV with the file's own header.")
    private boolean table;

    @Option(
            names = "--json",
            description = "One receipt object per line, with why; with --table one object per line with all rows.")
    private boolean json;

    @Override
    Log log() {
        return Log.NONE;
    }

    @Override
    public Integer call() throws IOException {
        FeedReader reader = Wiring.reader(settings());
        int exitCode = ExitCode.DONE;
        for (Path file : files()) {
            if (!Files.exists(file)) {
                throw misused("no such file: " + file);
            }
            exitCode = Math.max(exitCode, explainAll(reader, file));
        }
        return exitCode;
    }

    private List<Path> files() throws IOException {
        if (!files.equals(List.of(Path.of("-")))) {
            return files;
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(surroundings().in(), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).map(Path::of).toList();
        }
    }

    /** The file itself, or each of those it only carries. */
    private int explainAll(FeedReader reader, Path file) {
        Drop drop = new Drop(file, file.getFileName().toString(), "", Drop.IMPORT, "");
        List<Integer> exitCodes = new ArrayList<>();
        try {
            if (!reader.unpack(drop, part -> exitCodes.add(explain(reader, part)))) {
                exitCodes.add(explain(reader, drop));
            }
        } catch (UnreadableFeed unreadable) {
            exitCodes.add(refused(reader, drop, unreadable));
        }
        return exitCodes.stream().max(Integer::compare).orElse(ExitCode.DONE);
    }

    private int explain(FeedReader reader, Drop drop) {
        try (OpenFeed open = table ? reader.table(drop.file(), drop.name()) : reader.open(drop.file(), drop.name())) {
            if (table) {
                printTable(drop, open);
            } else {
                printReceipt(drop, Optional.of(open), open.shape().why());
            }
            return ExitCode.DONE;
        } catch (UnreadableFeed unreadable) {
            return refused(reader, drop, unreadable);
        } catch (BrokenFeed broken) {
            return refused(reader, drop, broken.reason());
        }
    }

    private void printTable(Drop drop, OpenFeed open) {
        if (json) {
            out().println(TableWords.whole(drop.name(), open));
        } else {
            TableWords.csv(open, out());
        }
    }

    private int refused(FeedReader reader, Drop drop, UnreadableFeed reason) {
        if (table && drop.file().toFile().length() == 0) {
            return ExitCode.DONE; // An empty file is understood: its table is empty too.
        }
        if (table) {
            Problem problem = new Problem(0, "", "", reason.code(), reason.detail());
            err().println(drop.name() + ": " + ProblemWords.sentence(problem, language()));
            return ExitCode.FAILED;
        }
        try (OpenFeed seen = reader.table(drop.file(), drop.name())) {
            List<String> why = new ArrayList<>(List.of(reason.detail()));
            why.addAll(seen.shape().why());
            printReceipt(drop, Optional.of(seen), why);
        } catch (UnreadableFeed | BrokenFeed e) {
            printReceipt(drop, Optional.empty(), List.of(reason.detail()));
        }
        return ExitCode.FAILED;
    }

    private void printReceipt(Drop drop, Optional<OpenFeed> seen, List<String> why) {
        Receipt receipt = receipt(drop);
        if (json) {
            String object = Receipts.json(receipt, language());
            String table = seen.map(open -> ",\"table\":" + Explanation.line(TableWords.shape(open)))
                    .orElse("");
            out().println(object.substring(0, object.length() - 1) + ",\"why\":" + Explanation.line(why) + table + "}");
        } else {
            out().println(Receipts.text(receipt, language()));
            why.forEach(sentence -> out().println("  " + sentence));
        }
    }

    private Receipt receipt(Drop drop) {
        try (Parts parts = Wiring.rehearsalApart(settings(), surroundings().clock())) {
            Drop dropped = new Drop(drop.file(), drop.name(), parts.events().usual(), drop.via(), drop.droppedAs());
            List<Receipt> receipts = parts.intake().acceptAll(dropped);
            return receipts.get(receipts.size() - 1);
        }
    }

    private String language() {
        return settings().secretariat().languages().get(0);
    }
}
