package org.dripstone.feed.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dripstone.domain.Field;

/**
 * A table whose names stand one below the other, with the people beside them: a sheet that grew to the right, or forms
 * one below the other, each of which begins with the label that the one before it began with.
 */
public final class LyingTable {

    private static final int FEWEST = 2;
    private static final double MOST = 0.6;

    private final HeaderNames names;
    private final List<List<String>> rows;

    private LyingTable(HeaderNames names, List<List<String>> rows) {
        this.names = names;
        this.rows = rows;
    }

    /** The records as they would stand in a table of one row to a person; empty where they do already. */
    public static Optional<List<List<String>>> turned(List<List<String>> records, HeaderNames names) {
        List<List<String>> rows = records.stream()
                .filter(record -> Cells.filled(record) > 1 && !Cells.isBlank(record.get(0)))
                .toList();
        LyingTable table = new LyingTable(names, rows);
        long written = records.stream().filter(record -> !Cells.isBlank(record)).count();
        return records.size() <= TableSearch.DEPTH && table.isOne(written)
                ? Optional.of(table.upright())
                : Optional.empty();
    }

    /** Most of all that is written: a few labels may stand above any table. */
    private boolean isOne(long written) {
        List<List<String>> labelled = rows.stream().filter(this::isLabelled).toList();
        long fields = labelled.stream()
                .map(row -> names.match(row.get(0)).fields())
                .distinct()
                .count();
        return fields >= FEWEST
                && labelled.size() >= MOST * written
                && labelled.stream().anyMatch(this::holdsAddress)
                && rows.stream().noneMatch(this::isHeader);
    }

    private boolean isLabelled(List<String> row) {
        return names.match(row.get(0)).isKnown() && !Cells.hasAddress(row.subList(0, 1));
    }

    private boolean holdsAddress(List<String> row) {
        return names.match(row.get(0)).canMean(Field.EMAIL) && Cells.hasAddress(row);
    }

    /** Names side by side, as above any table. */
    private boolean isHeader(List<String> row) {
        return row.stream()
                        .map(names::match)
                        .filter(match -> match.strength().compareTo(NameMatch.Strength.WITHIN) > 0)
                        .count()
                > 1;
    }

    private List<List<String>> upright() {
        List<String> header = List.copyOf(
                rows.stream().map(row -> row.get(0).strip()).collect(Collectors.toCollection(LinkedHashSet::new)));
        List<List<String>> upright = new ArrayList<>(List.of(header));
        for (List<List<String>> form : forms()) {
            upright.addAll(people(form, header));
        }
        return upright;
    }

    private List<List<List<String>>> forms() {
        List<List<List<String>>> forms = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (List<String> row : rows) {
            if (!labels.add(row.get(0).strip()) || forms.isEmpty()) {
                forms.add(new ArrayList<>());
                labels = new HashSet<>(List.of(row.get(0).strip()));
            }
            forms.get(forms.size() - 1).add(row);
        }
        return forms;
    }

    private static List<List<String>> people(List<List<String>> form, List<String> header) {
        int width = form.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(1, width)
                .mapToObj(column -> person(form, header, column))
                .filter(person -> !Cells.isBlank(person))
                .toList();
    }

    private static List<String> person(List<List<String>> form, List<String> header, int column) {
        List<String> person = new ArrayList<>(Collections.nCopies(header.size(), ""));
        form.stream()
                .filter(row -> row.size() > column)
                .forEach(row -> person.set(header.indexOf(row.get(0).strip()), row.get(column)));
        return person;
    }
}
