package org.dripstone.normalise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Our own rules as people can read and add to them: a line each, {@code key: one, two}, with # for comments. */
final class RuleLines {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private RuleLines() {}

    /** The lines of a resource beside this class, without comments. */
    static List<String> of(String resource) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RuleLines.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    /** Calls for every value of every line. */
    static void forEach(String resource, BiConsumer<String, String> keyAndValue) {
        for (String line : of(resource)) {
            int colon = line.indexOf(':');
            for (String value : list(line.substring(colon + 1))) {
                keyAndValue.accept(line.substring(0, colon).strip(), value);
            }
        }
    }

    /** The values of each key. */
    static Map<String, List<String>> grouped(String resource) {
        var groups = new HashMap<String, List<String>>();
        forEach(
                resource,
                (key, value) ->
                        groups.computeIfAbsent(key, any -> new ArrayList<>()).add(value));
        return groups;
    }

    /** The parts of a list with commas. */
    static List<String> list(String values) {
        return List.of(COMMA.split(values.strip()));
    }
}
