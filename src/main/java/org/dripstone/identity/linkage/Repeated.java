package org.dripstone.identity.linkage;

import java.util.List;

/** Tells which columns only say again what narrower ones say, such as a full name beside given and family names. */
final class Repeated {

    private static final double MOST = 0.7;
    private static final double NARROWER = 0.75;

    private Repeated() {}

    static boolean[] of(List<Column> columns, int rows) {
        boolean[] repeated = new boolean[columns.size()];
        for (int at = 0; at < repeated.length; at++) {
            repeated[at] = isRepeated(columns, at, rows);
        }
        return repeated;
    }

    private static boolean isRepeated(List<Column> columns, int at, int rows) {
        Column wide = columns.get(at);
        List<Column> narrow = columns.stream()
                .filter(column -> column.wordsInCell() < NARROWER * wide.wordsInCell())
                .toList();
        int words = 0;
        int told = 0;
        for (int row = 0; row < rows && !narrow.isEmpty(); row++) {
            for (String word : wide.cell(row).words()) {
                words++;
                told += isTold(word, narrow, row) ? 1 : 0;
            }
        }
        return words > 0 && told >= MOST * words;
    }

    private static boolean isTold(String word, List<Column> narrow, int row) {
        return narrow.stream().anyMatch(column -> column.cell(row).words().contains(word));
    }
}
