package org.dripstone.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.dripstone.domain.Receipt;
import org.dripstone.feed.ColumnNames;
import org.dripstone.feed.FeedReader;
import org.dripstone.feed.Limits;
import org.dripstone.feed.OpenFeed;
import org.dripstone.feed.UnreadableFeed;
import org.dripstone.mail.MimeMailForms;
import org.dripstone.report.RejectedRow;
import org.dripstone.report.Rejects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rejected rows that are dropped again as they were written, in the language of each organiser. */
class RejectsComeBackTest {

    private static final int FILES = 60;
    private static final List<String> HEADER =
            List.of("Full name", "E-mail", "Remark", "Code; old", "Which, of these?");
    private static final List<String> PIECES = List.of(
            "=", "+", "-", "@", "'", "\"", ";", ",", "\n", "\t", " ", "#x", "0", "7", "Aru", "Sen", "é", "я", "李", "|",
            "\\", "Total", "é, ", "\"\"", "'s", "1/2");

    private static final FeedReader READER = new FeedReader(
            new CamelCsvRows(), new MimeMailForms(), ColumnNames.read(Path.of("config/columns.yaml")), Limits.DEFAULT);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru", "es", "ar", "pt", "zh", "kk"})
    void loseNothing(String language) throws IOException, UnreadableFeed {
        Random random = new Random(language.hashCode());
        for (int file = 0; file < FILES; file++) {
            List<List<String>> rows = IntStream.rangeClosed(1, 1 + random.nextInt(9))
                    .mapToObj(number -> row(number, random))
                    .toList();
            assertThat(readAgain(written(rows, language)))
                    .as("%s %s", language, rows)
                    .isEqualTo(rows);
        }
    }

    private static List<String> row(int number, Random random) {
        List<String> cells = new ArrayList<>(List.of("Person " + number, "person" + number + "(at)one.example.org"));
        for (int i = 2; i < HEADER.size(); i++) {
            StringBuilder cell = new StringBuilder();
            for (int n = random.nextInt(5); n > 0; n--) {
                cell.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            cells.add(cell.toString());
        }
        return cells;
    }

    private Path written(List<List<String>> rows, String language) {
        List<RejectedRow> rejected = IntStream.range(0, rows.size())
                .mapToObj(i -> new RejectedRow(
                        i + 1,
                        rows.get(i),
                        List.of(new Problem(i + 1, "E-mail", rows.get(i).get(1), ProblemCode.EMAIL_INVALID, ""))))
                .toList();
        return Rejects.write(folder, receipt(), HEADER, rejected, language).orElseThrow();
    }

    private static Receipt receipt() {
        return new Receipt(
                "F1",
                "list.csv",
                "",
                "e",
                FeedKind.REGISTRATIONS,
                "list",
                "UTF-8",
                ",",
                "",
                1,
                Map.of(),
                Receipt.Counts.NONE,
                List.of(),
                Instant.EPOCH,
                0,
                "");
    }

    private static List<List<String>> readAgain(Path file) throws IOException, UnreadableFeed {
        try (OpenFeed feed = READER.open(file, file.getFileName().toString())) {
            List<String> header = feed.shape().header();
            int[] theirs = IntStream.range(0, header.size())
                    .filter(i -> !Rejects.isOurColumn(header.get(i)))
                    .toArray();
            assertThat(IntStream.of(theirs).mapToObj(header::get))
                    .as("%s", Files.readString(file))
                    .containsExactlyElementsOf(HEADER);
            List<List<String>> rows = new ArrayList<>();
            feed.rows()
                    .forEachRemaining(row -> rows.add(IntStream.of(theirs)
                            .mapToObj(i -> i < row.cells().size()
                                    ? Rejects.restore(row.cells().get(i))
                                    : "?")
                            .toList()));
            return rows;
        }
    }
}
