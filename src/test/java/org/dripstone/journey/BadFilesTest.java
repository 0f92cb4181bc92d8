package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dripstone.camel.InboxLinks;
import org.dripstone.feed.Limits;
import org.dripstone.store.ExportKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in the inbox: a receipt says what became of it, and the next file is read. */
final class BadFilesTest {
    private static final String GOOD = "Full name,Email,Country\nKofi Mensah,kofi@one.example.org,Ghana\n";

    @TempDir
    Path folder;

    private RunningService service;

    @BeforeEach
    void start() throws Exception {
        service = RunningService.quickly(folder.resolve("home"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whatCannotBeReadIsSetAsideWithItsReasonAndTheNextIsRead() throws Exception {
        Map<String, byte[]> bad = new TreeMap<>(Map.of(
                "empty.csv", new byte[0],
                "zeros.csv", new byte[100_000],
                "picture.csv", "\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1),
                "blank.csv", "\n\n;;;\n".getBytes(StandardCharsets.UTF_8),
                "bomb.xlsx", bomb(),
                "locked.xlsx", locked(),
                "broken.eml", "From: \u0000\u0001\u0002\u0003".repeat(50).getBytes(StandardCharsets.UTF_8),
                "no-table.csv", "a letter to nobody about nothing at all\n".getBytes(StandardCharsets.UTF_8),
                "cut.xlsx", cut()));
        for (Map.Entry<String, byte[]> each : bad.entrySet()) {
            Files.write(service.inbox().resolve(each.getKey()), each.getValue());
        }
        try (RandomAccessFile sparse =
                new RandomAccessFile(service.inbox().resolve("huge.csv").toFile(), "rw")) {
            sparse.setLength(Limits.DEFAULT.fileBytes() + 1);
        }
        Files.createDirectory(service.inbox().resolve("folder.csv"));
        bad.put("huge.csv", new byte[0]);
        service.drop("zz-good.csv", GOOD);
        Until.holds("only the empty one waits", () -> service.files("inbox").size() == 1);
        service.letTimePass(Duration.ofMinutes(2));
        service.awaitSettled();

        assertThat(receipts().keySet()).containsAll(bad.keySet()).contains("zz-good.csv");
        receipts().forEach((name, receipt) -> {
            boolean good = name.equals("zz-good.csv");
            assertThat(receipt.at("/problems").size()).as(name).isEqualTo(good ? 0 : 1);
            assertThat(receipt.at("/problems/0/code").asText()).as(name).matches(good ? "" : "file-.*|layout-unknown");
        });
        assertThat(service.files("failed"))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(bad.keySet());
        assertThat(service.export(ExportKind.PEOPLE)).hasSize(1);
    }

    @Test
    void linksAreNotFollowedSoThatNothingElsewhereIsReadOrRemoved() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path list = Files.writeString(elsewhere.resolve("list.csv"), GOOD.replace("kofi@", "another@"));
        Path folderLink = Files.createSymbolicLink(service.inbox().resolve("shared"), elsewhere);
        Path fileLink = Files.createSymbolicLink(service.inbox().resolve("linked.csv"), list);
        service.drop("zz-good.csv", GOOD);
        Until.holds("the file is read", () -> !Files.exists(service.inbox().resolve("zz-good.csv")));
        service.letTimePass(Duration.ofMinutes(2));
        assertThat(list).exists();
        assertThat(InboxLinks.in(service.inbox()))
                .extracting(Path::getFileName)
                .containsExactly(Path.of("linked.csv"), Path.of("shared"));
        Files.delete(folderLink);
        Files.delete(fileLink);
        service.awaitSettled();
        assertThat(service.export(ExportKind.PEOPLE))
                .singleElement()
                .satisfies(person -> assertThat(person).containsEntry("emails", List.of("kofi@one.example.org")));
    }

    @Test
    void aTableWithoutAddressesIsNotTakenForAList() throws Exception {
        service.drop("names.csv", "Full name,Country\nKofi Mensah,Ghana\nEsi Boateng,Ghana\n");
        service.awaitSettled();
        JsonNode receipt = receipts().get("names.csv");
        assertThat(receipt.at("/problems")).isNotEmpty();
        assertThat(service.export(ExportKind.PEOPLE)).isEmpty();
    }

    @Test
    void oddTablesAreReadAsFarAsTheyGo() throws Exception {
        service.drop("wide.csv", GOOD.replace("\n", ",x".repeat(10_000) + "\n"));
        service.drop("fat.csv", GOOD + "Esi Boateng,esi@two.example.org," + "x".repeat(1 << 20) + "\n");
        service.drop(
                "quote.csv",
                GOOD + "\"Yaw Darko,yaw@three.example.org,Ghana\nAma Sarpong,ama@four.example.org,Ghana\n");
        service.drop("zz-good.csv", GOOD.replace("kofi@one", "abena@five").replace("Kofi Mensah", "Abena Asante"));
        service.awaitSettled();
        assertThat(receipts()).containsOnlyKeys("wide.csv", "fat.csv", "quote.csv", "zz-good.csv");
        assertThat(receipts().get("wide.csv").at("/problems/0/code").asText()).isEqualTo("file-too-large");
        assertThat(service.export(ExportKind.PEOPLE))
                .extracting(person -> person.get("name"))
                .contains("Kofi Mensah", "Esi Boateng", "Yaw Darko", "Ama Sarpong", "Abena Asante");
    }

    @Test
    void oddNamesAreNamesLikeAllOthers() throws Exception {
        List<String> names = List.of(
                "two\nlines.csv",
                "--help.csv",
                "a'quote\"d $(id) ${body} {{x}}.csv",
                "%2e%2e%2fup.csv",
                "анкеты участников.csv",
                "調査票" + "票".repeat(70) + ".csv",
                "very-long-" + "x".repeat(230) + ".csv",
                "many   spaces .csv",
                "simple:${file:name}.csv");
        int number = 0;
        for (String name : names) {
            service.drop(name, GOOD.replace("kofi@", "kofi" + number + "@").replace("Kofi", "Kofi" + number++));
        }
        service.awaitSettled();
        assertThat(receipts().keySet()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(service.files("receipts")).hasSize(2 * names.size());
        assertThat(service.files("archive")).hasSize(names.size());
        assertThat(service.export(ExportKind.FEEDS))
                .extracting(feed -> feed.get("status"))
                .containsOnly("taken_in");
    }

    @Test
    void equalNamesInDifferentFoldersAreDifferentFiles() throws Exception {
        for (String event : List.of("spring", "autumn")) {
            Files.createDirectories(service.inbox().resolve(event + "/deeper"));
            service.drop(event + "/deeper/list.csv", GOOD.replace("kofi", event));
        }
        service.awaitSettled();
        assertThat(service.export(ExportKind.FEEDS))
                .extracting(feed -> feed.get("event"))
                .containsExactlyInAnyOrder("spring", "autumn");
        assertThat(service.files("archive")).hasSize(2);
    }

    @Test
    void uploadsUnderWayAreLeftAloneUntilTheyHaveTheirName() throws Exception {
        List<String> underWay = List.of("list.csv.part", ".list.csv", "other.csv.crdownload", "~$book.xlsx");
        for (String name : underWay) {
            service.drop(name, GOOD);
        }
        service.drop("whole.csv", GOOD.replace("kofi", "esi"));
        Until.holds("the whole one is read", () -> service.files("inbox").size() == underWay.size());
        assertThat(service.files("inbox"))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(underWay);
        Files.move(service.inbox().resolve("list.csv.part"), service.inbox().resolve("list.csv"));
        Until.holds("the renamed one is read", () -> service.files("inbox").size() == underWay.size() - 1);
        assertThat(service.export(ExportKind.PEOPLE)).hasSize(2);
    }

    /** With the waits that are shipped: who writes more often than they look never pauses long enough to seem done. */
    @Test
    void aFileThatGrowsIsReadOnceAndWholeAndHoldsNobodyUp() throws Exception {
        try (RunningService patient = RunningService.on(folder.resolve("patient-home"))) {
            Path growing = patient.inbox().resolve("growing.csv");
            Files.writeString(growing, GOOD);
            patient.drop("other.csv", GOOD.replace("kofi", "esi"));
            StringBuilder whole = new StringBuilder(GOOD);
            int number = 0;
            while (Files.exists(patient.inbox().resolve("other.csv"))) {
                String row = "Ama%d Sarpong,ama%d@four.example.org,Ghana\n".formatted(number, number++);
                whole.append(row);
                Files.writeString(growing, row, StandardOpenOption.APPEND);
                LockSupport.parkNanos(50_000_000);
                assertThat(number).as("others wait").isLessThan(360);
            }
            patient.awaitSettled();
            assertThat(patient.export(ExportKind.FEEDS))
                    .filteredOn(feed -> "growing.csv".equals(feed.get("name")))
                    .singleElement()
                    .satisfies(feed -> assertThat(feed).containsEntry("rows", number(whole)));
        }
    }

    /** An upload that pauses looks whole; what comes after the pause must not be lost. */
    @Test
    void whatIsAddedWhileAFileIsReadIsReadToo() throws Exception {
        StringBuilder rows = new StringBuilder(GOOD);
        Random letters = new Random(1);
        for (int i = 0; i < 1_500; i++) {
            rows.append("%s %s,p%d@four.example.org,Ghana\n".formatted(word(letters), word(letters), i));
        }
        service.drop("long.csv", rows.toString());
        Until.holds("reading has begun", () -> service.count("select count(*) from feed") > 0);
        Files.writeString(
                service.inbox().resolve("long.csv"),
                "Abena Asante,abena@five.example.org,Ghana\n",
                StandardOpenOption.APPEND);
        service.awaitSettled();
        assertThat(service.export(ExportKind.PEOPLE)).hasSize(rows.toString().split("\n", -1).length - 1);
        assertThat(service.export(ExportKind.FEEDS))
                .last()
                .satisfies(feed -> assertThat(feed).containsEntry("rejected", 0));
    }

    private static String word(Random letters) {
        return letters.ints(7, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int number(CharSequence whole) {
        return (int) whole.chars().filter(c -> c == '\n').count() - 1;
    }

    private Map<String, JsonNode> receipts() throws IOException {
        Map<String, JsonNode> receipts = new TreeMap<>();
        for (Path file : service.files("receipts")) {
            if (file.toString().endsWith(".json")) {
                JsonNode receipt = new ObjectMapper().readTree(file.toFile());
                receipts.put(receipt.get("name").asText(), receipt);
            }
        }
        return receipts;
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] spaces = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(spaces);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] locked() {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] ole = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        System.arraycopy(name, 0, ole, 1024, name.length);
        return ole;
    }

    private static byte[] cut() throws IOException {
        byte[] whole = Files.readAllBytes(SampleWorkshop.FOLDER.resolve("inbox/liste-sur-place-rabat.xlsx"));
        return Arrays.copyOf(whole, whole.length / 2);
    }
}
