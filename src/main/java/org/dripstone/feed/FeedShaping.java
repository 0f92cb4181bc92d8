package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.EMAIL_MISSING;
import static org.dripstone.domain.ProblemCode.LAYOUT_UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.Cells;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.feed.table.FoundTable;
import org.dripstone.feed.table.Layout;
import org.dripstone.feed.table.Presence;

/** Puts together what a table is: its layout, kind and mode; refuses a table that tells of nobody. */
final class FeedShaping {

    private FeedShaping() {}

    static FeedShape of(TakenTables tables) throws UnreadableFeed {
        Taken main = tables.main();
        refuseWithoutPeople(main.columns());
        TableSource source = main.source();
        ColumnMap columns = tables.columns().map();
        return new FeedShape(
                kind(tables),
                main.layout().code(),
                source.encoding(),
                source.delimiter(),
                sheets(tables),
                source.headerRow(),
                tables.tables().size() == 1 ? source.table().header() : columns.header(),
                columns.byName(),
                tables.columns().mode(),
                why(tables, columns));
    }

    private static FeedKind kind(TakenTables tables) {
        List<FeedKind> kinds =
                tables.tables().stream().map(Taken::kind).distinct().toList();
        return kinds.size() == 1 ? kinds.get(0) : FeedKind.MIXED;
    }

    private static String sheets(TakenTables tables) {
        return tables.tables().stream()
                .map(table -> table.source().sheet())
                .distinct()
                .collect(Collectors.joining(", "));
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

    static String mode(TableSource source, ColumnMap columns, Layout layout, FeedKind kind, String fileName) {
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

    private static List<String> why(TakenTables tables, ColumnMap columns) {
        TableSource source = tables.main().source();
        List<String> why = new ArrayList<>(source.why());
        source.hiddenSheets()
                .forEach(each -> why.add("sheet " + each + " is hidden and was not read: show it if its people count"));
        why.add(
                source.headerRow() == 0
                        ? "no header: the columns are numbered and told by what is in them"
                        : "header in row " + source.headerRow() + ": known names, and rows that fit below it");
        why.add("layout " + tables.main().layout().code());
        tables.tables().stream().skip(1).forEach(other -> why.add(also(other)));
        List<String> blank = blankColumns(tables);
        columns.byName().forEach((name, field) -> {
            if (!blank.contains(name)) {
                why.add("column " + name + " is " + field.code());
            }
        });
        tables.tables().forEach(each -> further(each).forEach(why::add));
        if (!tables.columns().mode().isEmpty()) {
            why.add("mode " + tables.columns().mode());
        }
        tables.doubts().forEach(doubt -> why.add("waits for review: " + doubt.sentence()));
        return why;
    }

    private static Stream<String> further(Taken table) {
        return table.columns().fellows().people().stream()
                .map(fellow -> "another person of each row is in "
                        + fellow.keySet().stream()
                                .sorted()
                                .map(table.columns().header()::get)
                                .collect(Collectors.joining(", ")));
    }

    /** Between the others, with neither a name nor anything below it: nobody asks what they are. */
    private static List<String> blankColumns(TakenTables tables) {
        return tables.tables().stream()
                .flatMap(taken -> {
                    FoundTable table = taken.source().table();
                    return IntStream.range(0, table.header().size())
                            .filter(column -> table.headerIndex() >= 0 && isBlank(table, column))
                            .mapToObj(taken.columns().header()::get);
                })
                .toList();
    }

    private static boolean isBlank(FoundTable table, int column) {
        return Stream.concat(Stream.of(table.header()), table.below().stream())
                .allMatch(row -> column >= row.size() || Cells.isBlank(row.get(column)));
    }

    private static String also(Taken other) {
        String sheet = other.source().sheet().isEmpty()
                ? ""
                : " of sheet " + other.source().sheet();
        return "also the table" + sheet + " with its header in row "
                + other.source().headerRow() + ": " + other.kind().code();
    }
}
