package org.dripstone.identity.linkage;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dripstone.domain.Field;

/** Names that one table has in a column and another in two. */
final class WholeNames {

    private WholeNames() {}

    /** Where only {@code others} have the whole name, given and family name become one. */
    static void join(List<NamedCells> parted, List<NamedCells> others) {
        Optional<NamedCells> given = of(Field.GIVEN_NAME, parted);
        Optional<NamedCells> family = of(Field.FAMILY_NAME, parted);
        boolean onlyThere =
                of(Field.NAME, others).isPresent() && of(Field.NAME, parted).isEmpty();
        if (onlyThere && given.isPresent() && family.isPresent()) {
            parted.set(parted.indexOf(given.get()), whole(given.get(), family.get()));
            parted.remove(family.get());
        }
    }

    private static Optional<NamedCells> of(Field meaning, List<NamedCells> columns) {
        return columns.stream().filter(column -> column.meaning() == meaning).findFirst();
    }

    private static NamedCells whole(NamedCells given, NamedCells family) {
        List<String> cells = IntStream.range(0, given.cells().size())
                .mapToObj(row -> (given.cells().get(row) + " " + family.cells().get(row)).strip())
                .toList();
        return new NamedCells(given.name() + " " + family.name(), Field.NAME, cells);
    }
}
