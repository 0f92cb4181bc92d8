package org.dripstone.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.feed.table.ColumnReading;
import org.dripstone.feed.table.HeaderNames;
import org.dripstone.feed.table.MappingDoubt;
import org.dripstone.feed.table.MappingDoubts;
import org.dripstone.feed.table.Sections;

/** The tables of one file that are taken in, the best one first. */
final class TakenTables {

    private final List<Taken> tables;
    private final SharedColumns columns;
    private final Sections sections;
    private final List<MappingDoubt> doubts;
    private final Set<List<String>> headers = new HashSet<>();

    private TakenTables(List<Taken> tables, HeaderNames names) {
        this.tables = tables;
        this.columns = SharedColumns.of(tables);
        this.sections = new Sections(names);
        this.doubts = MappingDoubts.of(main().source().table(), names, main().columns());
        tables.forEach(table -> headers.add(stripped(table.source().table().header())));
    }

    /** @param sources the best one first */
    static TakenTables in(List<TableSource> sources, HeaderNames names, String fileName) {
        List<Taken> read = sources.stream()
                .map(source -> Taken.of(source, ColumnReading.of(source.table(), names), fileName))
                .toList();
        Taken main = read.get(0);
        Set<String> addresses = new HashSet<>(SectionSearch.addressesIn(main));
        List<Taken> taken = new ArrayList<>(List.of(main));
        taken.addAll(SectionSearch.beside(main, names, fileName));
        read.stream()
                .skip(1)
                .filter(other -> tells(other.columns()) && SectionSearch.tellsMore(main, other, addresses))
                .forEach(other -> {
                    taken.add(other);
                    taken.addAll(SectionSearch.beside(other, names, fileName));
                });
        return new TakenTables(taken, names);
    }

    private static boolean tells(ColumnMap columns) {
        return columns.has(Field.EMAIL) || columns.has(Field.TITLE);
    }

    List<Taken> tables() {
        return tables;
    }

    Taken main() {
        return tables.get(0);
    }

    /** Of the main table alone: the others were found by what is known of it. */
    List<MappingDoubt> doubts() {
        return doubts;
    }

    SharedColumns columns() {
        return columns;
    }

    RowMaking making(int index) {
        return RowMaking.of(tables.get(index), columns, index);
    }

    boolean isOtherHeader(List<String> cells) {
        return sections.isHeader(cells);
    }

    /** For a table that begins below another; empty when it is known and read by itself, or of no use. */
    Optional<RowMaking> late(int below, List<String> header) {
        Taken above = tables.get(below);
        if (headers.contains(stripped(header)) || above.layout().isVirtual()) {
            return Optional.empty();
        }
        return sections.columns(header)
                .map(late ->
                        RowMaking.late(header, late, columns, above.source().countsDays()));
    }

    private static List<String> stripped(List<String> header) {
        return header.stream().map(String::strip).toList();
    }
}
