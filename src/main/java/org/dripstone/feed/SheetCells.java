package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.FILE_TOO_LARGE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** Cells of a sheet as the text a person sees, or nearly: numbers plain, dates in ISO 8601. */
final class SheetCells {

    /** Quoted words, colours and locales in a format are no letters of a date. */
    private static final Pattern NO_PATTERN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|General");

    private static final Pattern DATE_PATTERN = Pattern.compile("[yd]|m.*[yd]|h.*m", Pattern.CASE_INSENSITIVE);

    private final boolean since1904;
    private final Limits limits;

    SheetCells(boolean since1904, Limits limits) {
        this.since1904 = since1904;
        this.limits = limits;
    }

    List<String> of(Row row) {
        if (row.getCellCount() > limits.columns() && lastFilled(row) >= limits.columns()) {
            throw new BrokenFeed(
                    new UnreadableFeed(FILE_TOO_LARGE, "a row of more than " + limits.columns() + " columns"));
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), limits.columns()); i++) {
            cells.add(row.getOptionalCell(i).map(this::text).orElse(""));
        }
        return cells;
    }

    private static int lastFilled(Row row) {
        int last = row.getCellCount() - 1;
        while (last >= 0
                && row.getOptionalCell(last).map(Cell::getText).orElse("").isEmpty()) {
            last--;
        }
        return last;
    }

    private String text(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell) && SerialDay.isPlausible(number) ? SerialDay.iso(number, since1904) : plain(number);
        }
        String text = cell.getText();
        return text.length() > limits.cellChars() ? text.substring(0, limits.cellChars()) : text;
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() > -30 && bare.scale() < 30 ? bare.toPlainString() : bare.toString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null
                && DATE_PATTERN
                        .matcher(NO_PATTERN.matcher(format).replaceAll(""))
                        .find();
    }
}
