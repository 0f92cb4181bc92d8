import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook of many people: {@code LargeWorkbook FILE ROWS}. Every text is in the shared strings, as Excel writes. */
class LargeWorkbook {

    private static final String[] HEADER = {"Name", "Email", "Country", "Organisation", "Registered at"};

    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[1]);
        try (OutputStream out = Files.newOutputStream(Path.of(args[0]));
                Workbook workbook = new Workbook(out, "dripstone", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("People");
            write(sheet, 0, HEADER);
            for (int i = 1; i <= rows; i++) {
                write(sheet, i, "Person Number " + i, "person" + i + "@example.org", "Kenya", "Office " + i % 97, "2026-09-27");
                if (i % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void write(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }
}
