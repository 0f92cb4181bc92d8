package org.dripstone.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The project's own workshop and what must come of it; the format is told in samples/README.md. */
final class SampleWorkshop {

    static final Path FOLDER = Path.of("samples/within-reach-2026");
    static final Path TRUTH = FOLDER.resolve("truth.json");

    private final JsonNode truth;

    private SampleWorkshop(JsonNode truth) {
        this.truth = truth;
    }

    static SampleWorkshop read() {
        try {
            return new SampleWorkshop(new ObjectMapper().readTree(TRUTH.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<JsonNode> people() {
        return truth.get("people").valueStream();
    }

    Stream<JsonNode> interests() {
        return truth.get("interests").valueStream();
    }

    /** Rows that were rejected or wait, with the reason. */
    Stream<JsonNode> setAside(String kind) {
        return truth.get(kind).valueStream();
    }

    Map<String, JsonNode> peopleById() {
        Map<String, JsonNode> people = new TreeMap<>();
        people().forEach(person -> people.put(person.get("id").asText(), person));
        return people;
    }

    Stream<String> rows() {
        return Stream.of(
                        people().flatMap(person -> texts(person.get("rows"))),
                        interests().map(interest -> interest.get("source").asText()),
                        Stream.of("reject", "review")
                                .flatMap(this::setAside)
                                .map(pair -> pair.get(0).asText()))
                .flatMap(rows -> rows);
    }

    static List<String> inbox() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("inbox"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText);
    }

    static String file(String row) {
        return row.contains("@") ? row.substring(0, row.lastIndexOf('@')) : row;
    }

    /** A mail is a table of one row. */
    static int number(String row) {
        return row.contains("@") ? Integer.parseInt(row.substring(row.lastIndexOf('@') + 1)) : 1;
    }
}
