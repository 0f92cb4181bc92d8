package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.dripstone.camel.Parts;
import org.dripstone.domain.Problem;
import org.dripstone.domain.Receipt;
import org.dripstone.feed.Drop;
import org.dripstone.feed.FeedRowId;
import org.dripstone.matching.ReviewStore.Question;
import org.dripstone.store.ExportKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people in one row of a file are several people of that row; the rows below keep the numbers they have there. */
final class SeveralInOneRowTest {
    private static final String LIST = """
            Name;Email;Organisation
            Awa Sané;awa@one.example.org;Water Board
            "Ben Odu
            Cleo Ama";"ben@two.example.org
            cleo@nowhere";Salt Office
            Dan Ek;dan@;Peat Office
            Eva Lund;eva@five.example.org;Moor Office
            """;

    @TempDir
    static Path folder;

    private static Parts parts;

    @BeforeAll
    static void open() {
        parts = EmptyWorkshop.in(folder, "several");
    }

    @AfterAll
    static void close() {
        parts.close();
    }

    @Test
    void receiptsRejectsAndSourcesNameTheRowsOfTheFile() {
        parts.database().takenBack(() -> {
            Receipt receipt = take("list.csv", LIST);
            assertThat(receipt.problems()).extracting(Problem::row).containsExactly(2, 3);
            assertThat(receipt.counts()).isEqualTo(new Receipt.Counts(3, 0, 0, 2, 0));
            assertThat(sources())
                    .isEqualTo(Map.of(
                            "Awa Sané", List.of("list.csv@1"),
                            "Ben Odu", List.of("list.csv@2"),
                            "Eva Lund", List.of("list.csv@4")));
            assertThat(read(folder.resolve("home/rejects/" + receipt.feed() + "-list.csv.rejects.csv"))
                            .lines()
                            .skip(1))
                    .satisfiesExactly(
                            cleo -> assertThat(cleo).contains("\"Cleo Ama\",\"cleo@nowhere\",\"Salt Office\",\"2\""),
                            dan -> assertThat(dan).contains("\"Dan Ek\",\"dan@\",\"Peat Office\",\"3\""));
        });
    }

    /** Mended, the second of a row stands where the first did, and is nobody new beside them. */
    @Test
    void membersInColumnsOfTheirOwnAreMendedAlone() {
        parts.database().takenBack(() -> {
            Receipt receipt = take("teams.csv", """
                    Team,Member 1 name,Member 1 email,Member 2 name,Member 2 email
                    Wells,Awa Sané,awa@one.example.org,Ben Odu,ben@one.example.org
                    Pumps,Cleo Ama,cleo@two.example.org,Dan Ek,dan@
                    Salt,Eva Lund,eva@five.example.org,,
                    """);
            assertThat(receipt.counts()).isEqualTo(new Receipt.Counts(4, 0, 0, 1, 0));
            assertThat(receipt.problems()).extracting(Problem::row).containsExactly(2);
            assertThat(sources())
                    .containsEntry("Ben Odu", List.of("teams.csv@1"))
                    .containsEntry("Eva Lund", List.of("teams.csv@3"));
            String rejects = read(folder.resolve("home/rejects/" + receipt.feed() + "-teams.csv.rejects.csv"));
            assertThat(rejects.lines().skip(1))
                    .singleElement()
                    .satisfies(dan -> assertThat(dan).startsWith("\"Pumps\",\"Dan Ek\",\"dan@\",\"\",\"\",\"2\""));
            assertThat(take("mended.csv", rejects.replace("dan@", "dan@two.example.org"))
                            .counts())
                    .isEqualTo(new Receipt.Counts(1, 0, 0, 0, 0));
        });
    }

    @Test
    void eachOfThemIsSomebodyToDecideAbout() {
        parts.database().takenBack(() -> {
            Receipt receipt = take("forms.csv", """
                    Name;Email;Which solution interests you?
                    "Ben Odu
                    Cleo Ama";"ben@two.example.org
                    cleo@three.example.org";The one nobody presented
                    """);
            assertThat(parts.reviews().open())
                    .extracting(Question::id)
                    .containsExactly(receipt.feed() + "@1", receipt.feed() + "@1.2");
            Question cleo = parts.reviews().find(receipt.feed() + "@1.2").orElseThrow();
            assertThat(cleo.cells()).contains("cleo@three.example.org");
            parts.reviews().reject(cleo);
            assertThat(parts.reviews().open()).extracting(Question::id).containsExactly(receipt.feed() + "@1");
            assertThat(parts.reviews().answered(cleo.id())).isEqualTo(Optional.of(false));
        });
    }

    /** Two turns of the intake meet in the middle of a row. */
    @Test
    void aLongListOfThemIsWhole() {
        parts.database().takenBack(() -> {
            String long1 = IntStream.rangeClosed(1, 700)
                    .mapToObj(n ->
                            "\"Ana Nr%1$d; Bo Nr%1$d; Cy Nr%1$d\",\"%1$d@a.example.org; %1$d@b.example.org; %1$d@c.example.org\"\n"
                                    .formatted(n))
                    .collect(Collectors.joining("", "Name,Email\n", ""));
            Receipt receipt = take("long.csv", long1);
            assertThat(receipt.counts()).isEqualTo(new Receipt.Counts(2100, 0, 0, 0, 0));
            assertThat(take("long.csv", long1 + "Eva Lund,eva@five.example.org\n")
                            .counts())
                    .isEqualTo(new Receipt.Counts(1, 0, 2100, 0, 0));
        });
    }

    @Test
    void idsOfRowsSayFeedRowAndPlace() {
        for (String said : List.of("F1@1", "F999999999@5000000", "F3@12.2", "F999999999@9999999.200")) {
            assertThat(FeedRowId.read(said).map(FeedRowId::said)).contains(said);
        }
        assertThat(FeedRowId.of(3, FeedRowId.key(12, 0))).isEqualTo(FeedRowId.of(3, 12));
        assertThat(FeedRowId.read("F3@12.201")).isEmpty();
        assertThat(FeedRowId.read("F3@0")).isEmpty();
    }

    private static Map<Object, Object> sources() {
        return StreamSupport.stream(
                        parts.exports()
                                .records(ExportKind.PEOPLE, Optional.empty())
                                .spliterator(),
                        false)
                .collect(Collectors.toMap(person -> person.get("name"), person -> person.get("sources")));
    }

    private static Receipt take(String name, String text) {
        Receipt receipt = parts.intake().accept(drop(name, text));
        parts.matching().match(receipt.event());
        parts.receipts().writeDue();
        return parts.receipts().read(number(receipt));
    }

    private static long number(Receipt receipt) {
        return Long.parseLong(receipt.feed().substring(1));
    }

    private static Drop drop(String name, String text) {
        try {
            Path file = Files.writeString(folder.resolve(name), text);
            return new Drop(file, name, "within-reach-2026", Drop.IMPORT, name + text.hashCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
