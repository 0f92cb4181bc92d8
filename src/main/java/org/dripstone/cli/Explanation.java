package org.dripstone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An explanation of each of some texts. {@code -} reads them from standard input, one per line. */
abstract class Explanation extends Command {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "What to explain; - reads one per line.")
    private List<String> texts = new ArrayList<>();

    @Option(names = "--json", description = "One object per line.")
    private boolean json;

    /** The explanation of one text, its keys in order. */
    abstract Map<String, Object> explain(String text);

    @Override
    Log log() {
        return Log.NONE;
    }

    @Override
    public Integer call() throws IOException {
        if (!texts.equals(List.of("-"))) {
            texts.forEach(text -> print(explain(text)));
            return ExitCode.DONE;
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(surroundings().in(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> print(explain(line)));
        }
        return ExitCode.DONE;
    }

    final void print(Map<String, Object> explanation) {
        out().println(json ? line(explanation) : words(explanation));
    }

    static String line(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String words(Map<String, Object> explanation) {
        return explanation.entrySet().stream()
                .map(each -> each.getKey() + ": " + shown(each.getValue()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String shown(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
