package org.dripstone.feed;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.NameMatch.Strength;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code columns.yaml} as nodes, because errors must name the line. */
final class ColumnsFile {

    /** Words for people who are not the row's. */
    private static final String OTHERS = "others";

    private static final String KINDS = "first, names, within or others";
    /** Words that tell the people of one row apart. */
    private static final Set<String> OF_PEOPLE = Set.of("participants", "fellows", "ordinals");

    private final Path file;
    private final List<HeaderPhrase> phrases = new ArrayList<>();
    private final RowPeople people = new RowPeople();

    private ColumnsFile(Path file) {
        this.file = file;
    }

    static ColumnsFile read(Path file) {
        ColumnsFile columns = new ColumnsFile(file);
        try (Reader text = Files.newBufferedReader(file)) {
            columns.fields(new Yaml(new LoaderOptions()).compose(text));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (MarkedYAMLException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
        return columns;
    }

    List<HeaderPhrase> phrases() {
        return phrases;
    }

    RowPeople people() {
        return people;
    }

    private void fields(Node root) {
        for (NodeTuple entry : mapping(root, "fields with their names").getValue()) {
            Field field = constant(Field.values(), entry.getKeyNode());
            for (NodeTuple kind : mapping(entry.getValueNode(), KINDS).getValue()) {
                languages(field, kind.getKeyNode(), kind.getValueNode());
            }
        }
    }

    private void languages(Field field, Node kind, Node node) {
        for (NodeTuple language :
                mapping(node, "languages, each with a list of names").getValue()) {
            List<String> names = sequence(language.getValueNode()).getValue().stream()
                    .map(this::scalar)
                    .toList();
            if (OF_PEOPLE.contains(scalar(kind))) {
                people(scalar(kind), names);
            } else {
                names.forEach(name -> phrases.add(phrase(field, kind, name)));
            }
        }
    }

    private void people(String kind, List<String> words) {
        switch (kind) {
            case "participants" -> words.forEach(people::addParticipant);
            case "fellows" -> words.forEach(people::addFellow);
            default -> people.addOrdinals(words);
        }
    }

    private HeaderPhrase phrase(Field field, Node kind, String name) {
        return HeaderPhrase.of(field, strength(kind), scalar(kind).equals(OTHERS), name);
    }

    private Strength strength(Node key) {
        return switch (scalar(key)) {
            case "first" -> Strength.FIRST;
            case "names" -> Strength.WHOLE;
            case "within", OTHERS -> Strength.WITHIN;
            default -> throw wrong(key, KINDS);
        };
    }

    private <E extends Enum<E>> E constant(E[] all, Node key) {
        String wanted = scalar(key).toUpperCase(Locale.ROOT);
        return Arrays.stream(all)
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> wrong(key, "a field: " + codes(all)));
    }

    private static String codes(Enum<?>[] all) {
        return Arrays.stream(all)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private MappingNode mapping(Node node, String expected) {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw wrong(node, expected);
    }

    private SequenceNode sequence(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence;
        }
        throw wrong(node, "a list of names");
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong(node, "a name");
    }

    private IllegalArgumentException wrong(Node node, String expected) {
        int line = node == null ? 1 : node.getStartMark().getLine() + 1;
        return new IllegalArgumentException(file + " line " + line + ": expected " + expected);
    }
}
