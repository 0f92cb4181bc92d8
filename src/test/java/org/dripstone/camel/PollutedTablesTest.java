package org.dripstone.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.dripstone.feed.BrokenFeed;
import org.dripstone.feed.ColumnNames;
import org.dripstone.feed.FeedReader;
import org.dripstone.feed.Limits;
import org.dripstone.feed.OpenFeed;
import org.dripstone.feed.UnreadableFeed;
import org.dripstone.mail.MimeMailForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of any subject, each polluted in every way we could think of, and how right they are loaded. */
class PollutedTablesTest {

    /** Of 10: one for being read at all; precision, recall and their mean for header, rows and cells each. */
    private static final double SCORE_SO_FAR = 9.998;

    private static final FeedReader READER = new FeedReader(
            new CamelCsvRows(), new MimeMailForms(), ColumnNames.read(Path.of("config/columns.yaml")), Limits.DEFAULT);

    @TempDir
    private Path folder;

    /** Tables whose header or delimiter is said to be another one. */
    private final List<String> wrong = new ArrayList<>();

    @Test
    void areLoadedWithTheRightDelimiterHeaderRowsAndCells() throws IOException {
        Map<String, List<Double>> scores = new TreeMap<>();
        for (Path table : tables()) {
            for (Pollution pollution : Pollution.all(clean(table))) {
                scores.computeIfAbsent(pollution.name(), key -> new ArrayList<>())
                        .add(score(table, pollution));
            }
        }
        double mean = mean(scores.values().stream().flatMap(List::stream).toList());
        double meanOfKinds =
                mean(scores.values().stream().map(PollutedTablesTest::mean).toList());
        String low = scores.entrySet().stream()
                .filter(kind -> mean(kind.getValue()) < 9.99)
                .map(kind -> String.format(Locale.ROOT, "%s %.3f", kind.getKey(), mean(kind.getValue())))
                .collect(Collectors.joining("; "));

        assertThat(Math.min(mean, meanOfKinds))
                .as("%.3f over files, %.3f over kinds; %s", mean, meanOfKinds, low)
                .isGreaterThan(SCORE_SO_FAR);
        assertThat(wrong).isEmpty();
    }

    private static boolean isSaidRight(OpenFeed feed, Pollution pollution) {
        boolean header = feed.shape().headerRow() > 0;
        return header != pollution.name().equals("no header") && isDelimiterOf(feed, pollution);
    }

    /** A space that belongs to the delimiter is told of elsewhere. */
    private static boolean isDelimiterOf(OpenFeed feed, Pollution pollution) {
        String named = pollution.name().startsWith("delimiter ")
                ? pollution.name().substring("delimiter ".length())
                : feed.shape().delimiter();
        return feed.shape().delimiter().equals(named.equals(" ") ? named : named.replace(" ", ""));
    }

    private Path written(Pollution pollution) throws IOException {
        return Files.write(folder.resolve("table.csv"), pollution.file().getBytes(pollution.charset()));
    }

    private static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/spec/tables"))) {
            return files.sorted().toList();
        }
    }

    private static List<List<String>> clean(Path table) throws IOException {
        try (Reader text = Files.newBufferedReader(table)) {
            return CSVFormat.RFC4180.parse(text).stream()
                    .map(row -> row.toList())
                    .toList();
        }
    }

    private double score(Path table, Pollution pollution) throws IOException {
        List<List<String>> loaded = loaded(table, pollution);
        if (loaded.isEmpty()) {
            return 0;
        }
        List<List<String>> expected = pollution.expected();
        double score = 1
                + measure(expected.get(0), loaded.get(0))
                + measure(joined(expected), joined(loaded))
                + measure(cells(expected), cells(loaded));
        return score;
    }

    private List<List<String>> loaded(Path table, Pollution pollution) throws IOException {
        List<List<String>> loaded = new ArrayList<>();
        try (OpenFeed feed = READER.table(written(pollution), "table.csv")) {
            if (!isSaidRight(feed, pollution)) {
                wrong.add(table.getFileName() + ": " + pollution.name());
            }
            if (feed.shape().headerRow() > 0) {
                loaded.add(feed.shape().header());
            }
            feed.rows().forEachRemaining(row -> loaded.add(row.cells()));
        } catch (UnreadableFeed | BrokenFeed e) {
            return List.of();
        }
        return loaded;
    }

    private static List<String> joined(List<List<String>> table) {
        return table.stream().skip(1).map(row -> String.join("", row)).toList();
    }

    private static List<String> cells(List<List<String>> table) {
        return table.stream().flatMap(List::stream).toList();
    }

    /** Precision, recall and their harmonic mean, added up. */
    private static double measure(Collection<String> expected, Collection<String> loaded) {
        if (expected.isEmpty()) {
            return 3;
        }
        Map<String, Integer> left = new HashMap<>();
        expected.forEach(each -> left.merge(each.strip().replace("\r\n", "\n"), 1, Integer::sum));
        double common = loaded.stream()
                .filter(each -> left.merge(each.strip().replace("\r\n", "\n"), -1, Integer::sum) >= 0)
                .count();
        if (common == 0) {
            return 0;
        }
        double precision = common / loaded.size();
        double recall = common / expected.size();
        return precision + recall + 2 * precision * recall / (precision + recall);
    }

    private static double mean(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
