package org.dripstone.feed.table;

import java.util.List;
import java.util.regex.Pattern;
import org.dripstone.domain.Field;

/** Tells rows of data from what else stands in a table: blank rows, totals, notes, hashtags. */
public final class DataRows {

    private static final Pattern TOTAL = Pattern.compile(
            "(grand |sub ?)?totals?|sum|count|total general|totaux|somme|nombre total|итого|всего|итог|сумма|общее количество"
                    + "|suma|soma|المجموع|الاجمالي|العدد الكلي|总计|合计|总数|合計|總計|барлыгы|жиыны|жалпы саны|jami|gesamt|summe"
                    + "|summa|toplam|ukupno|razem|totale|jumlah");
    private static final int MOST_CELLS_OF_A_TOTAL = 3;
    private static final int NARROW = 3;

    private final List<String> header;
    private final ColumnMap columns;
    private final int named;
    private boolean afterBlank;

    public DataRows(ColumnMap columns, List<String> header) {
        this.columns = columns;
        this.header = header.stream().map(String::strip).toList();
        this.named = Cells.filled(header);
    }

    /** To be asked of each record in its order: after a blank one, less is needed to see a title or a footnote. */
    public boolean isData(List<String> cells) {
        boolean blank = Cells.isBlank(cells);
        boolean data = !blank
                && !Cells.areHashtags(cells)
                && !Cells.areRules(cells)
                && !Cells.areRemark(cells, named)
                && !isTotal(cells)
                && !isNote(cells);
        afterBlank = blank;
        return data;
    }

    /** The header once more, as printed lists have it on every page. */
    public boolean isHeaderAgain(List<String> cells) {
        int same = 0;
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            same += isSame(header.get(i), cells.get(i)) ? 1 : 0;
        }
        return same > 0 && same * 10 >= named * 8;
    }

    private static boolean isSame(String name, String cell) {
        return !name.isEmpty() && cell.length() >= name.length() && name.equalsIgnoreCase(cell.strip());
    }

    private boolean isTotal(List<String> cells) {
        if (Cells.filled(cells) > MOST_CELLS_OF_A_TOTAL || Cells.hasAddress(cells)) {
            return false;
        }
        String first =
                cells.stream().filter(cell -> !Cells.isBlank(cell)).findFirst().orElse("");
        String words = FoldedName.of(first).replaceAll("\\d+", "").strip();
        return TOTAL.matcher(words).matches()
                || (words.contains(" ") && TOTAL.matcher(words.split(" ", 2)[0]).matches());
    }

    /** One cell alone in a wide table is a title of a section or a footnote, unless it is somebody's address. */
    private boolean isNote(List<String> cells) {
        return (named > NARROW || (afterBlank && named > 1))
                && Cells.filled(cells) == 1
                && !Cells.hasAddress(cells)
                && columns.values(cells).keySet().stream().noneMatch(DataRows::isTelling);
    }

    private static boolean isTelling(Field field) {
        return field == Field.EMAIL || field == Field.TITLE;
    }
}
