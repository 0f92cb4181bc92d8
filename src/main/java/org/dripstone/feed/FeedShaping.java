package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.EMAIL_MISSING;
import static org.dripstone.domain.ProblemCode.LAYOUT_UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.Cells;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.feed.table.Layout;
import org.dripstone.feed.table.Presence;

/** Puts together what a table is: its layout, kind and mode; refuses a table that tells of nobody. */
final class FeedShaping {

    private FeedShaping() {}

    static FeedShape of(TableSource source, ColumnMap columns, String fileName) throws UnreadableFeed {
        refuseWithoutPeople(columns);
        Layout layout = Layout.of(columns);
        FeedKind kind = layout.kind(columns);
        String mode = mode(source, columns, layout, kind, fileName);
        return new FeedShape(
                kind,
                layout.code(),
                source.encoding(),
                source.delimiter(),
                source.sheet(),
                source.headerRow(),
                source.table().header(),
                columns.byName(),
                mode,
                why(source, columns, layout, mode));
    }

    private static void refuseWithoutPeople(ColumnMap columns) throws UnreadableFeed {
        if (columns.has(Field.EMAIL) || columns.has(Field.TITLE)) {
            return;
        }
        boolean people = Stream.of(Field.NAME, Field.FAMILY_NAME, Field.GIVEN_NAME, Field.ORGANISATION)
                .anyMatch(columns::has);
        throw people
                ? new UnreadableFeed(EMAIL_MISSING, String.join(", ", columns.header()))
                : new UnreadableFeed(LAYOUT_UNKNOWN, Layout.nearest(columns));
    }

    private static String mode(TableSource source, ColumnMap columns, Layout layout, FeedKind kind, String fileName) {
        boolean presence = kind == FeedKind.REGISTRATIONS || kind == FeedKind.ATTENDANCE;
        if (!presence || columns.has(Field.MODE)) {
            return "";
        }
        if (layout.isVirtual()) {
            return Presence.VIRTUAL.code();
        }
        return Stream.of(source.sheet(), fileName, titles(source))
                .map(text -> Presence.in(text).code())
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What stands alone in the rows above the header. */
    private static String titles(TableSource source) {
        return source.table().above().stream()
                .flatMap(List::stream)
                .filter(cell -> !Cells.isBlank(cell))
                .limit(20)
                .reduce("", (a, b) -> a + " / " + b);
    }

    private static List<String> why(TableSource source, ColumnMap columns, Layout layout, String mode) {
        List<String> why = new ArrayList<>(source.why());
        why.add(
                source.headerRow() == 0
                        ? "no header: the columns are numbered and told by what is in them"
                        : "header in row " + source.headerRow() + ": known names, and rows that fit below it");
        why.add("layout " + layout.code());
        columns.byName().forEach((name, field) -> why.add("column " + name + " is " + field.code()));
        if (!mode.isEmpty()) {
            why.add("mode " + mode);
        }
        return why;
    }
}
