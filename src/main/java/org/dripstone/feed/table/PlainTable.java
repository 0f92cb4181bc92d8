package org.dripstone.feed.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dripstone.feed.text.CellKind;
import org.dripstone.feed.text.UsualRow;

/**
 * Finds the table among the first records of any file by its shape alone, whatever its subject: which rows stand above
 * it, and how many rows its header has.
 */
public final class PlainTable {

    private static final int HEADER_ROWS = 3;
    private static final Pattern YEAR = Pattern.compile("(?:(?:19|20)\\d\\d)+\\p{L}*");

    private static final Pattern NAME = Pattern.compile("[^\\s.:!?]+(?: [^\\s.:!?]+){0,2}");
    private static final Pattern SENTENCE = Pattern.compile("(?:\\S+ +){5,}\\S");

    private final List<List<String>> records;
    private final int width;
    private final int first;
    private final UsualRow usual;

    private PlainTable(List<List<String>> records, int width) {
        this.records = records;
        this.width = width;
        this.first = firstWide();
        List<List<String>> wide = IntStream.range(first + 1, records.size())
                .mapToObj(records::get)
                .filter(this::isWide)
                .toList();
        this.usual = UsualRow.of(wide.size() > 2 * HEADER_ROWS ? wide.subList(HEADER_ROWS, wide.size()) : wide);
    }

    /** Empty where there is nothing but blank records. */
    public static Optional<FoundTable> in(List<List<String>> records) {
        if (records.stream().allMatch(Cells::isBlank)) {
            return Optional.empty();
        }
        return Optional.of(new PlainTable(records, commonWidth(records)).found());
    }

    /** Of all widths the one with most cells that set rows apart from single cells. */
    private static int commonWidth(List<List<String>> records) {
        Map<Integer, Integer> weights = new HashMap<>();
        records.stream()
                .filter(record -> Cells.filled(record) > 1)
                .forEach(record -> weights.merge(record.size(), record.size() - 1, Integer::sum));
        return weights.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    private int firstWide() {
        return IntStream.range(0, records.size())
                .filter(i -> isWide(records.get(i)) && isPartOfHeader(records.get(i)))
                .findFirst()
                .orElseGet(() -> IntStream.range(0, records.size())
                        .filter(i -> !Cells.isBlank(records.get(i)))
                        .findFirst()
                        .orElse(0));
    }

    /** At least half as full as the widest rows: no title, no note. */
    private boolean isWide(List<String> record) {
        return Cells.filled(record) >= Math.max(Math.min(2, width), (width + 1) / 2);
    }

    private FoundTable found() {
        int firstRow = firstRow();
        int bottom = firstRow < 0 ? lastOfHeader() : lastAbove(firstRow);
        int top = bottom + 1;
        while (top > 0 && bottom + 1 - top < HEADER_ROWS && isPartOfHeader(records.get(top - 1))) {
            top--;
        }
        if (firstRow < 0) {
            return table(Math.min(top, bottom), bottom);
        }
        if (bottom >= 0 && top > bottom) {
            return words(bottom).map(words -> named(words, bottom)).orElseGet(() -> headerless(firstRow));
        }
        return top < firstRow ? table(top, bottom) : headerless(firstRow);
    }

    /** Names set apart by spaces where the rows are not, in a record of as many words as there are columns. */
    private Optional<List<String>> words(int row) {
        List<String> record = records.get(row);
        List<String> words = List.of(record.get(0).strip().split("[ \\t]+"));
        boolean names = row == 0 && Cells.filled(record) == 1 && words.size() == width && width > 2;
        return names && new HashSet<>(words).size() == width ? Optional.of(words) : Optional.empty();
    }

    private FoundTable named(List<String> header, int row) {
        return new FoundTable(row, header, records.subList(0, row), records.subList(row + 1, records.size()), 0);
    }

    /** Blank records and hashtags may stand between header and rows. */
    private int lastAbove(int row) {
        int last = row - 1;
        while (last >= 0 && isBetweenHeaderAndRows(records.get(last))) {
            last--;
        }
        while (last > 0 && isSparseBelowHeader(last)) {
            last--;
        }
        return last < 0 && row > 0 && Cells.areHashtags(records.get(row - 1)) ? row - 1 : last;
    }

    private boolean isBetweenHeaderAndRows(List<String> record) {
        return Cells.isBlank(record) || Cells.areHashtags(record) || (width > 1 && Cells.areRules(record));
    }

    /** Names of groups stand above names of columns; what has more blanks than the names above it is a row. */
    private boolean isSparseBelowHeader(int row) {
        List<String> above = records.get(row - 1);
        int names = Cells.filled(above);
        int filled = Cells.filled(records.get(row));
        boolean isTitle = filled == 1 && names * 2 > width;
        // Units and names of parts leave out what needs none, and that stands first.
        return !Cells.isBlank(records.get(row).get(0))
                && isPartOfHeader(above)
                && (isTitle || (names == width && filled < names));
    }

    /** Where nothing tells rows from names, the header is one row, or names of groups above one, or repeated at once. */
    private int lastOfHeader() {
        int last = first;
        while (last + 1 < records.size() && (records.get(last + 1).equals(records.get(first)) || isOfGroups(last))) {
            last++;
        }
        return last;
    }

    /** Half blank above a full record whose cells do not come again. */
    private boolean isOfGroups(int row) {
        List<String> names = records.get(row + 1);
        return row == first
                && width > 2
                && Cells.filled(records.get(row)) * 2 <= width
                && Cells.filled(names) == width
                && !isRepeatedBelow(row + 1);
    }

    /** The first record that holds figures, dates or codes where the others do; -1 when nothing tells. */
    private int firstRow() {
        if (usual.kinds().stream().noneMatch(CellKind::isTelling)) {
            boolean row = isRepeatedBelow(first) || isUnlikeNames(records.get(first)) || isFigureLikeTheOthers(first);
            return row ? first : -1;
        }
        return IntStream.range(first, Math.min(records.size(), first + 2 * HEADER_ROWS))
                .filter(i -> isRow(records.get(i)) && !isNumbering(i))
                .findFirst()
                .orElse(-1);
    }

    private boolean isPartOfHeader(List<String> record) {
        return Cells.filled(record) >= Math.min(2, width)
                && (width > 1 || !Cells.isBlank(record))
                && record.size() * 4 >= width * 3
                && !isSentence(record);
    }

    /** Words after commas begin with a space; the cells of a table do not, or all of them do. */
    private boolean isSentence(List<String> record) {
        return Cells.areWordsAfterCommas(record)
                && !areNames(record)
                && records.stream().filter(Cells::areWordsAfterCommas).count() * 4 < records.size();
    }

    /** As many as a row has cells, each short, none twice, with spaces around for looks. */
    private boolean areNames(List<String> record) {
        List<String> names = record.stream().map(String::strip).toList();
        return width > 1
                && record.size() == width
                && new HashSet<>(names).size() == width
                && names.stream().allMatch(name -> NAME.matcher(name).matches());
    }

    private boolean isRow(List<String> record) {
        int told = 0;
        int alike = 0;
        for (int i = 0; i < Math.min(record.size(), usual.width()); i++) {
            CellKind kind = CellKind.of(record.get(i));
            if (usual.kinds().get(i).isTelling() && kind != CellKind.BLANK) {
                told++;
                alike += kind == usual.kinds().get(i) ? 1 : 0;
            }
        }
        return (told > 0 && 2 * alike >= told) || isFullOfFigures(record);
    }

    /** A row whose cells slipped by a column still has as many of them; with a cell more or less, most of them. */
    private boolean isFullOfFigures(List<String> record) {
        List<CellKind> usually =
                usual.kinds().stream().filter(CellKind::isTelling).toList();
        List<CellKind> left = new ArrayList<>(usually);
        long here = record.stream().map(CellKind::of).filter(left::remove).count();
        boolean slipped = Math.abs(record.size() - width) == 1 && Cells.filled(record) >= width - 1;
        return slipped ? here > 0 && here * 2 > usually.size() : here > 1 && here * 4 >= usually.size() * 3L;
    }

    /** Years as names of columns: each differs from the one before, and the rows below hold other things. */
    private boolean isNumbering(int row) {
        List<String> figures = figures(row);
        return figures.size() > 1
                && figures.stream().allMatch(cell -> YEAR.matcher(cell).matches())
                && new HashSet<>(figures).size() == figures.size()
                && IntStream.range(row + 1, records.size())
                        .filter(i -> !Cells.isBlank(records.get(i))
                                && !records.get(i).equals(records.get(row)))
                        .limit(1)
                        .noneMatch(this::isYears);
    }

    /** What the cells of a record hold where figures, dates or codes are usual, if it is such. */
    private List<String> figures(int row) {
        List<String> record = records.get(row);
        return IntStream.range(0, Math.min(record.size(), usual.width()))
                .filter(i -> usual.kinds().get(i).isTelling())
                .mapToObj(i -> record.get(i).replace('"', ' ').strip())
                .filter(cell -> CellKind.of(cell).isTelling())
                .toList();
    }

    private boolean isYears(int row) {
        return records.get(row).stream()
                        .filter(cell -> YEAR.matcher(cell.strip()).matches())
                        .count()
                > 1;
    }

    /** Names of columns do not come again below; the cells of a row of many categories do. */
    private boolean isRepeatedBelow(int row) {
        List<String> cells = records.get(row);
        long repeated = IntStream.range(0, cells.size())
                .filter(i -> !Cells.isBlank(cells.get(i)) && isBelow(row, i, cells.get(i)))
                .count();
        return width > 1 && repeated * 3 >= Cells.filled(cells) && repeated > 0;
    }

    private boolean isBelow(int row, int column, String cell) {
        return records.subList(row + 1, records.size()).stream()
                .filter(below -> !isMostly(below, records.get(row)))
                .anyMatch(below -> column < below.size() && below.get(column).equals(cell));
    }

    /** The header of a table with a column more or less is no row. */
    private static boolean isMostly(List<String> record, List<String> header) {
        long alike = IntStream.range(0, Math.min(record.size(), header.size()))
                .filter(i -> !Cells.isBlank(header.get(i)) && header.get(i).equals(record.get(i)))
                .count();
        return alike * 2 > Cells.filled(header);
    }

    /** A figure at the head of a column of its kind alone, or of a single row; years are names of columns too. */
    private boolean isFigureLikeTheOthers(int row) {
        List<List<String>> below = records.subList(row + 1, records.size()).stream()
                .filter(record -> !Cells.isBlank(record))
                .toList();
        List<CellKind> kinds = records.get(row).stream()
                .filter(cell -> !YEAR.matcher(cell.strip()).matches())
                .map(CellKind::of)
                .filter(CellKind::isTelling)
                .toList();
        return !kinds.isEmpty() && (below.isEmpty() || (width == 1 && isMostly(below, kinds.get(0))));
    }

    private static boolean isMostly(List<List<String>> rows, CellKind kind) {
        return rows.stream().filter(row -> CellKind.of(row.get(0)) == kind).count() * 2 > rows.size();
    }

    /** A column without a name beside a whole sentence. */
    private static boolean isUnlikeNames(List<String> record) {
        return record.stream().anyMatch(Cells::isBlank)
                && record.stream().anyMatch(cell -> SENTENCE.matcher(cell).find());
    }

    private FoundTable table(int top, int bottom) {
        List<List<String>> rows = records.subList(top, bottom + 1);
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<String> header = IntStream.range(0, columns)
                .mapToObj(i -> rows.size() == 1 ? rows.get(0).get(i) : joined(rows, i))
                .toList();
        return new FoundTable(bottom, header, records.subList(0, top), records.subList(bottom + 1, records.size()), 0);
    }

    private static String joined(List<List<String>> rows, int column) {
        return rows.stream()
                .map(row -> column < row.size() ? row.get(column).strip() : "")
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private FoundTable headerless(int row) {
        List<String> header = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            header.add(Cells.numbered(i));
        }
        return new FoundTable(-1, header, records.subList(0, row), records.subList(row, records.size()), 0);
    }
}
