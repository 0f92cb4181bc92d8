package org.dripstone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dripstone.camel.Wiring;
import org.dripstone.domain.Field;
import org.dripstone.domain.Problem;
import org.dripstone.feed.BrokenFeed;
import org.dripstone.feed.FeedReader;
import org.dripstone.feed.FeedShape;
import org.dripstone.feed.OpenFeed;
import org.dripstone.feed.UnreadableFeed;
import org.dripstone.identity.linkage.Duplicates;
import org.dripstone.identity.linkage.Duplicates.Pair;
import org.dripstone.identity.linkage.Sheet;
import org.dripstone.report.ProblemWords;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which rows of any table are one person or thing. */
@CommandLine.Command(
        name = "duplicates",
        description = "Which rows of a table are one person or thing, by whatever columns it has: names, dates,"
                + " addresses, numbers. Columns that only number the rows are not compared.",
        footer =
                "Rows count from 1 after the header. With --json one object for each row with the number of its cluster,"
                        + " then one for each pair that is the same or possible.")
final class ExplainDuplicates extends Command {
    @Parameters(paramLabel = "FILE", description = "A table as CSV, workbook or whatever organisers drop.")
    private Path file = Path.of("");

    @Option(
            names = "--with",
            paramLabel = "FILE2",
            description = "Another table: only pairs with one row of each are sought, and each row is linked once.")
    private List<Path> with = List.of();

    @Option(names = "--unused", paramLabel = "COLUMN", description = "A column that is not compared; repeatable.")
    private Set<String> unused = Set.of();

    @Option(names = "--json", description = "One object per line.")
    private boolean json;

    /** A row of a file, as people name it. */
    private record Place(Path file, int row) {
        @Override
        public String toString() {
            return file + "@" + row;
        }
    }

    @Override
    Log log() {
        return Log.NONE;
    }

    @Override
    public Integer call() {
        if (with.size() > 1) {
            throw misused("--with takes one file");
        }
        List<Sheet> sheets = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Path each : with.isEmpty() ? List.of(file) : List.of(file, with.get(0))) {
            Optional<Sheet> sheet = read(each, places);
            if (sheet.isEmpty()) {
                return ExitCode.FAILED;
            }
            sheets.add(sheet.get());
        }
        return compare(sheets, places);
    }

    private int compare(List<Sheet> sheets, List<Place> places) {
        try {
            print(Duplicates.in(sheets, unused), places);
            return ExitCode.DONE;
        } catch (IllegalArgumentException incomparable) {
            err().println(file + ": " + incomparable.getMessage());
            return ExitCode.FAILED;
        }
    }

    /** Empty where it cannot be read, which is told. */
    private Optional<Sheet> read(Path from, List<Place> places) {
        if (!Files.exists(from)) {
            throw misused("no such file: " + from);
        }
        FeedReader reader = Wiring.reader(settings());
        String name = String.valueOf(from.getFileName());
        try (OpenFeed open = reader.table(from, name)) {
            List<List<String>> rows = new ArrayList<>();
            open.rows().forEachRemaining(row -> {
                rows.add(row.cells());
                places.add(new Place(from, row.number()));
            });
            return Optional.of(sheet(open.shape(), rows));
        } catch (UnreadableFeed unreadable) {
            return refused(name, unreadable);
        } catch (BrokenFeed broken) {
            return refused(name, broken.reason());
        }
    }

    private Optional<Sheet> refused(String name, UnreadableFeed reason) {
        Problem problem = new Problem(0, "", "", reason.code(), reason.detail());
        String language = settings().secretariat().languages().get(0);
        err().println(name + ": " + ProblemWords.sentence(problem, language));
        return Optional.empty();
    }

    private static Sheet sheet(FeedShape shape, List<List<String>> rows) {
        List<String> header = shape.headerRow() > 0 ? shape.header() : List.of();
        int width =
                Math.max(header.size(), rows.stream().mapToInt(List::size).max().orElse(0));
        List<String> names = IntStream.range(0, width)
                .mapToObj(at -> at < header.size() ? header.get(at) : "Column " + (at + 1))
                .toList();
        return new Sheet(
                names,
                names.stream()
                        .map(name -> shape.columns().getOrDefault(name, Field.ANSWER))
                        .toList(),
                rows.stream()
                        .map(row -> IntStream.range(0, width)
                                .mapToObj(at -> at < row.size() ? row.get(at) : "")
                                .toList())
                        .toList());
    }

    private void print(Duplicates found, List<Place> places) {
        if (json) {
            clusters(found, places);
            found.pairs().forEach(pair -> out().println(Explanation.line(pair(pair, places))));
        } else {
            tell(found, places);
        }
        out().flush();
    }

    private void clusters(Duplicates found, List<Place> places) {
        for (int at = 0; at < places.size(); at++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("file", places.get(at).file().toString());
            row.put("row", places.get(at).row());
            row.put("cluster", found.clusters().get(at));
            out().println(Explanation.line(row));
        }
    }

    private static Map<String, Object> pair(Pair pair, List<Place> places) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("a", places.get(pair.a()).toString());
        line.put("b", places.get(pair.b()).toString());
        line.put("resolution", pair.isSame() ? "same" : "possible");
        line.put("score", pair.score());
        return line;
    }

    private void tell(Duplicates found, List<Place> places) {
        out().println("Compared: " + found.columns() + "; " + found.why() + ".");
        Map<Integer, List<Place>> clusters = IntStream.range(0, places.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        found.clusters()::get, TreeMap::new, Collectors.mapping(places::get, Collectors.toList())));
        clusters.values().stream()
                .filter(rows -> rows.size() > 1)
                .forEach(rows -> out().println("The same: "
                        + rows.stream().map(Place::toString).collect(Collectors.joining(", "))));
        found.pairs().stream()
                .filter(pair -> !pair.isSame())
                .forEach(pair -> out().printf(
                                Locale.ROOT,
                                "Possible: %s, %s (%.3f)%n",
                                places.get(pair.a()),
                                places.get(pair.b()),
                                pair.score()));
    }
}
