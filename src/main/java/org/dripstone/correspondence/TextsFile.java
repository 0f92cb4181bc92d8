package org.dripstone.correspondence;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Texts by name from a YAML file, each a small template.
 *
 * @param texts {@code answers.not-yet} and the like; names inside names are joined by dots
 */
record TextsFile(Path file, Map<String, Text> texts) {

    /**
     * One text.
     *
     * @param line on which it begins, counted from 1
     */
    record Text(String template, int line) {}

    static TextsFile read(Path file) {
        TextsFile read = new TextsFile(file, new LinkedHashMap<>());
        try (Reader reader = Files.newBufferedReader(file)) {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
            read.take("", root);
        } catch (IOException e) {
            throw new TemplatesUnusable(file + ": cannot be read: " + e.getMessage(), e);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new TemplatesUnusable(file + ":" + line + ": " + e.getProblem(), e);
        }
        return read;
    }

    String place(String name, int lineWithin) {
        Text text = texts.get(name);
        return file + ":" + (text == null ? 1 : text.line() + lineWithin - 1);
    }

    private void take(String name, Node node) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = ((ScalarNode) tuple.getKeyNode()).getValue();
                take(name.isEmpty() ? key : name + "." + key, tuple.getValueNode());
            }
        } else if (node instanceof ScalarNode scalar && !name.isEmpty()) {
            keep(name, scalar);
        } else {
            throw new TemplatesUnusable(file + ":" + line(node) + ": expected \"name: text\" lines");
        }
    }

    private void keep(String name, ScalarNode scalar) {
        boolean below = scalar.getScalarStyle() == ScalarStyle.FOLDED || scalar.getScalarStyle() == ScalarStyle.LITERAL;
        Text text = new Text(scalar.getValue().strip(), line(scalar) + (below ? 1 : 0));
        if (text.template().isEmpty()) {
            throw new TemplatesUnusable(file + ":" + text.line() + ": \"" + name + "\" is empty; expected a text");
        }
        if (texts.put(name, text) != null) {
            throw new TemplatesUnusable(file + ":" + text.line() + ": \"" + name + "\" stands there twice");
        }
    }

    private static int line(Node node) {
        return node == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
