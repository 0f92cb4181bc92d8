package org.dripstone.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Exports as a run without any fault would leave them, made from the truth itself: to try the scripts that judge. */
final class FakedExports {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> CODES = Map.of(
            "email", "email-missing",
            "consent", "consent-refused",
            "solution", "solution-unknown",
            "person", "person-ambiguous");

    private final SampleWorkshop workshop = SampleWorkshop.read();
    private final Path folder;

    private FakedExports(Path folder) {
        this.folder = folder;
    }

    static void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("receipts"));
        FakedExports exports = new FakedExports(folder);
        exports.lines("people", exports.people());
        exports.lines("interests", exports.wishes("person_email"));
        exports.lines("partnerships", exports.wishes("seeker_email"));
        exports.receipts();
    }

    private Stream<Map<String, ?>> people() {
        return workshop.people()
                .map(person -> Map.of(
                        "name", person.get("name"),
                        "country", person.get("iso"),
                        "emails", person.get("emails"),
                        "modes", List.of(person.get("mode")),
                        "sources", person.get("rows")));
    }

    private Stream<Map<String, ?>> wishes(String address) {
        Map<String, JsonNode> people = workshop.peopleById();
        return workshop.interests()
                .map(wish -> Map.of(
                        "solution",
                        wish.get("solution"),
                        "sources",
                        List.of(wish.get("source")),
                        address,
                        people.get(wish.get("person").asText()).get("emails").get(0)));
    }

    private void receipts() throws IOException {
        List<Map<String, ?>> receipts = SampleWorkshop.inbox().stream()
                .<Map<String, ?>>map(this::receipt)
                .toList();
        lines("feeds", receipts.stream());
        for (Map<String, ?> receipt : receipts) {
            JSON.writeValue(
                    folder.resolve("receipts/" + receipt.get("name") + ".json").toFile(), receipt);
        }
    }

    private Map<String, ?> receipt(String file) {
        List<Map<String, ?>> rejected = problems("reject", file);
        List<Map<String, ?>> waiting = problems("review", file);
        return Map.of(
                "feed",
                "feed of " + file,
                "name",
                file,
                "rows",
                20 + rejected.size() + waiting.size(),
                "accepted",
                20,
                "rejected",
                rejected.size(),
                "review",
                waiting.size(),
                "problems",
                Stream.concat(rejected.stream(), waiting.stream()).toList());
    }

    private List<Map<String, ?>> problems(String kind, String file) {
        return workshop.setAside(kind)
                .filter(pair -> SampleWorkshop.file(pair.get(0).asText()).equals(file))
                .<Map<String, ?>>map(pair -> Map.of(
                        "row", SampleWorkshop.number(pair.get(0).asText()),
                        "value", "\"as it came\"\nтак",
                        "code", CODES.get(pair.get(1).asText())))
                .toList();
    }

    private void lines(String name, Stream<Map<String, ?>> records) throws IOException {
        String text = records.map(FakedExports::line).collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(folder.resolve(name + ".jsonl"), text);
    }

    private static String line(Map<String, ?> fields) {
        return JSON.valueToTree(fields).toString();
    }
}
