package org.dripstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.domain.Receipt;
import org.dripstone.feed.Drop;
import org.dripstone.report.Receipts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes files in now, as if they had been dropped together, and says what became of them. */
@CommandLine.Command(
        name = "import",
        description =
                "Takes in files, or all files of folders, and prints what became of each. Moves no file and sends no"
                        + " mail; the service sends what is due.",
        footer = "Exit code 3 when rows were rejected or wait for a decision, 1 when a file could not be read.")
final class ImportCommand extends Command {
    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Files and folders, in any order.")
    private List<Path> sources = new ArrayList<>();

    @Option(names = "--event", paramLabel = "CODE", description = "The event they belong to; else the usual one.")
    private @Nullable String event;

    @Option(names = "--dry-run", description = "Says what would become of them, and changes nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "One receipt object per line.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<Path> files = files();
        try (Parts parts = dryRun
                ? Wiring.rehearsalOn(settings(), surroundings().clock())
                : Wiring.parts(settings(), surroundings().clock())) {
            List<Receipt> receipts = dryRun ? rehearsed(parts, files) : taken(parts, files);
            receipts.forEach(this::print);
            return exitCode(receipts);
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path source : sources) {
            if (!Files.exists(source)) {
                throw misused("no such file or folder: " + source);
            }
            try (Stream<Path> found = Files.walk(source)) {
                found.filter(file -> !Files.isDirectory(file) && !isHidden(source, file))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static boolean isHidden(Path source, Path file) {
        return !file.equals(source) && file.getFileName().toString().startsWith(".");
    }

    private List<Receipt> taken(Parts parts, List<Path> files) {
        List<Receipt> receipts = takenIn(parts, files);
        parts.receipts().writeDue();
        return receipts.stream()
                .map(receipt -> parts.receipts().read(feedNumber(receipt)))
                .toList();
    }

    /** Everything is done as always, within one transaction that is then taken back. */
    private List<Receipt> rehearsed(Parts parts, List<Path> files) {
        List<Receipt> receipts = new ArrayList<>();
        parts.database()
                .takenBack(() -> takenIn(parts, files)
                        .forEach(receipt -> receipts.add(parts.receipts().read(feedNumber(receipt)))));
        return receipts;
    }

    private List<Receipt> takenIn(Parts parts, List<Path> files) {
        Map<String, List<Receipt>> byEvent = new LinkedHashMap<>();
        List<Receipt> receipts = new ArrayList<>();
        int done = 0;
        try (Progress progress = new Progress(surroundings(), "importing")) {
            for (Path file : files) {
                for (Receipt receipt : parts.intake().acceptAll(drop(parts, file))) {
                    byEvent.computeIfAbsent(receipt.event(), e -> new ArrayList<>())
                            .add(receipt);
                    receipts.add(receipt);
                }
                progress.at(++done, files.size());
            }
        }
        byEvent.keySet().forEach(parts.matching()::match);
        byEvent.keySet().forEach(parts.opening()::open);
        return receipts;
    }

    private Drop drop(Parts parts, Path file) {
        String code = Optional.ofNullable(event)
                .map(parts.events()::named)
                .orElseGet(() -> parts.events().usual());
        String now = surroundings().clock().instant().toString();
        return new Drop(file, file.getFileName().toString(), code, Drop.IMPORT, file.toAbsolutePath() + " " + now);
    }

    private static long feedNumber(Receipt receipt) {
        return Long.parseLong(receipt.feed().substring(1));
    }

    private void print(Receipt receipt) {
        String language = settings().secretariat().languages().get(0);
        out().println(json ? Receipts.json(receipt, language) : Receipts.text(receipt, language));
        out().flush();
    }

    private static int exitCode(List<Receipt> receipts) {
        boolean failed = receipts.stream().anyMatch(ImportCommand::hasFailed);
        boolean open = receipts.stream()
                .anyMatch(receipt ->
                        receipt.counts().rejected() + receipt.counts().review() > 0);
        return failed ? ExitCode.FAILED : open ? ExitCode.LEFT_OPEN : ExitCode.DONE;
    }

    /** Columns in doubt wait for a decision; they are named. */
    private static boolean hasFailed(Receipt receipt) {
        return receipt.faults().stream()
                .anyMatch(problem -> problem.row() == 0 && problem.column().isEmpty());
    }
}
