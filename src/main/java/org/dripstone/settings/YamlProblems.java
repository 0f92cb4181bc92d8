package org.dripstone.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong in one YAML file, with file and line. */
public final class YamlProblems {
    private final Path file;
    private final List<String> messages = new ArrayList<>();

    public YamlProblems(Path file) {
        this.file = file;
    }

    /** The file as one mapping; empty when there is no such file, or nothing in it. */
    public Optional<YamlMapping> mapping() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return Optional.ofNullable(new Yaml(new LoaderOptions()).compose(reader))
                    .map(node -> new YamlMapping(node, this));
        } catch (MarkedYAMLException malformed) {
            throw new WrongSettings(
                    at(malformed.getProblemMark().getLine()) + malformed.getProblem() + "; expected YAML");
        } catch (CharacterCodingException otherEncoding) {
            throw new WrongSettings(file + ": is not UTF-8 text; save it as UTF-8");
        } catch (YAMLException | IOException unread) {
            throw new WrongSettings(file + ": cannot be read (" + unread.getMessage() + "); expected YAML in UTF-8");
        }
    }

    void add(Node where, String message) {
        messages.add(at(where.getStartMark().getLine()) + message);
    }

    String place(Node where) {
        return at(where.getStartMark().getLine());
    }

    public void throwIfAny() {
        if (!messages.isEmpty()) {
            throw new WrongSettings(messages);
        }
    }

    private String at(int line) {
        return file + ":" + (line + 1) + ": ";
    }
}
