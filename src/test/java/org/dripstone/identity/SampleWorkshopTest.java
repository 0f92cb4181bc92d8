package org.dripstone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dripstone.domain.PersonRecord;
import org.junit.jupiter.api.Test;

class SampleWorkshopTest {

    private final Resolver resolver = new Resolver(address -> false, domain -> false);

    @Test
    void findsThePeopleOfTheGivenWorkshopAndAsksNothing() throws Exception {
        Path sample = SharedFolder.find("samples/workshop-2021");
        SampleRows read = SampleRows.read(sample.resolve("inbox"));
        List<String> sources = new ArrayList<>(read.rows().keySet());
        sources.removeAll(setAside(sample));
        Clusters clusters = resolver.cluster(records(read, sources));

        assertThat(people(clusters, sources, read)).containsExactlyInAnyOrderElementsOf(truth(sample));
        assertThat(clusters.open()).as(() -> described(clusters, sources, read)).isEmpty();
    }

    @Test
    void findsTheSamePeopleInAnyOrder() {
        SampleRows read =
                SampleRows.read(SharedFolder.find("samples/workshop-2021").resolve("inbox"));
        List<String> sources = new ArrayList<>(read.rows().keySet());
        Set<Set<String>> people = people(resolver.cluster(records(read, sources)), sources, read);
        Collections.shuffle(sources, new Random(7));
        assertThat(people(resolver.cluster(records(read, sources)), sources, read))
                .isEqualTo(people);
    }

    private static List<PersonRecord> records(SampleRows read, List<String> sources) {
        return sources.stream().map(read.rows()::get).toList();
    }

    /** Each person by all addresses, which the truth has too. */
    private static Set<Set<String>> people(Clusters clusters, List<String> sources, SampleRows read) {
        return clusters.people().stream()
                .map(rows -> rows.stream()
                        .flatMap(row -> read.rows().get(sources.get(row)).emails().stream())
                        .collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    private static Set<Set<String>> truth(Path sample) throws Exception {
        JsonNode people = new ObjectMapper()
                .readTree(sample.resolve("truth.json").toFile())
                .get("people");
        return StreamSupport.stream(people.spliterator(), false)
                .map(person -> StreamSupport.stream(person.get("emails").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    /** Rows that were rejected or wait for a decision tell of nobody. */
    private static List<String> setAside(Path sample) throws Exception {
        JsonNode truth =
                new ObjectMapper().readTree(sample.resolve("truth.json").toFile());
        return Stream.of("reject", "review")
                .flatMap(part -> StreamSupport.stream(truth.get(part).spliterator(), false))
                .map(row -> row.get(0).asText())
                .toList();
    }

    private static String described(Clusters clusters, List<String> sources, SampleRows read) {
        return clusters.open().stream()
                .map(pair -> read.rows().get(sources.get(pair.a())) + "\n  "
                        + read.rows().get(sources.get(pair.b())))
                .collect(Collectors.joining("\n"));
    }
}
