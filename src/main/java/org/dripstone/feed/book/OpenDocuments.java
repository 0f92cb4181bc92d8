package org.dripstone.feed.book;

import com.github.miachm.sods.OfficeCurrency;
import com.github.miachm.sods.OfficePercentage;
import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dripstone.feed.table.Span;
import org.jspecify.annotations.Nullable;

/** Workbooks of LibreOffice, read by SODS. */
public final class OpenDocuments {

    private OpenDocuments() {}

    /** All sheets. */
    public static List<Leaf> read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new SpreadSheet(bytes)
                    .getSheets().stream().map(OpenDocuments::leaf).toList();
        } catch (RuntimeException e) { // SODS declares none of what it throws at broken files
            throw new DamagedBook("an OpenDocument workbook that is damaged", e);
        }
    }

    private static Leaf leaf(Sheet sheet) {
        List<List<String>> records = new ArrayList<>();
        List<Span> merged = new ArrayList<>();
        Set<Integer> hiddenRows = new HashSet<>();
        if (sheet.getMaxRows() > 0 && sheet.getMaxColumns() > 0) {
            for (Object[] row : sheet.getDataRange().getValues()) {
                List<String> cells = new ArrayList<>();
                for (Object cell : row) {
                    cells.add(text(cell));
                }
                records.add(cells);
            }
            IntStream.range(0, records.size()).filter(sheet::rowIsHidden).forEach(hiddenRows::add);
            for (Range range : sheet.getDataRange().getMergedCells()) {
                merged.add(new Span(range.getColumn(), range.getRow(), range.getLastRow()));
            }
        }
        return new Leaf(sheet.getName(), records, merged, hiddenRows, sheet.isHidden());
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof OfficeCurrency currency) {
            return String.valueOf(currency.getValue());
        }
        if (cell instanceof OfficePercentage percentage) {
            return String.valueOf(percentage.getValue());
        }
        if (cell instanceof Duration time) {
            return "%02d:%02d".formatted(time.toHours(), time.toMinutesPart());
        }
        return cell instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : cell.toString();
    }
}
