package org.dripstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any table, whatever it is about and however it was saved. */
class ExplainDuplicatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> GIVEN =
            List.of("Amina", "Joseph", "Wanjiru", "Björn", "Lucía", "Emeka", "Tomasz", "Noor");
    private static final List<String> FAMILY =
            List.of("Okoro", "Lindqvist", "Mwangi", "Fernández", "Kowalski", "Haddad", "Tanaka", "Mensah");

    @TempDir
    Path folder;

    private Path wells;

    @BeforeEach
    void writeTable() throws IOException {
        StringBuilder table = new StringBuilder("No;Given name;Family name;Born;Village\n");
        for (int at = 0; at < 64; at++) {
            table.append(row(at + 1, GIVEN.get(at % 8), FAMILY.get(at / 8), at));
        }
        table.append(row(65, "Bjorn", "Lindqvist", 11));
        table.append(row(66, "Emeka", "Mennsah", 61));
        wells = Files.writeString(folder.resolve("wells.csv"), table, Charset.forName("windows-1252"));
    }

    private static String row(int number, String given, String family, int at) {
        return "%d;%s;%s;%d-%02d-%02d;Village %s\n"
                .formatted(
                        number, given, family, 1950 + at % 47, 1 + at % 12, 1 + at % 28, FAMILY.get((at * 5 + 3) % 8));
    }

    @Test
    void eachRowHasTheNumberOfItsClusterAndEachPairItsScore() throws IOException {
        List<JsonNode> lines = lines(explained("--json", wells.toString()));

        assertThat(lines.stream().filter(line -> line.has("cluster"))).hasSize(66);
        assertThat(cluster(lines, 65)).isEqualTo(cluster(lines, 12)).isNotEqualTo(cluster(lines, 1));
        assertThat(cluster(lines, 66)).isEqualTo(cluster(lines, 62));
        assertThat(lines.stream()
                        .filter(line -> line.path("resolution").asText().equals("same")))
                .hasSize(2)
                .allSatisfy(pair -> assertThat(pair.get("score").asDouble()).isBetween(0.5, 1.0))
                .extracting(pair -> pair.get("a").asText())
                .containsExactly(wells + "@12", wells + "@62");
    }

    @Test
    void ofTwoTablesOnlyPairsOfBothAreSought() throws IOException {
        Path others = Files.writeString(folder.resolve("others.csv"), """
                Surname,First name,Home
                Lindqvist,Björn,Village Mensah
                Osei,Kwabena,Village Osei
                Lindqvist,Björn,Village Mensah
                """);
        List<JsonNode> lines = lines(explained("--json", wells.toString(), "--with", others.toString()));

        assertThat(lines.stream().filter(line -> line.has("cluster"))).hasSize(69);
        assertThat(lines.stream().filter(line -> line.has("a")))
                .allSatisfy(pair -> assertThat(pair.get("b").asText()).startsWith(others + "@"));
    }

    @Test
    void columnsThatMeanTheSameInTwoLanguagesAreCompared() throws IOException {
        StringBuilder inEnglish = new StringBuilder("First name,Last name,Organisation,Country\n");
        StringBuilder inRussian = new StringBuilder("Страна,Организация,ФИО\n");
        for (int at = 0; at < 24; at++) {
            String given = GIVEN.get(at % 8);
            String family = FAMILY.get((at * 3 + at / 8) % 8);
            inEnglish.append(given + "," + family + ",Office of " + family + " Wells,Kenya\n");
            inRussian.append("Кения,Управление " + at + "," + (at < 6 ? given + " " + family : "Иван Петров") + "\n");
        }
        Path list = Files.writeString(folder.resolve("list.csv"), inEnglish);
        Path form = Files.writeString(folder.resolve("form.csv"), inRussian);

        assertThat(explained(list.toString(), "--with", form.toString()).out())
                .startsWith("Compared: First name Last name words, Organisation words, Country country")
                .contains(list + "@1, " + form + "@1")
                .doesNotContain("@7, ");
    }

    @Test
    void whoReadsItIsToldWhatWasCompared() {
        assertThat(explained(wells.toString()).out())
                .startsWith("Compared: Given name name, Family name name, Born date, Village")
                .doesNotContain("No ")
                .contains("The same: " + wells + "@12, " + wells + "@65");
        assertThat(explained("--unused", "Born", wells.toString()).out()).doesNotContain("Born");
    }

    @Test
    void whatIsNotThereIsTold() {
        Trial trial = explained(folder.resolve("none.csv").toString());
        assertThat(trial.code()).isEqualTo(ExitCode.MISUSED);
        assertThat(trial.err()).anyMatch(line -> line.contains("no such file"));
    }

    @Test
    void whatCannotBeReadOrComparedFailsWithItsReason() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        Trial unreadable = explained(wells.toString(), "--with", empty.toString());
        assertThat(unreadable.code()).isEqualTo(ExitCode.FAILED);
        assertThat(unreadable.err()).anyMatch(line -> line.startsWith("empty.csv: The file cannot be read."));

        Path numbers = Files.writeString(folder.resolve("numbers.csv"), "Id\n1\n2\n3\n");
        Trial incomparable = explained(numbers.toString());
        assertThat(incomparable.code()).isEqualTo(ExitCode.FAILED);
        assertThat(incomparable.err()).anyMatch(line -> line.contains("there is no column to compare"));
    }

    private static Trial explained(String... args) {
        List<String> words = new ArrayList<>(List.of("explain", "duplicates"));
        words.addAll(List.of(args));
        return new Trial(Path.of("").toAbsolutePath()).run(Commands.all(), words.toArray(String[]::new));
    }

    private static int cluster(List<JsonNode> lines, int row) {
        return lines.stream()
                .filter(line -> line.has("cluster") && line.get("row").asInt() == row)
                .findFirst()
                .orElseThrow()
                .get("cluster")
                .asInt();
    }

    private static List<JsonNode> lines(Trial trial) throws IOException {
        assertThat(trial.code()).as(String.join(" ", trial.err())).isEqualTo(ExitCode.DONE);
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(trial.out())) {
            return values.readAll();
        }
    }
}
