package org.dripstone.feed.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dripstone.domain.Field;

/**
 * Why the meaning of a table's columns is better decided by a person. Known exports, catalogues and tables with names
 * we know are beyond doubt: what waits for nothing costs an organiser more than an answer too many.
 */
public final class MappingDoubts {

    private static final double FULL = 0.5;
    private static final double HARDLY_ANY = 0.2;
    /** Fewer cells show nothing. */
    private static final int ENOUGH = 10;
    /** So many columns without a meaning are more than a question or two. */
    private static final int MANY = 2;

    private final ColumnMap columns;
    private final List<NameMatch> matches;
    private final List<ColumnContent> contents;

    private MappingDoubts(FoundTable table, HeaderNames names, ColumnMap columns) {
        this.columns = columns;
        this.matches = table.header().stream().map(names::match).toList();
        this.contents = IntStream.range(0, columns.fields().size())
                .mapToObj(column -> ColumnContent.of(table.below(), column))
                .toList();
    }

    /** One sentence for each doubt; none when the columns may be taken for what they were taken for. */
    public static List<MappingDoubt> of(FoundTable table, HeaderNames names, ColumnMap columns) {
        boolean isOfPeople = columns.has(Field.EMAIL) && !columns.has(Field.TITLE);
        return isOfPeople && Layout.of(columns) == Layout.LIST
                ? new MappingDoubts(table, names, columns).all()
                : List.of();
    }

    private List<MappingDoubt> all() {
        List<MappingDoubt> doubts = new ArrayList<>();
        if (isWithoutNames()) {
            doubts.add(new MappingDoubt("no heading is known and no column is full of names", named(this::isLeft)));
        }
        if (addresses().count() > 1 && addresses().noneMatch(this::isKnown)) {
            doubts.add(new MappingDoubt(
                    "several columns are full of addresses",
                    named(column -> addresses().anyMatch(each -> each == column))));
        }
        if (isHardlyAnAddress()) {
            doubts.add(new MappingDoubt("the column of addresses holds hardly any", named(this::isAddress)));
        }
        return doubts;
    }

    private boolean isWithoutNames() {
        boolean told = columns.has(Field.NAME) || columns.has(Field.GIVEN_NAME) || columns.has(Field.FAMILY_NAME);
        return !told
                && columns().noneMatch(this::isKnown)
                && columns().filter(this::isLeft).count() >= MANY;
    }

    private boolean isHardlyAnAddress() {
        List<ColumnContent> addresses =
                columns().filter(this::isAddress).mapToObj(contents::get).toList();
        return addresses.stream().anyMatch(content -> content.size() >= ENOUGH)
                && addresses.stream().allMatch(content -> content.shareOf(Cells::hasAddress) < HARDLY_ANY);
    }

    private IntStream columns() {
        return IntStream.range(0, contents.size());
    }

    private IntStream addresses() {
        return columns().filter(column -> contents.get(column).shareOf(Cells::hasAddress) >= FULL);
    }

    private boolean isAddress(int column) {
        return columns.fields().get(column) == Field.EMAIL;
    }

    private boolean isKnown(int column) {
        return column < matches.size() && matches.get(column).isKnown();
    }

    private boolean isLeft(int column) {
        return columns.fields().get(column) == Field.ANSWER
                && !contents.get(column).isEmpty();
    }

    private List<String> named(IntPredicate which) {
        return columns().filter(which).mapToObj(columns.header()::get).toList();
    }
}
