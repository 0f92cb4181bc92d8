package org.dripstone.identity.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A table of made-up people published with the FEBRL tools: who is whom is told by the first column, never compared. */
public final class FebrlSet {

    private static final List<FieldKind> KINDS = List.of(
            FieldKind.NAME,
            FieldKind.NAME,
            FieldKind.CODE,
            FieldKind.WORDS,
            FieldKind.WORDS,
            FieldKind.WORDS,
            FieldKind.CODE,
            FieldKind.CODE,
            FieldKind.DATE,
            FieldKind.IDENTIFIER);

    private final List<List<String>> rows;

    private FebrlSet(List<List<String>> rows) {
        this.rows = rows;
    }

    public static FebrlSet read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return new FebrlSet(lines.skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line ->
                            Stream.of(line.split(",", -1)).map(String::strip).toList())
                    .toList());
        }
    }

    public LinkageQuality measure() {
        return Linkage.of(table()).against(truth());
    }

    LinkageTable table() {
        return new LinkageTable(
                KINDS, rows.stream().map(row -> row.subList(1, row.size())).toList());
    }

    private Set<LinkedPair> truth() {
        Map<String, List<Integer>> people = new HashMap<>();
        Set<LinkedPair> pairs = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Integer> earlier = people.computeIfAbsent(
                    rows.get(row).get(0).replaceFirst("(rec-\\d+)-.*", "$1"), first -> new ArrayList<>());
            for (int one : earlier) {
                pairs.add(new LinkedPair(one, row));
            }
            earlier.add(row);
        }
        return pairs;
    }
}
