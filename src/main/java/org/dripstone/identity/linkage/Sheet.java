package org.dripstone.identity.linkage;

import java.util.List;
import java.util.stream.IntStream;
import org.dripstone.domain.Field;

/**
 * A table of whatever subject.
 *
 * @param header the names of its columns
 * @param meanings what each is taken for by its name, as far as that is known; else {@link Field#ANSWER}
 * @param rows as wide as the header
 */
public record Sheet(List<String> header, List<Field> meanings, List<List<String>> rows) {
    public Sheet {
        header = List.copyOf(header);
        meanings = List.copyOf(meanings);
        rows = List.copyOf(rows);
    }

    List<NamedCells> columns() {
        return IntStream.range(0, header.size())
                .mapToObj(at -> new NamedCells(
                        header.get(at),
                        meanings.get(at),
                        rows.stream().map(row -> row.get(at)).toList()))
                .toList();
    }
}
