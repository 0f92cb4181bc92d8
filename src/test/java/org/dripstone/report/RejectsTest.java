package org.dripstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.report.SomeReceipt.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectsTest {

    @TempDir
    Path rejects;

    @Test
    void bringsTheRowsAsTheyCameWithTheReasonAtTheirEnd() {
        String file = write(List.of("Name", "E-mail"), List.of(row(17, "Wanja", "wanja@")), "en");

        assertThat(file)
                .isEqualTo(
                        "\uFEFF\"Name\",\"E-mail\",\"Dripstone: row\",\"Dripstone: column\",\"Dripstone: reason\"\r\n"
                                + "\"Wanja\",\"wanja@\",\"17\",\"E-mail\",\"“wanja@” is not a valid e-mail address. Correct the address in"
                                + " the row and drop the file in again.\"\r\n");
    }

    @Test
    void separatesCellsAsASpreadsheetOfTheReaderExpects() {
        assertThat(write(List.of("Nom", "Courriel"), List.of(row(1, "Wanja", "x")), "fr"))
                .startsWith(
                        "\uFEFF\"Nom\";\"Courriel\";\"Dripstone: ligne\";\"Dripstone: colonne\";\"Dripstone: motif\"\r\n");
    }

    @Test
    void writesNothingWhenNoRowWasRejected() throws IOException {
        assertThat(Rejects.write(rejects, receipt().get(), List.of("Name"), List.of(), "en"))
                .isEmpty();
        assertThat(rejects).isEmptyDirectory();
    }

    @Test
    void keepsCellsBeyondTheHeader() {
        List<String> header = List.of("Name", "E-mail");
        List<String> cells = List.of("Wanja", "x", "spilt", "over");

        assertThat(mended(header, List.of(row(1, cells.toArray(String[]::new)))).get(1))
                .isEqualTo(cells);
    }

    @Test
    void doesNotPileUpItsOwnColumns() {
        List<String> header = List.of("Name", "Dripstone: ligne", "Dripstone: motif", "E-mail");

        String file = write(header, List.of(row(5, "Wanja", "17", "parce que", "x")), "en");

        assertThat(file)
                .startsWith("\uFEFF\"Name\",\"E-mail\",\"Dripstone: row\"")
                .doesNotContain("parce que");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+7 701",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "＝1+1",
                "'=1",
                "''@x",
                "\uFEFF=1"
            })
    void disarmsWhatASpreadsheetWouldRun(String cell) {
        String guarded = Formulas.guarded(cell);

        assertThat(guarded).isEqualTo("'" + cell);
        assertThat(Rejects.restore(guarded)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "'", "'s-Hertogenbosch", "Wanja", "a=b", "x@example.org", "''", "' '", "5-6", "'quoted'"})
    void leavesEverythingElseAlone(String cell) {
        assertThat(Formulas.guarded(cell)).isEqualTo(cell);
        assertThat(Rejects.restore(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dripstone: row",
                "dripstone : motif",
                "Dripstone： 原因",
                "\uFEFFDripstone: причина",
                "'Dripstone: x"
            })
    void knowsItsOwnColumnsInEveryLanguage(String header) {
        assertThat(Rejects.isOurColumn(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "row", "Reason", "Dripstone", "Do you know Dripstone: yes or no?"})
    void takesNobodyElsesColumn(String header) {
        assertThat(Rejects.isOurColumn(header)).isFalse();
    }

    @Property(tries = 300)
    void losesNothingOnTheWayThroughASpreadsheetFile(
            @ForAll("cells") List<String> first, @ForAll("cells") List<String> second) throws IOException {
        rejects = Files.createDirectories(Path.of("target", "rejects-property"));
        List<String> header = IntStream.range(0, Math.min(first.size(), second.size()))
                .mapToObj(i -> "Question " + i)
                .toList();

        List<List<String>> back =
                mended(header, List.of(row(1, first.toArray(String[]::new)), row(2, second.toArray(String[]::new))));

        assertThat(back).containsExactly(header, first, second);
    }

    @Property
    void undoesItsDisarmingExactly(@ForAll("cell") String cell) {
        assertThat(Rejects.restore(Formulas.guarded(cell))).isEqualTo(cell);
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return cell().list().ofMinSize(1).ofMaxSize(6);
    }

    /** Without half surrogate pairs, which are not text: no UTF-8 file can hold them. */
    @Provide
    Arbitrary<String> cell() {
        Arbitrary<String> nasty = Arbitraries.of(
                "'",
                "''",
                "=",
                "+",
                "-",
                "@",
                "\t",
                "\r",
                "\n",
                "\r\n",
                "\"",
                ";",
                ",",
                " ",
                "\uFEFF",
                "\u0000",
                "＝",
                "é",
                "я",
                "水",
                "\uD83C\uDF0D",
                "\\",
                "a",
                "0",
                "\u00A0");
        Arbitrary<String> built = nasty.list().ofMaxSize(8).map(parts -> String.join("", parts));
        Arbitrary<String> any = Arbitraries.strings()
                .withCharRange('\u0000', '\uD7FF')
                .withCharRange('\uE000', '\uFFFF')
                .ofMaxLength(40);
        return Arbitraries.oneOf(built, any);
    }

    /** What the reader of a mended file sees: our columns dropped, each cell restored. */
    private List<List<String>> mended(List<String> header, List<RejectedRow> rows) {
        List<List<String>> lines = parsed(write(header, rows, "ru"), ';');
        List<String> names = lines.get(0);
        return lines.stream().map(line -> own(names, line)).toList();
    }

    private static List<String> own(List<String> names, List<String> line) {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            if (i >= names.size() || !Rejects.isOurColumn(names.get(i))) {
                own.add(Rejects.restore(line.get(i)));
            }
        }
        return own;
    }

    private static List<List<String>> parsed(String file, char separator) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        try (var records = format.parse(new java.io.StringReader(file.substring(1)))) {
            return records.stream()
                    .map(record -> Stream.of(record.values()).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(List<String> header, List<RejectedRow> rows, String language) {
        Path file =
                Rejects.write(rejects, receipt().get(), header, rows, language).orElseThrow();
        try {
            return Files.readString(Objects.requireNonNull(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RejectedRow row(int number, String... cells) {
        String last = cells[cells.length - 1];
        return new RejectedRow(
                number, List.of(cells), List.of(new Problem(number, "E-mail", last, ProblemCode.EMAIL_INVALID, "")));
    }
}
