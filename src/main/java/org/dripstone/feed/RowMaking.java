package org.dripstone.feed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dripstone.domain.Field;
import org.dripstone.feed.listed.SeveralInRow;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.feed.table.DataRows;
import org.dripstone.feed.table.FoundTable;
import org.dripstone.feed.table.MergedDown;
import org.dripstone.feed.table.SaidAbove;

/** Makes rows of the records below one header. */
final class RowMaking {

    private static final Set<Field> DATES = EnumSet.of(Field.REGISTERED_AT, Field.SUBMITTED_AT);

    private final ColumnMap columns;
    private final ColumnMap all;
    private final UnaryOperator<List<String>> layingOut;
    private final DataRows data;
    private final MergedDown merged;
    private final SaidAbove above;
    private final boolean countsDays;

    private RowMaking(
            FoundTable table,
            ColumnMap columns,
            SharedColumns all,
            UnaryOperator<List<String>> layingOut,
            boolean countsDays) {
        this.columns = columns;
        this.all = all.map();
        this.layingOut = layingOut;
        this.data = new DataRows(columns, table.header());
        this.merged = MergedDown.in(table, columns);
        this.above = new SaidAbove(columns);
        this.countsDays = countsDays;
    }

    /** Of the table that {@code all} knows under a number. */
    static RowMaking of(Taken table, SharedColumns all, int number) {
        return new RowMaking(
                table.source().table(),
                table.columns(),
                all,
                cells -> all.laidOut(number, cells),
                table.source().countsDays());
    }

    /** Of a table that came up too late to be among those that {@code all} knows. */
    static RowMaking late(List<String> header, ColumnMap columns, SharedColumns all, boolean countsDays) {
        FoundTable table = new FoundTable(0, header, List.of(), List.of(), 0);
        return new RowMaking(table, columns, all, cells -> all.laidOut(columns, cells), countsDays);
    }

    boolean isHeaderAgain(List<String> cells) {
        return endsGroups(data.isHeaderAgain(cells));
    }

    boolean isData(List<String> cells) {
        boolean isData = data.isData(cells);
        endsGroups(!isData);
        return isData;
    }

    private boolean endsGroups(boolean ends) {
        if (ends) {
            merged.end();
            above.end();
        }
        return ends;
    }

    /** What a record says of each of those it tells of; to be asked of each in its order. */
    List<List<String>> people(List<String> cells) {
        List<String> whole = merged.filled(above.writtenOut(cells));
        List<List<String>> parted = SeveralInRow.parted(columns, whole);
        return parted.size() > FeedRowId.PEOPLE_A_ROW ? List.of(whole) : parted;
    }

    /** @param whole as {@link #people} gave it */
    Row row(int key, List<String> whole) {
        List<String> kept = layingOut.apply(columns.withoutSecrets(countsDays ? dated(whole) : whole));
        return new Row(key, all.header(), kept, all.values(kept), all.answers(kept));
    }

    private List<String> dated(List<String> cells) {
        List<String> dated = new ArrayList<>(cells);
        for (int i = 0; i < Math.min(cells.size(), columns.fields().size()); i++) {
            if (DATES.contains(columns.fields().get(i))) {
                dated.set(i, SerialDay.iso(cells.get(i)).orElse(cells.get(i)));
            }
        }
        return dated;
    }
}
