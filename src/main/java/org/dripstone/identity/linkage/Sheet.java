package org.dripstone.identity.linkage;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of which nothing is known but what stands in it.
 *
 * @param header the names of its columns
 * @param rows as wide as the header
 */
public record Sheet(List<String> header, List<List<String>> rows) {
    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    List<NamedCells> columns() {
        return IntStream.range(0, header.size())
                .mapToObj(at -> new NamedCells(
                        header.get(at), rows.stream().map(row -> row.get(at)).toList()))
                .toList();
    }
}
