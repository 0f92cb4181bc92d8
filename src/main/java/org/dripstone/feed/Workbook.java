package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.dripstone.feed.book.Leaf;
import org.dripstone.feed.table.FoundTable;
import org.dripstone.feed.table.PlainTable;
import org.dripstone.feed.table.TableSearch;

/** Finds the tables in the sheets of a workbook. */
final class Workbook {

    private final TableSearch tables;
    private final Limits limits;

    Workbook(TableSearch tables, Limits limits) {
        this.tables = tables;
        this.limits = limits;
    }

    /** Small programs write workbooks without styles; these are read all the same, without the styles of dates. */
    static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, false));
        }
    }

    /** The tables of all sheets, first the one that tells most of people and solutions. */
    List<TableSource> all(Path file) throws IOException, UnreadableFeed {
        return all(file, tables::turned, tables::best);
    }

    /** The sheets as their shape alone shows them, the largest first. */
    List<TableSource> plain(Path file) throws IOException, UnreadableFeed {
        return all(file, records -> Optional.empty(), PlainTable::in);
    }

    private List<TableSource> all(Path file, Turning turning, Search search) throws IOException, UnreadableFeed {
        InflationGuard.check(file, limits);
        try (ReadableWorkbook workbook = open(file)) {
            List<TableSource> found = new ArrayList<>();
            List<String> hidden = new ArrayList<>();
            for (Sheet sheet : hiddenFirst(workbook)) {
                Optional<TableSource> table = table(file, workbook, sheet, hidden, turning, search);
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    table.ifPresent(found::add);
                } else {
                    table.ifPresent(unseen -> hidden.add(sheet.getName()));
                }
            }
            return BestFirst.of(found);
        } catch (ExcelReaderException e) {
            throw new UnreadableFeed(FILE_UNREADABLE, "a workbook that is damaged");
        }
    }

    private static List<Sheet> hiddenFirst(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .sorted(Comparator.comparing(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE))
                .toList();
    }

    private Optional<TableSource> table(
            Path file, ReadableWorkbook workbook, Sheet sheet, List<String> hidden, Turning turning, Search search)
            throws IOException {
        SheetCells cells = new SheetCells(workbook.isDate1904(), limits);
        List<Integer> numbers = new ArrayList<>();
        List<List<String>> records = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.limit(2L * TableSearch.DEPTH).forEach(row -> {
                numbers.add(row.getRowNum());
                records.add(cells.of(row));
            });
        }
        Optional<List<List<String>>> turned = turning.in(records);
        return turned.isPresent()
                ? search.in(turned.get()).map(table -> leafTable(sheet, table, turned.get(), hidden))
                : search.in(records).map(table -> sheetTable(file, sheet, table, numbers, hidden));
    }

    private TableSource leafTable(Sheet sheet, FoundTable table, List<List<String>> turned, List<String> hidden) {
        Leaf leaf = new Leaf(sheet.getName(), turned);
        return new LeafTable(leaf, table, "UTF-8", Container.WORKBOOK.said(), List.copyOf(hidden), limits);
    }

    private SheetTable sheetTable(
            Path file, Sheet sheet, FoundTable table, List<Integer> numbers, List<String> hidden) {
        int header = table.headerIndex() < 0 ? 0 : numbers.get(table.headerIndex());
        int before = table.headerIndex() < 0 ? numbers.get(table.above().size()) - 1 : header;
        return new SheetTable(
                file, sheet.getIndex(), sheet.getName(), table, header, before, List.copyOf(hidden), limits);
    }

    @FunctionalInterface
    private interface Turning {
        Optional<List<List<String>>> in(List<List<String>> records);
    }

    @FunctionalInterface
    private interface Search {
        Optional<FoundTable> in(List<List<String>> records);
    }
}
