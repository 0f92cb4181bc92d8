package org.dripstone.cli;

import java.nio.file.Path;
import org.dripstone.settings.Settings;

/** How a command is begun that works on the same home as this one, typed in the folder of the program. */
final class SameHome {
    private final Settings settings;
    private final Path project;

    SameHome(Settings settings, Path project) {
        this.settings = settings;
        this.project = project.toAbsolutePath().normalize();
    }

    String program() {
        Path home = settings.homeFolder();
        Path config = settings.configFolder();
        return "./dripstone"
                + (home.equals(project.resolve("data")) ? "" : " --home " + quoted(home))
                + (config.equals(project.resolve("config")) ? "" : " --config " + quoted(config));
    }

    /** So that a shell takes it as one word, and as nothing else. */
    private static String quoted(Path folder) {
        String path = folder.toString();
        return path.matches("[\\p{Alnum}/._-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
