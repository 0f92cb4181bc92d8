package org.dripstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dripstone.domain.Stage;
import org.junit.jupiter.api.Test;

class ExportsTest {

    private static final List<String> KEYS =
            List.of("id", "name", "modes", "minutes", "consent", "since", "stage", "note");

    @Test
    void writesCsvWithItsKeysOnTop() {
        assertThat(text(Exports.Format.CSV, List.of(record()))).isEqualTo("""
                        id,name,modes,minutes,consent,since,stage,note
                        P1,"Ána ""A"" Ó, Jr",virtual; in_person,-42,true,2030-05-12T09:30:00Z,AGREED,
                        """);
    }

    @Test
    void writesOneJsonObjectPerLine() {
        assertThat(text(Exports.Format.JSON, List.of(record(), record())).lines())
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(line)
                                .isEqualTo(
                                        "{\"id\":\"P1\",\"name\":\"Ána \\\"A\\\" Ó, Jr\",\"modes\":[\"virtual\",\"in_person\"],\"minutes\":-42,"
                                                + "\"consent\":true,\"since\":\"2030-05-12T09:30:00Z\",\"stage\":\"AGREED\",\"note\":null}"));
    }

    @Test
    void writesAWorkbookForPeople() throws IOException {
        List<Row> rows = rows(write(Exports.Format.XLSX, List.of(record())));

        assertThat(rows.get(0).getCellText(2)).isEqualTo("modes");
        assertThat(rows.get(1).getCellText(1)).isEqualTo("Ána \"A\" Ó, Jr");
        assertThat(rows.get(1).getCellText(2)).isEqualTo("virtual; in_person");
        assertThat(rows.get(1).getCellAsNumber(3))
                .get()
                .satisfies(n -> assertThat(n.intValue()).isEqualTo(-42));
    }

    @Test
    void writesTheColumnsEvenWithoutARecord() throws IOException {
        assertThat(text(Exports.Format.CSV, List.of())).isEqualTo(String.join(",", KEYS) + "\n");
        assertThat(text(Exports.Format.JSON, List.of())).isEmpty();
        assertThat(rows(write(Exports.Format.XLSX, List.of()))).hasSize(1);
    }

    @Test
    void disarmsFormulasWhereASpreadsheetWouldRunThem() throws IOException {
        Map<String, Object> record = Map.of("id", "=1+1");

        assertThat(text(Exports.Format.CSV, List.of(record))).contains("\n'=1+1,");
        assertThat(text(Exports.Format.JSON, List.of(record))).contains("\"=1+1\"");
        assertThat(rows(write(Exports.Format.XLSX, List.of(record))).get(1).getCellText(0))
                .isEqualTo("=1+1");
    }

    @Test
    void survivesWhatXmlCannotHold() throws IOException {
        Map<String, Object> record = Map.of("id", " a\u0000\u0007<b>\r\n\uD800&c ", "name", "x".repeat(50_000));

        Row row = rows(write(Exports.Format.XLSX, List.of(record))).get(1);

        assertThat(row.getCellText(0)).startsWith(" a<b>").endsWith("&c ");
        assertThat(row.getCellText(1)).hasSize(32_767);
    }

    @Test
    void leavesTheStreamOpen() {
        for (Exports.Format format : Exports.Format.values()) {
            OpenStream out = new OpenStream();
            Exports.write(format, KEYS, List.of(record()), out);
            assertThat(out.closed).as(format.name()).isFalse();
        }
    }

    @Test
    void streamsMoreThanItHolds() throws IOException {
        Iterable<Map<String, Object>> many =
                () -> Stream.generate(ExportsTest::record).limit(20_000).iterator();

        for (Exports.Format format : Exports.Format.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Exports.write(format, KEYS, many, out);
            assertThat(out.size()).isPositive();
        }
    }

    private static Map<String, Object> record() {
        Map<String, Object> record = new HashMap<>();
        record.put("id", "P1");
        record.put("name", "Ána \"A\" Ó, Jr");
        record.put("modes", List.of("virtual", "in_person"));
        record.put("minutes", -42);
        record.put("consent", true);
        record.put("since", Instant.parse("2030-05-12T09:30:00Z"));
        record.put("stage", Stage.AGREED);
        record.put("note", null);
        record.put("beside the keys", "never written");
        return record;
    }

    private static byte[] write(Exports.Format format, List<Map<String, Object>> records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exports.write(format, KEYS, records, out);
        return out.toByteArray();
    }

    private static String text(Exports.Format format, List<Map<String, Object>> records) {
        return new String(write(format, records), StandardCharsets.UTF_8);
    }

    private static List<Row> rows(byte[] xlsx) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static final class OpenStream extends OutputStream {
        private boolean closed;

        @Override
        public void write(int b) {}

        @Override
        public void close() {
            closed = true;
        }
    }
}
