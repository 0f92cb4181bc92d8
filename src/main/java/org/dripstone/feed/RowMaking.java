package org.dripstone.feed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.feed.table.DataRows;

/** Makes rows of the records below one header. */
final class RowMaking {

    private static final Set<Field> DATES = EnumSet.of(Field.REGISTERED_AT, Field.SUBMITTED_AT);

    private final List<String> header;
    private final ColumnMap columns;
    private final DataRows data;
    private final boolean countsDays;

    RowMaking(List<String> header, ColumnMap columns, boolean countsDays) {
        this.header = List.copyOf(header);
        this.columns = columns;
        this.data = new DataRows(columns, header);
        this.countsDays = countsDays;
    }

    boolean isHeaderAgain(List<String> cells) {
        return data.isHeaderAgain(cells);
    }

    boolean isData(List<String> cells) {
        return data.isData(cells);
    }

    Row row(int number, List<String> cells) {
        List<String> kept = columns.withoutSecrets(countsDays ? dated(cells) : cells);
        return new Row(number, header, kept, columns.values(kept), columns.answers(kept));
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
