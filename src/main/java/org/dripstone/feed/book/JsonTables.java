package org.dripstone.feed.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Lists of objects in JSON as one table: an array, one object per line, or an array somewhere inside an object. Objects
 * inside objects give columns of their own; a list of objects inside an object gives a row for each, beside what stands
 * around it; lists of questions and answers give a column for each question.
 */
public final class JsonTables {

    private static final List<String> QUESTION =
            List.of("question", "question_text", "field", "label", "title", "name", "key");
    private static final List<String> ANSWER = List.of("answer", "value", "response", "data", "text");

    private final List<Map<String, String>> rows = new ArrayList<>();

    private JsonTables() {}

    public static List<Leaf> read(Reader text) throws IOException {
        JsonTables tables = new JsonTables();
        try (MappingIterator<JsonNode> roots =
                new ObjectMapper().readerFor(JsonNode.class).readValues(text)) {
            List<JsonNode> all = roots.readAll();
            List<JsonNode> records = all.size() == 1 ? list(all.get(0)) : all;
            records.forEach(tables::take);
        } catch (JsonProcessingException e) {
            throw new DamagedBook("JSON that is damaged or cut off", e);
        }
        return List.of(new Leaf("", tables.records()));
    }

    /** The longest list of objects, wherever it is; of equally long ones the outermost. */
    private static List<JsonNode> list(JsonNode root) {
        Deque<JsonNode> waiting = new ArrayDeque<>(List.of(root));
        List<JsonNode> longest = List.of();
        while (!waiting.isEmpty()) {
            JsonNode node = waiting.removeFirst();
            if (isListOfObjects(node)) {
                List<JsonNode> list = elements(node);
                longest = longest.size() < list.size() ? list : longest;
            } else {
                node.elements().forEachRemaining(waiting::add);
            }
        }
        return longest.isEmpty() ? List.of(root) : longest;
    }

    private static boolean isListOfObjects(JsonNode node) {
        return node.isArray() && !node.isEmpty() && elements(node).stream().allMatch(JsonNode::isObject);
    }

    private static List<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    private void take(JsonNode node) {
        if (node.isObject() && !node.path("testmode").asBoolean()) {
            Map<String, String> around = new LinkedHashMap<>();
            List<JsonNode> inside = new ArrayList<>();
            spread(node, "", around, inside);
            if (inside.isEmpty()) {
                rows.add(around);
            }
            inside.forEach(each -> {
                Map<String, String> row = new LinkedHashMap<>(around);
                spread(each, "", row, new ArrayList<>());
                rows.add(row);
            });
        }
    }

    /** Puts the fields of an object into a row; the first list of objects in it is left for rows of their own. */
    private void spread(JsonNode object, String prefix, Map<String, String> row, List<JsonNode> inside) {
        object.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isObject()) {
                spread(value, field.getKey(), row, inside);
            } else if (isListOfObjects(value) && isAnswers(value)) {
                elements(value).forEach(answer -> put(row, "", text(answer, QUESTION), text(answer, ANSWER), false));
            } else if (isListOfObjects(value) && inside.isEmpty()) {
                inside.addAll(elements(value));
            } else {
                put(row, prefix, field.getKey(), text(value), isPerson(object));
            }
        });
    }

    private static boolean isAnswers(JsonNode list) {
        return elements(list).stream().allMatch(each -> has(each, QUESTION) && has(each, ANSWER));
    }

    private static boolean has(JsonNode object, List<String> names) {
        return names.stream().anyMatch(object::has);
    }

    private static String text(JsonNode object, List<String> names) {
        return names.stream()
                .filter(object::has)
                .findFirst()
                .map(name -> text(object.get(name)))
                .orElse("");
    }

    /** Names of inner objects stand before theirs where they are needed: a bare name may be an employer's or a ticket's. */
    private static void put(Map<String, String> row, String prefix, String name, String text, boolean ofPerson) {
        boolean others = name.equalsIgnoreCase("name") && !ofPerson;
        boolean taken = !prefix.isEmpty() && (row.containsKey(name) || others);
        row.put(taken ? prefix + " " + name : name, text);
    }

    /** Who has an address. */
    private static boolean isPerson(JsonNode object) {
        return elements(object).stream().anyMatch(value -> value.asText("").contains("@"));
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return elements(value).stream()
                    .map(JsonTables::text)
                    .filter(each -> !each.isEmpty())
                    .reduce((a, b) -> a + "; " + b)
                    .orElse("");
        }
        return value.isObject() ? value.path("value").asText(value.path("label").asText("")) : value.asText("");
    }

    private List<List<String>> records() {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        List<List<String>> records = new ArrayList<>();
        records.add(List.copyOf(names));
        rows.forEach(row -> records.add(
                names.stream().map(name -> row.getOrDefault(name, "")).toList()));
        return records;
    }
}
