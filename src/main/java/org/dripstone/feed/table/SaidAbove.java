package org.dripstone.feed.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dripstone.domain.Field;

/** Writes out the marks by which somebody says that a cell is the same as the one above it. */
public final class SaidAbove {

    private static final Set<Field> SHARED =
            EnumSet.of(Field.COUNTRY, Field.ORGANISATION, Field.JOB_TITLE, Field.LANGUAGE, Field.MODE, Field.SOLUTIONS);
    /** A dash alone is nothing, and a bare "do" or "id" is a country. */
    private static final Pattern MARK = Pattern.compile(
            "[-–—\\s]*(?:[\"“”„″〃]|''|,,|//)[-–—\\s]*|[-–—]\\s*do\\s*[-–—]|do\\.|ditto\\.?|[ií]dem\\.?|(?:the )?same|(?:same )?as above"
                    + "|comme ci-dessus|m[êe]me chose|то же(?: самое)?|(?:так же, )?как выше|igual(?: que arriba| ao anterior)?"
                    + "|lo mismo|o mesmo|同上|نفسه|كما (?:سبق|أعلاه)|жоғарыдағыдай");

    private final List<Field> fields;
    private List<String> above = List.of();

    public SaidAbove(ColumnMap map) {
        this.fields = map.fields();
    }

    /** To be asked of each row in its order. */
    public List<String> writtenOut(List<String> cells) {
        List<String> whole = new ArrayList<>(cells);
        for (int i = 0; i < Math.min(above.size(), cells.size()); i++) {
            if (i < fields.size() && SHARED.contains(fields.get(i)) && isMark(cells.get(i))) {
                whole.set(i, above.get(i));
            }
        }
        above = whole;
        return whole;
    }

    private static boolean isMark(String cell) {
        return cell.length() < 20
                && MARK.matcher(cell.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** Something else stands between: nothing is the same as that. */
    public void end() {
        above = List.of();
    }
}
