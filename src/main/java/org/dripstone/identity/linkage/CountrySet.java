package org.dripstone.identity.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Two tables of countries by other hands, with the pairs that are known to be one; published with Duke. */
public final class CountrySet {

    private static final List<String> COLUMNS = List.of("country", "capital", "area");

    private final CsvTable dbpedia;
    private final CsvTable mondial;
    private final Set<List<String>> truth;

    private CountrySet(CsvTable dbpedia, CsvTable mondial, Set<List<String>> truth) {
        this.dbpedia = dbpedia;
        this.mondial = mondial;
        this.truth = truth;
    }

    public static CountrySet read(Path folder) throws IOException {
        try (var lines = Files.lines(folder.resolve("countries-test.txt"))) {
            return new CountrySet(
                    CsvTable.withoutHeader(
                            folder.resolve("countries-dbpedia.csv"), List.of("id", "country", "area", "capital")),
                    CsvTable.read(folder.resolve("countries-mondial.csv")),
                    lines.map(line -> line.split(",", -1))
                            .filter(line -> "+".equals(line[0]))
                            .map(line -> List.of(line[1], line[2]))
                            .collect(Collectors.toSet()));
        }
    }

    public LinkageQuality measure() {
        var ids = new ArrayList<>(dbpedia.column("id"));
        ids.addAll(mondial.column("id"));
        var linkage = Linkage.of(Tables.of(COLUMNS, List.of(dbpedia, mondial)));
        var linked = byId(linkage.linked(), ids);
        var reached = byId(linkage.candidates(), ids);
        return new LinkageQuality(
                truth.size(), common(reached), linkage.candidates().size(), linked.size(), common(linked));
    }

    private int common(Set<List<String>> found) {
        return (int) truth.stream().filter(found::contains).count();
    }

    private static Set<List<String>> byId(Set<LinkedPair> pairs, List<String> ids) {
        Set<List<String>> byId = new HashSet<>();
        pairs.forEach(pair -> byId.add(List.of(ids.get(pair.a()), ids.get(pair.b()))));
        return byId;
    }
}
