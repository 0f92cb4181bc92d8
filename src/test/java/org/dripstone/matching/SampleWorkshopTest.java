package org.dripstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dripstone.domain.Solution;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The interest cells of the sample workshop, where it is at hand. */
class SampleWorkshopTest {
    private static final Path WORKSHOP =
            Path.of(System.getProperty("dripstone.shared", "../shared"), "samples/workshop-2021");
    private static final int CHOICES = 5;
    private static final int CONSENT = 9;

    @Test
    void findsWhatTheTruthSaysInEveryInterestRow() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(WORKSHOP), "skipped: no sample workshop at " + WORKSHOP);
        var catalogue = catalogue();
        var finder = new SolutionFinder(catalogue, RegionNames::mentionedIn);
        var found = new TreeMap<String, List<String>>();
        var unsure = new TreeSet<String>();
        cells().forEach((row, cell) -> {
            var reading = finder.find(cell);
            if (reading.sure()) {
                found.put(
                        row,
                        reading.solutions().stream()
                                .map(i -> catalogue.get(i).code())
                                .sorted()
                                .toList());
            } else {
                unsure.add(row);
            }
        });
        var truth = new ObjectMapper().readTree(WORKSHOP.resolve("truth.json").toFile());
        var expected = new TreeMap<String, List<String>>();
        truth.get("interests")
                .forEach(interest -> expected.computeIfAbsent(
                                interest.get("source").asText(), none -> new ArrayList<>())
                        .add(interest.get("solution").asText()));
        expected.values().forEach(codes -> codes.sort(null));
        var toReview = new TreeSet<String>();
        truth.get("review").forEach(row -> toReview.add(row.get(0).asText()));
        assertThat(unsure).isEqualTo(toReview);
        assertThat(found).containsAllEntriesOf(expected);
    }

    private static Map<String, String> cells() throws Exception {
        var cells = new TreeMap<String, String>();
        cells.putAll(cells("interest_en.csv", "UTF-8", ','));
        cells.putAll(cells("interest_fr.csv", "windows-1252", ';'));
        cells.putAll(cells("interest_ru.csv", "windows-1251", ';'));
        try (var files = Files.newDirectoryStream(WORKSHOP.resolve("inbox"), "*.eml")) {
            for (var file : files) {
                cells.put(file.getFileName().toString(), mailed(file));
            }
        }
        return cells;
    }

    private static Map<String, String> cells(String file, String charset, char delimiter) throws IOException {
        var cells = new TreeMap<String, String>();
        var rows = rows(file, charset, delimiter);
        for (int i = 1; i < rows.size(); i++) {
            if (!rows.get(i).get(CONSENT).isBlank()) {
                cells.put(file + "@" + i, rows.get(i).get(CHOICES));
            }
        }
        return cells;
    }

    /** The value of the fourth labelled line: name, organisation, country, choices. */
    private static String mailed(Path file) throws Exception {
        try (var in = Files.newInputStream(file)) {
            var lines = new MimeMessage(null, in)
                    .getContent()
                    .toString()
                    .lines()
                    .filter(line -> line.contains(": "))
                    .toList();
            return lines.get(3).substring(lines.get(3).indexOf(": ") + 2);
        }
    }

    private static List<Solution> catalogue() throws IOException {
        return rows("solutions.csv", "UTF-8", ',').stream()
                .skip(1)
                .map(SampleWorkshopTest::solution)
                .toList();
    }

    /** The organiser's file names countries in English. */
    private static Solution solution(CSVRecord row) {
        var country = RegionNames.mentionedIn(row.get(5)).get(0);
        return new Solution(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                List.of(),
                country,
                row.get(6),
                row.get(7),
                List.of(),
                -1);
    }

    private static List<CSVRecord> rows(String file, String charset, char delimiter) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        try (var reader = Files.newBufferedReader(WORKSHOP.resolve("inbox").resolve(file), Charset.forName(charset))) {
            return format.parse(reader).getRecords();
        }
    }
}
