package org.dripstone.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dripstone.settings.Events;
import org.dripstone.settings.Settings;

/** Are the files beside application.properties there, and can they be read? */
final class ConfigLook {
    private final Settings settings;

    ConfigLook(Settings settings) {
        this.settings = settings;
    }

    Finding events() {
        Path file = settings.configFolder().resolve("events.yaml");
        Events events = Events.read(file);
        if (settings.event().isPresent()
                && events.byCode(settings.event().get()).isEmpty()) {
            return Finding.warn(
                    "dripstone.event = " + settings.event().get() + " is not in " + file,
                    "add the event there, or set dripstone.event to a code that is");
        }
        return events.newest()
                .map(event -> Finding.ok(events.all().size() + " in " + file + ", the newest " + event.code()))
                .orElseGet(() -> Finding.warn(
                        "none in " + file + "; files go to an event named after the year",
                        "list your workshops there"));
    }

    Finding templates() throws IOException {
        Path folder = settings.configFolder().resolve("templates");
        if (!Files.isDirectory(folder)) {
            return Finding.fail(
                    folder + " is not there", "put the templates back, or name their folder's parent with --config");
        }
        List<String> languages = languages(folder);
        List<String> missing = settings.secretariat().languages().stream()
                .filter(language -> !languages.contains(language))
                .toList();
        return missing.isEmpty()
                ? Finding.ok("in " + String.join(", ", languages))
                : Finding.warn(
                        "none in " + String.join(", ", missing) + ", which the secretariat reads",
                        "add " + folder.resolve(missing.get(0)) + ", or change dripstone.secretariat.languages");
    }

    private static List<String> languages(Path folder) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
