package org.dripstone.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The SQL files beside the routes. */
final class RouteSql {
    private RouteSql() {}

    static String statement(String file) {
        try {
            return Files.readString(Path.of("routes", "sql", file + ".sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
