package org.dripstone.feed.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dripstone.domain.Field;

/** Finds the best header among the first records: by the names in it, and by what stands in the rows below. */
public final class TableSearch {

    /** Records looked at; a header further down than this is not found. */
    public static final int DEPTH = 200;

    private static final int ROWS_BELOW = 60;
    private static final double PER_NAME = 2;
    private static final double PER_COLUMN = 0.25;
    /** What only one product writes is that product's table, however few of its people left an address. */
    private static final double OF_A_PRODUCT = 8;

    private static final int COLUMNS_THAT_COUNT = 12;
    private static final int LONGEST_NAME = 40;

    private final HeaderNames names;

    public TableSearch(HeaderNames names) {
        this.names = names;
    }

    /**
     * The best table; where lists of people stand below each other the first of them, as the others follow by
     * themselves. Empty when there are no records to speak of.
     */
    public Optional<FoundTable> best(List<List<String>> records) {
        List<FoundTable> tables = new ArrayList<>();
        IntStream.range(0, Math.min(DEPTH, records.size()))
                .filter(i -> canBeHeader(records.get(i)))
                .forEach(i -> tables.add(table(records, i)));
        Optional<FoundTable> first = firstOf(tables);
        headerless(records).ifPresent(tables::add);
        Comparator<FoundTable> byScore = Comparator.comparingDouble(FoundTable::score);
        return tables.stream()
                .max(byScore)
                .map(best -> isBelow(best, first) ? first.orElseThrow() : firstLike(best, tables))
                .map(best -> OptionLine.joined(best, names));
    }

    /** Whether half of its header or more names columns we know; a name alone must be that of addresses. */
    public boolean isNamed(FoundTable table) {
        int filled = Cells.filled(table.header());
        return table.headerIndex() >= 0
                && ((filled > 1 && knownIn(table.header()) * 2 >= filled)
                        || knownIn(table.header()) > 1
                        || table.header().stream().anyMatch(this::isAddressColumn)
                        || IntStream.range(0, table.header().size()).anyMatch(i -> isAboveAddresses(table, i))
                        || tellsPeopleApart(table));
    }

    private boolean tellsPeopleApart(FoundTable table) {
        List<NameMatch> matches = table.header().stream().map(names::match).toList();
        List<ColumnContent> contents = IntStream.range(0, matches.size())
                .mapToObj(i -> ColumnContent.of(table.below(), i))
                .toList();
        return OtherPeople.in(table.header(), matches, contents, names).areAny();
    }

    /** {@code Scholar email}: somebody's addresses are announced, and stand below. */
    private boolean isAboveAddresses(FoundTable table, int column) {
        String cell = table.header().get(column);
        return cell.length() <= LONGEST_NAME
                && names.match(cell).canMean(Field.EMAIL)
                && ColumnContent.of(table.below(), column).isMostly(Cells::hasAddress);
    }

    /** The records of a table that lies on its side, as they would stand upright. */
    public Optional<List<List<String>>> turned(List<List<String>> records) {
        return LyingTable.turned(records, names);
    }

    /** The header stands again on each page, or with a column more above another list: the first one counts. */
    private static FoundTable firstLike(FoundTable best, List<FoundTable> tables) {
        if (best.headerIndex() < 0 || Layout.of(best.header()).isVirtual()) {
            return best;
        }
        Set<String> names = new HashSet<>(Cells.folded(best.header()));
        names.remove("");
        return tables.stream()
                .filter(table -> table.headerIndex() >= 0 && table.headerIndex() < best.headerIndex())
                .filter(table -> !isPartOf(best, table))
                .filter(table -> Cells.folded(table.header()).stream()
                                        .filter(names::contains)
                                        .count()
                                * 2
                        > names.size())
                .findFirst()
                .orElse(best);
    }

    /** Directly above, a header is the first line of a higher one. */
    private static boolean isPartOf(FoundTable best, FoundTable above) {
        return best.headerIndex() - above.headerIndex() == 1;
    }

    private Optional<FoundTable> firstOf(List<FoundTable> tables) {
        return tables.stream()
                .filter(table -> table.header().stream().anyMatch(this::isAddressColumn))
                .filter(table ->
                        rowsUnder(table.header(), table.below()).stream().anyMatch(Cells::hasAddress))
                .findFirst();
    }

    private boolean isAddressColumn(String cell) {
        NameMatch match = names.match(cell);
        return match.canMean(Field.EMAIL) && match.strength() != NameMatch.Strength.WITHIN;
    }

    /** Reports of meetings list the same people in several tables: there only the best one counts. */
    private static boolean isBelow(FoundTable best, Optional<FoundTable> first) {
        return first.isPresent()
                && first.get().headerIndex() < best.headerIndex()
                && !Layout.of(best.header()).isVirtual();
    }

    private static boolean canBeHeader(List<String> record) {
        return !Cells.isBlank(record) && !Cells.hasAddress(record) && !Cells.areHashtags(record);
    }

    private FoundTable table(List<List<String>> records, int i) {
        List<String> header = records.get(i);
        List<List<String>> below = records.subList(i + 1, Math.min(records.size(), i + 1 + DEPTH));
        double score = ofNames(header) + ofRows(header, below) - ofFiguresIn(header) - i * 0.001;
        return new FoundTable(i, header, records.subList(0, i), below, score);
    }

    private double ofNames(List<String> header) {
        long known =
                header.stream().map(names::match).filter(NameMatch::isKnown).count();
        boolean address = header.stream().map(names::match).anyMatch(m -> m.canMean(Field.EMAIL));
        int columns = Math.min(Cells.filled(header), COLUMNS_THAT_COUNT);
        double product = Layout.of(header).isVirtual() ? OF_A_PRODUCT : 0;
        return PER_NAME * known + (address ? PER_NAME : 0) + PER_COLUMN * columns + product;
    }

    private double ofRows(List<String> header, List<List<String>> below) {
        List<List<String>> rows = rowsUnder(header, below);
        if (rows.isEmpty()) {
            return 0;
        }
        double fit =
                rows.stream().mapToDouble(row -> fit(header, row)).average().orElse(0);
        double addressed = (double) rows.stream().filter(Cells::hasAddress).count() / rows.size();
        return 3 * fit + 4 * addressed + Math.log(1 + rows.size());
    }

    private List<List<String>> rowsUnder(List<String> header, List<List<String>> below) {
        int names = knownIn(header);
        return below.stream()
                .takeWhile(row -> names == 0 || Cells.hasAddress(row) || !isHeaderBeside(names, row))
                .filter(row -> !Cells.isBlank(row))
                .limit(ROWS_BELOW)
                .toList();
    }

    /** Another header has as many known names and hardly anything else. */
    private boolean isHeaderBeside(int names, List<String> row) {
        int known = knownIn(row);
        return known >= Math.max(2, names / 2) && known * 3 >= Cells.filled(row);
    }

    private int knownIn(List<String> record) {
        return (int) record.stream()
                .map(names::match)
                .filter(match -> match.strength().compareTo(NameMatch.Strength.WITHIN) > 0)
                .map(NameMatch::fields)
                .distinct()
                .count();
    }

    /** A row fits when it fills the header's columns and no more. */
    private static double fit(List<String> header, List<String> row) {
        int columns = Cells.filled(header);
        if (row.size() > header.size() && Cells.filled(row.subList(header.size(), row.size())) > 0) {
            return 0;
        }
        double filled = (double) Cells.filled(row) / columns;
        return columns == 1 || filled >= 0.4 ? Math.min(1, 0.5 + filled / 2) : 0.3 * filled;
    }

    private static double ofFiguresIn(List<String> header) {
        return header.stream()
                        .filter(cell -> Cells.isNumber(cell) || Cells.isDate(cell))
                        .count()
                * 1.5;
    }

    /** A list that begins with its first person: the columns are numbered. */
    private Optional<FoundTable> headerless(List<List<String>> records) {
        return IntStream.range(0, Math.min(DEPTH, records.size()))
                .filter(i -> Cells.hasAddress(records.get(i)))
                .boxed()
                .findFirst()
                .map(i -> numbered(records, i));
    }

    private FoundTable numbered(List<List<String>> records, int firstRow) {
        int width = records.get(firstRow).size();
        List<String> header =
                IntStream.rangeClosed(1, width).mapToObj(Cells::numbered).toList();
        List<List<String>> below = records.subList(firstRow, records.size());
        double score = PER_COLUMN * Math.min(width, COLUMNS_THAT_COUNT) + ofRows(header, below) - 1;
        return new FoundTable(-1, header, records.subList(0, firstRow), below, score);
    }
}
