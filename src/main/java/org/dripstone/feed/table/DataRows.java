package org.dripstone.feed.table;

import java.util.List;
import java.util.regex.Pattern;
import org.dripstone.domain.Field;

/** Tells rows of data from what else stands in a table: blank rows, the header once more, totals, notes, hashtags. */
public final class DataRows {

    private static final Pattern TOTAL = Pattern.compile(
            "(grand |sub ?)?totals?|sum|count|total general|totaux|somme|nombre total|итого|всего|итог|сумма|общее количество"
                    + "|suma|soma|المجموع|الاجمالي|العدد الكلي|总计|合计|总数|合計|總計|барлыгы|жиыны|жалпы саны|jami|gesamt|summe"
                    + "|summa|toplam|ukupno|razem|totale|jumlah");
    private static final int MOST_CELLS_OF_A_TOTAL = 3;
    private static final int NARROW = 3;

    private final List<String> header;
    private final ColumnMap columns;

    public DataRows(ColumnMap columns, List<String> header) {
        this.columns = columns;
        this.header = Cells.folded(header);
    }

    public boolean isData(List<String> cells) {
        return !Cells.isBlank(cells)
                && !isHeaderAgain(cells)
                && !Cells.areHashtags(cells)
                && !isTotal(cells)
                && !isNote(cells);
    }

    private boolean isHeaderAgain(List<String> cells) {
        List<String> folded = Cells.folded(cells);
        int width = Math.min(folded.size(), header.size());
        long same = java.util.stream.IntStream.range(0, width)
                .filter(i -> !header.get(i).isEmpty() && header.get(i).equals(folded.get(i)))
                .count();
        long named = header.stream().filter(name -> !name.isEmpty()).count();
        return same > 0 && same * 10 >= named * 8;
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
        return Cells.filled(header) > NARROW
                && Cells.filled(cells) == 1
                && !Cells.hasAddress(cells)
                && columns.values(cells).keySet().stream().noneMatch(DataRows::isTelling);
    }

    private static boolean isTelling(Field field) {
        return field == Field.EMAIL || field == Field.TITLE;
    }
}
