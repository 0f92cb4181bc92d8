package org.dripstone.settings;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What was set where: the file, over it the environment, over that the command line. */
final class Layers {
    private static final String VARIABLES = "DRIPSTONE_";

    /** The launcher's own, and those a cluster sets for every program beside a service of this name. */
    private static final Pattern NOT_SETTINGS =
            Pattern.compile("DRIPSTONE_(JAVA_OPTS|SERVICE_HOST|SERVICE_PORT(_.*)?|PORT(_.*)?)");

    private static final Path HERE = Path.of("").toAbsolutePath();

    private final Map<Key, Given> values = new EnumMap<>(Key.class);
    private final Map<String, String> camel = new LinkedHashMap<>();
    private final List<String> problems;

    Layers(List<String> problems) {
        this.problems = problems;
    }

    Map<Key, Given> values() {
        return values;
    }

    /** Keys that are Camel's own; it checks them itself. */
    Map<String, String> camel() {
        return camel;
    }

    void addFile(Path file) {
        PropertiesFile text = PropertiesFile.read(file, problems);
        Path base = file.toAbsolutePath().getParent();
        text.values()
                .forEach((name, value) -> add(name, new Given(value, text.origin(name), base == null ? HERE : base)));
    }

    void addEnvironment(Map<String, String> environment) {
        environment.forEach((variable, value) -> {
            if (variable.startsWith(VARIABLES)
                    && !NOT_SETTINGS.matcher(variable).matches()) {
                Given given = new Given(value.strip(), "environment " + variable, HERE);
                Key.ofVariable(variable)
                        .ifPresentOrElse(key -> values.put(key, given), () -> addUnknownVariable(variable));
            }
        });
    }

    void addCommandLine(Map<String, String> overrides) {
        overrides.forEach((name, value) -> add(name, new Given(value.strip(), "command line", HERE)));
    }

    private void add(String name, Given given) {
        if (name.startsWith("camel.")) {
            camel.put(name, given.value());
        } else {
            Key.of(name).ifPresentOrElse(key -> values.put(key, given), () -> addUnknown(name, given));
        }
    }

    private void addUnknown(String name, Given given) {
        problems.add(name + " (" + given.origin() + "): no such setting" + meant(name, Set.copyOf(Key.properties())));
    }

    private void addUnknownVariable(String variable) {
        List<String> known = List.of(Key.values()).stream().map(Key::variable).toList();
        problems.add(variable + " (environment): no such setting" + meant(variable, Set.copyOf(known)));
    }

    private static String meant(String typed, Set<String> known) {
        return Nearest.to(typed, known)
                .or(() -> Nearest.to(Key.PREFIX + typed, known))
                .map(word -> "; did you mean " + word + "?")
                .orElse("; config/application.properties lists them all");
    }
}
