package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dripstone.camel.Parts;
import org.dripstone.domain.Field;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.dripstone.domain.Receipt;
import org.dripstone.feed.Drop;
import org.dripstone.feed.MappingDesk.UnusableMapping;
import org.dripstone.matching.ReviewStore.Question;
import org.dripstone.report.Receipts;
import org.dripstone.store.ExportKind;
import org.dripstone.undo.Undoing.Undone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file whose columns are in doubt waits whole until a person says what they mean. */
final class ColumnsInDoubtTest {
    private static final String ODD = """
            Q1;Q2;Q3;Q4
            x12;awa@one.example.org;Awa;77
            x13;ben@two.example.org;Ben;78
            """;
    private static final String MORE = """
            Q1;Q2;Q3;Q4
            x14;cleo@three.example.org;Cleo;79
            """;

    @TempDir
    static Path folder;

    private static Parts parts;

    @BeforeAll
    static void open() {
        parts = EmptyWorkshop.in(folder, "doubt");
    }

    @AfterAll
    static void close() {
        parts.close();
    }

    @Test
    void waitsWholeWithItsReason() {
        parts.database().takenBack(() -> {
            Receipt receipt = take("odd.csv", ODD);

            assertThat(receipt.counts()).isEqualTo(new Receipt.Counts(0, 0, 0, 0, 2));
            assertThat(receipt.problems()).extracting(Problem::code).containsExactly(ProblemCode.LAYOUT_UNKNOWN);
            assertThat(Receipts.text(receipt, "en"))
                    .contains("dripstone review accept " + receipt.feed() + " --column 'Q1=…'");
            assertThat(export(ExportKind.PEOPLE)).isEmpty();
            Question asked = question();
            assertThat(asked.header()).containsExactly("Q1", "Q2", "Q3", "Q4");
            assertThat(asked.cells().get(1)).startsWith("email").contains("awa@one.example.org");
            assertThat(parts.status().openQuestions()).isEqualTo(1);
        });
    }

    @Test
    void isTakenInAsAPersonSays() {
        parts.database().takenBack(() -> {
            take("odd.csv", ODD);
            say(question(), "Q3");

            assertThat(export(ExportKind.PEOPLE))
                    .extracting(person -> person.get("name"))
                    .containsExactlyInAnyOrder("Awa", "Ben");
            assertThat(parts.reviews().open()).isEmpty();
            assertThat(parts.intake().accept(drop("odd.csv", ODD)).counts())
                    .isEqualTo(new Receipt.Counts(0, 0, 2, 0, 0));
        });
    }

    @Test
    void knowsAColumnOfTwoLinesByItsNameOnOne() {
        parts.database().takenBack(() -> {
            take("odd.csv", ODD.replace("Q3", "\"Q3\n of 4\""));
            say(question(), "Q3 of 4");

            assertThat(export(ExportKind.PEOPLE))
                    .extracting(person -> person.get("name"))
                    .containsExactlyInAnyOrder("Awa", "Ben");
        });
    }

    @Test
    void asksNoMoreForFilesOfTheSameColumns() {
        parts.database().takenBack(() -> {
            take("odd.csv", ODD);
            say(question(), "Q3");
            Receipt more = take("more.csv", MORE);

            assertThat(more.counts()).isEqualTo(new Receipt.Counts(1, 0, 0, 0, 0));
            assertThat(more.columns()).containsEntry("Q3", Field.NAME);
            assertThat(take("other.csv", MORE.replace("Q3", "Q5").replace("x14", "x15"))
                            .counts()
                            .review())
                    .as("other columns are another question")
                    .isEqualTo(1);
        });
    }

    @Test
    void sayNothingAboutOthersUntilTheyAreTakenIn() {
        parts.database().takenBack(() -> {
            take("odd.csv", ODD);
            take("odd again.csv", ODD + "x16;dan@four.example.org;Dan;80\n");
            List<Question> both = parts.reviews().open();
            say(both.get(1), "Q3");
            say(both.get(0), "Q3");

            assertThat(export(ExportKind.PEOPLE)).hasSize(3);
        });
    }

    @Test
    void refusesWhatCannotBe() {
        parts.database().takenBack(() -> {
            take("odd.csv", ODD);

            assertThatExceptionOfType(UnusableMapping.class)
                    .isThrownBy(() -> parts.reviews().nameColumns(question(), Map.of("Q9", Field.NAME)));
            assertThatExceptionOfType(UnusableMapping.class)
                    .isThrownBy(() -> parts.reviews().nameColumns(question(), Map.of("Q2", Field.ANSWER)));
            assertThat(parts.reviews().open()).hasSize(1);
        });
    }

    @Test
    void isLeftOutWhenAPersonSaysNo() {
        parts.database().takenBack(() -> {
            take("odd.csv", ODD);
            parts.reviews().reject(question());

            assertThat(export(ExportKind.PEOPLE)).isEmpty();
            assertThat(export(ExportKind.FEEDS).get(0)).containsEntry("rejected", 2);
            assertThat(parts.reviews().open()).isEmpty();
        });
    }

    @Test
    void asksNothingWhenItIsUndone() {
        parts.database().takenBack(() -> {
            String feed = take("odd.csv", ODD).feed();

            assertThat(parts.undoing().undo(Long.parseLong(feed.substring(1)))).isInstanceOf(Undone.class);
            assertThat(parts.reviews().open()).isEmpty();
            assertThat(take("odd.csv", ODD).counts().review()).isEqualTo(2);
        });
    }

    private static void say(Question asked, String column) {
        try {
            parts.reviews().nameColumns(asked, Map.of(column, Field.NAME));
        } catch (UnusableMapping e) {
            throw new AssertionError(e);
        }
    }

    private static Question question() {
        return parts.reviews().open().get(0);
    }

    private static Drop drop(String name, String text) {
        try {
            Path file =
                    Files.writeString(Files.createTempDirectory(folder, "drop").resolve(name), text);
            return new Drop(file, name, parts.events().usual(), Drop.IMPORT, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Receipt take(String name, String text) {
        Receipt receipt = parts.intake().accept(drop(name, text));
        parts.matching().match(parts.events().usual());
        return receipt;
    }

    private static List<Map<String, Object>> export(ExportKind kind) {
        Stream<Map<String, Object>> all = StreamSupport.stream(
                parts.exports().records(kind, Optional.empty()).spliterator(), false);
        return all.toList();
    }
}
