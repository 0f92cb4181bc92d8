package org.dripstone.feed.table;

import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.NameMatch.Strength;

/** Notices where another table begins beside the one being read, and whether its rows are of use. */
public final class Sections {

    private final HeaderNames names;

    public Sections(HeaderNames names) {
        this.names = names;
    }

    /** Whether a record is the header of another table: mostly names of columns, no address, no figures. */
    public boolean isHeader(List<String> cells) {
        if (Cells.hasAddress(cells) || Cells.areHashtags(cells)) {
            return false;
        }
        int known = 0;
        int filled = 0;
        for (String cell : cells) {
            if (!Cells.isBlank(cell)) {
                filled++;
                known += isName(cell) ? 1 : 0;
                if (known == 0 && filled > 2) {
                    return false;
                }
            }
        }
        return known >= 2 && known * 2 > filled;
    }

    /** The columns of that table by their names; empty when its rows tell of nobody. */
    public Optional<ColumnMap> columns(List<String> header) {
        ColumnMap columns = ColumnReading.of(new FoundTable(0, header, List.of(), List.of(), 0), names);
        return columns.has(Field.EMAIL) || columns.has(Field.TITLE) ? Optional.of(columns) : Optional.empty();
    }

    private boolean isName(String cell) {
        return cell.length() < 80 && names.match(cell).strength().compareTo(Strength.WITHIN) > 0;
    }
}
