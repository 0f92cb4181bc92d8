package org.dripstone.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.Cells;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.feed.table.ColumnReading;
import org.dripstone.feed.table.FoundTable;
import org.dripstone.feed.table.HeaderNames;
import org.dripstone.feed.table.Sections;

/**
 * Looks through the beginning of a sheet or text for tables beside the best one, and chooses those that tell of more
 * people or solutions. Reports of meetings list the same people again and again: these tables are left out.
 */
final class SectionSearch {

    private static final int RECORDS = 20_000;
    private static final int SAMPLE = 60;
    private static final int SECTIONS = 50;
    private static final double NEARLY_ALL = 0.8;

    private final Taken main;
    private final HeaderNames names;
    private final RowMaking mainRows;
    private final Sections sections;
    private final Map<List<String>, Section> found = new LinkedHashMap<>();
    private final Set<String> addresses = new HashSet<>();
    private boolean inMain;
    private Optional<Section> current = Optional.empty();

    private record Section(int at, List<String> header, List<List<String>> sample) {}

    private SectionSearch(Taken main, HeaderNames names) {
        this.main = main;
        this.names = names;
        this.mainRows = RowMaking.of(main, SharedColumns.of(List.of(main)), 0);
        this.sections = new Sections(names);
        this.inMain = main.source().headerRow() == 0;
    }

    /** In the order in which they stand; {@code main} is not among them. */
    static List<Taken> beside(Taken main, HeaderNames names, String fileName) {
        SectionSearch search = new SectionSearch(main, names);
        search.look();
        return search.found.values().stream()
                .flatMap(section -> search.taken(section, fileName).stream())
                .toList();
    }

    private void look() {
        try (CsvRows.Records records = main.source().whole()) {
            for (int at = 0; at < RECORDS && records.hasNext(); at++) {
                take(records.next(), at);
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalStateException | BrokenFeed e) {
            // What is damaged is told of when its rows are read.
            current = Optional.empty();
        }
    }

    private void take(List<String> cells, int at) {
        if (at == main.source().table().headerIndex() || mainRows.isHeaderAgain(cells)) {
            inMain = true;
        } else if (sections.isHeader(cells)) {
            inMain = false;
            current = section(cells, at);
        } else if (inMain) {
            main.columns().values(cells).entrySet().stream()
                    .filter(value -> value.getKey() == Field.EMAIL)
                    .forEach(value -> addresses.add(folded(value.getValue())));
        } else {
            current.map(Section::sample)
                    .filter(sample -> sample.size() < SAMPLE && !Cells.isBlank(cells))
                    .ifPresent(sample -> sample.add(cells));
        }
    }

    private Optional<Section> section(List<String> header, int at) {
        List<String> key = header.stream().map(String::strip).toList();
        if (found.size() < SECTIONS) {
            found.computeIfAbsent(key, k -> new Section(at, header, new ArrayList<>()));
        }
        return Optional.ofNullable(found.get(key));
    }

    private Optional<Taken> taken(Section section, String fileName) {
        FoundTable table = new FoundTable(section.at(), section.header(), List.of(), section.sample(), 0);
        ColumnMap columns = ColumnReading.of(table, names);
        if (section.sample().isEmpty() || !(columns.has(Field.EMAIL) || columns.has(Field.TITLE))) {
            return Optional.empty();
        }
        Taken taken = Taken.of(new SectionTable(main.source(), table, section.at()), columns, fileName);
        return Optional.of(taken).filter(this::tellsMore);
    }

    /** Of a meeting only tables of people tell, and only of people who are not in the main table. */
    private boolean tellsMore(Taken other) {
        return tellsMore(main, other, addresses);
    }

    static boolean tellsMore(Taken main, Taken other, Set<String> addresses) {
        boolean meeting = main.layout().isVirtual() || other.kind() == FeedKind.ATTENDANCE;
        boolean named =
                Stream.of(Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME).anyMatch(other.columns()::has);
        return !meeting || (named && !isRepetition(other, addresses));
    }

    private static boolean isRepetition(Taken other, Set<String> addresses) {
        List<String> told = addressesIn(other);
        long known = told.stream().filter(addresses::contains).count();
        return told.isEmpty() || known >= NEARLY_ALL * told.size();
    }

    /** The addresses in the first rows of a table. */
    static List<String> addressesIn(Taken table) {
        return table.source().table().below().stream()
                .map(row -> table.columns().values(row).getOrDefault(Field.EMAIL, ""))
                .filter(Cells::hasAddress)
                .map(SectionSearch::folded)
                .toList();
    }

    private static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
