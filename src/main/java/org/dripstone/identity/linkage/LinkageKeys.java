package org.dripstone.identity.linkage;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which records are compared: those with a telling cell or word, or two lesser ones, in common. Kept as numbers, one
 * family of keys after another, so that a million records need little memory.
 */
final class LinkageKeys {

    /** What more records have in common tells too little; so the pairs grow with the records, not with their square. */
    private static final int LARGEST_BLOCK = 100;

    private static final int SHORTEST_WORD = 3;

    private static final int BEGINNING = 4;

    private final LinkageTable table;
    private final PairList pairs = new PairList();
    private long passedOver;

    private LinkageKeys(LinkageTable table) {
        this.table = table;
    }

    static LinkageKeys of(LinkageTable table) {
        var keys = new LinkageKeys(table);
        List<Column> columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            keys.addColumn(column);
            for (int other = column + 1; other < columns.size(); other++) {
                keys.addBoth(columns.get(column), columns.get(other));
            }
        }
        return keys;
    }

    /** The pairs, each once, in order. */
    long[] pairs() {
        return pairs.different();
    }

    /** How many keys too many records have to be worth comparing. */
    long passedOver() {
        return passedOver;
    }

    private void addColumn(int at) {
        Column column = table.columns().get(at);
        if (column.kind().tellsAlone()) {
            add(row -> column.isBlank(row)
                    ? Stream.empty()
                    : Stream.of(column.cell(row).text()));
        }
        if (column.kind() == FieldKind.WORDS || column.kind() == FieldKind.NAME) {
            add(row -> column.cell(row).words().stream().filter(word -> word.length() >= SHORTEST_WORD));
            add(row -> column.cell(row).words().stream()
                    .filter(word -> word.length() > BEGINNING)
                    .map(word -> word.substring(0, BEGINNING)));
            add(row -> column.cell(row).sounds().stream().filter(word -> word.length() >= SHORTEST_WORD));
        }
        if (column.kind() == FieldKind.WORDS) {
            add(row -> neighbours(column.cell(row).words()));
        }
    }

    /** Of words that many have, two that stand together may still be rare. */
    private static Stream<String> neighbours(List<String> words) {
        return IntStream.range(1, words.size()).mapToObj(at -> both(words.get(at - 1), words.get(at)));
    }

    private void addBoth(Column column, Column other) {
        if (column.kind() == FieldKind.NAME && other.kind() == FieldKind.NAME) {
            addNames(column, other);
        } else if (!column.kind().tellsAlone() || other.kind() == FieldKind.NAME) {
            add(row -> said(column, other, row)
                    ? Stream.of(column.cell(row).text() + "|" + other.cell(row).text())
                    : Stream.empty());
        }
    }

    /** In either order, for given and family names are often exchanged; as they are written and as they sound. */
    private void addNames(Column column, Column other) {
        add(row -> said(column, other, row)
                ? Stream.of(both(column.cell(row).text(), other.cell(row).text()))
                : Stream.empty());
        add(row -> said(column, other, row)
                ? Stream.of(both(sounds(column.cell(row)), sounds(other.cell(row))))
                : Stream.empty());
    }

    private static boolean said(Column column, Column other, int row) {
        return !column.isBlank(row) && !other.isBlank(row);
    }

    private static String sounds(Cell cell) {
        return String.join(" ", cell.sounds());
    }

    private static String both(String one, String other) {
        return one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one;
    }

    private void add(IntFunction<Stream<String>> keysOf) {
        var keyed = new KeyedRows();
        for (int row = 0; row < table.size(); row++) {
            int at = row;
            keysOf.apply(row).forEach(key -> keyed.add(key, at));
        }
        keyed.forEachBlock((key, rows) -> pair(rows));
    }

    private void pair(List<Integer> block) {
        if (block.size() > LARGEST_BLOCK) {
            passedOver++;
            return;
        }
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size(); j++) {
                if (table.isAsked(block.get(i), block.get(j))) {
                    pairs.add(block.get(i), block.get(j));
                }
            }
        }
    }
}
