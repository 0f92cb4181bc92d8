package org.dripstone.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.Cells;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.feed.table.FoundTable;
import org.dripstone.feed.table.HeaderNames;
import org.dripstone.feed.table.Sections;
import org.dripstone.feed.table.TableSearch;

/**
 * Parts tables that stand side by side, with blank columns between them. Each must have a header with the names of a list
 * of people or solutions; anything else beside a table, such as a legend, stays with the one on its left.
 */
final class SideBySide {

    private final Sections sections;

    SideBySide(HeaderNames names) {
        this.sections = new Sections(names);
    }

    /** The tables of {@code source}, from left to right; itself where it is one. */
    List<TableSource> parted(TableSource source) {
        FoundTable table = source.table();
        List<List<String>> records = records(table);
        List<Part> parts = parts(blocks(table), records);
        return parts.size() < 2
                ? List.of(source)
                : IntStream.range(0, parts.size())
                        .mapToObj(i -> part(source, records, parts, i))
                        .toList();
    }

    private record Block(int from, int to) {}

    private record Part(int from, int header) {}

    /** Up to the next one: something may be written between them further down than we looked. */
    private static TableSource part(TableSource source, List<List<String>> records, List<Part> parts, int i) {
        int from = i == 0 ? 0 : parts.get(i).from();
        int to = i + 1 < parts.size() ? parts.get(i + 1).from() : Integer.MAX_VALUE;
        return BesideTable.of(source, records, from, to, parts.get(i).header());
    }

    private static List<List<String>> records(FoundTable table) {
        Stream<List<String>> header = table.headerIndex() < 0 ? Stream.of() : Stream.of(table.header());
        return Stream.of(table.above().stream(), header, table.below().stream())
                .flatMap(each -> each)
                .toList();
    }

    /** Neighbouring columns in which something stands, from the header on; titles above may reach over all. */
    private static List<Block> blocks(FoundTable table) {
        List<List<String>> rows =
                Stream.concat(Stream.of(table.header()), table.below().stream()).toList();
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Block> blocks = new ArrayList<>();
        int from = -1;
        for (int column = 0; column <= width; column++) {
            if (isBlank(rows, column)) {
                if (from >= 0) {
                    blocks.add(new Block(from, column));
                }
                from = -1;
            } else if (from < 0) {
                from = column;
            }
        }
        return blocks;
    }

    private static boolean isBlank(List<List<String>> rows, int column) {
        return rows.stream().allMatch(row -> column >= row.size() || Cells.isBlank(row.get(column)));
    }

    private List<Part> parts(List<Block> blocks, List<List<String>> records) {
        List<Part> parts = new ArrayList<>();
        for (Block block : blocks) {
            header(records, block).ifPresent(header -> parts.add(new Part(block.from(), header)));
        }
        return parts;
    }

    private OptionalInt header(List<List<String>> records, Block block) {
        return IntStream.range(0, Math.min(records.size(), TableSearch.DEPTH))
                .filter(at -> isHeader(BesideTable.columns(records.get(at), block.from(), block.to())))
                .findFirst();
    }

    private boolean isHeader(List<String> cells) {
        return sections.isHeader(cells)
                && sections.columns(cells).filter(SideBySide::tellsWho).isPresent();
    }

    /** An address alone may be that of somebody's superior. */
    private static boolean tellsWho(ColumnMap columns) {
        return Stream.of(Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.TITLE)
                .anyMatch(columns::has);
    }
}
