package org.dripstone.cli;

import org.dripstone.camel.Wiring;
import org.dripstone.cli.doctor.Check;
import org.dripstone.cli.doctor.Finding;
import org.dripstone.settings.Settings;
import org.dripstone.store.Database;
import org.dripstone.store.StatusQueries;

/** Does the database open, and does it fit this version? */
final class DatabaseLook {
    private DatabaseLook() {}

    static Check of(Settings settings) {
        return Check.of("database", () -> look(settings));
    }

    private static Finding look(Settings settings) {
        settings.home();
        try (Database database = Wiring.database(settings)) {
            return Finding.ok("opens; " + new StatusQueries(database).people() + " people are in it");
        }
    }
}
