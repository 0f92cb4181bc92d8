package org.dripstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.report.SomeReceipt.receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.domain.ProblemCode;
import org.dripstone.domain.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptFilesTest {

    @TempDir
    Path home;

    @Test
    void writesAPageAndItsJson() throws IOException {
        Path page = Receipts.write(receipt().get(), home.resolve("receipts"), "en");

        assertThat(page).hasFileName("F7-participants.csv.html");
        assertThat(names(home.resolve("receipts")))
                .containsExactly("F7-participants.csv.html", "F7-participants.csv.json");
        assertThat(page.resolveSibling("F7-participants.csv.json"))
                .hasContent(Receipts.json(receipt().get(), "en") + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..",
                ".hidden.csv",
                "a\nb\r\nc.csv",
                "C:\\temp\\x.csv",
                "a/b.csv",
                "nul\u0000l.csv",
                "\u202Evsc.exe",
                "trailing. . ",
                ""
            })
    void keepsEveryNameWithinTheFolder(String name) throws IOException {
        Path page = Receipts.write(receipt().named(name).get(), home.resolve("receipts"), "en");

        assertThat(page.getParent()).isEqualTo(home.resolve("receipts"));
        assertThat(page.getFileName().toString()).startsWith("F7-").doesNotContainPattern("[\\p{Cc}\\p{Cf}/\\\\:]");
        assertThat(names(home.resolve("receipts"))).hasSize(2);
        assertThat(names(home)).containsExactly("receipts");
    }

    @Test
    void cutsAVeryLongNameBetweenLetters() throws IOException {
        Receipt receipt = receipt().named("\uD83C\uDF0D".repeat(500) + ".csv").get();

        Path page = Receipts.write(receipt, home.resolve("receipts"), "en");

        assertThat(page.getFileName().toString().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(200);
        assertThat(names(home.resolve("receipts"))).hasSize(2);
    }

    @Test
    void linksTheEarlierReceiptOfTheSameBytes() throws IOException {
        Path receipts = home.resolve("receipts");
        Files.createDirectories(receipts);
        Files.createFile(receipts.resolve("F3-other name.csv.html"));
        Files.createFile(receipts.resolve("F31-participants.csv.html"));

        Path page = Receipts.write(receipt().sameAs("F3").get(), receipts, "en");

        assertThat(page).content().contains("href=\"./F3-other%20name.csv.html\"");
    }

    @Test
    void leavesOneWholeFileWhenManyWriteIt() throws Exception {
        List<Receipt> versions =
                IntStream.range(0, 8).mapToObj(ReceiptFilesTest::version).toList();
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Callable<Path>> writes = versions.stream()
                .<Callable<Path>>map(r -> () -> Receipts.write(r, home.resolve("receipts"), "en"))
                .toList();
        for (Future<Path> written : writers.invokeAll(writes)) {
            assertThat(versions.stream().map(r -> Receipts.html(r, "en"))).contains(Files.readString(written.get()));
        }
        writers.shutdown();

        assertThat(names(home.resolve("receipts"))).hasSize(2);
    }

    private static Receipt version(int number) {
        SomeReceipt receipt = receipt();
        for (int row = 1; row <= 50 * number; row++) {
            receipt.problem(row, "Column", "value " + number, ProblemCode.COUNTRY_UNKNOWN, "");
        }
        return receipt.get();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
