package org.dripstone.journey;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.settings.Settings;

/** The sample workshop before anything came in, with a database in memory and without routes. */
final class EmptyWorkshop {
    private EmptyWorkshop() {}

    /** @param database its name, another for each that is open at the same time */
    static Parts in(Path folder, String database) {
        return in(folder, database, new MovedClock());
    }

    static Parts in(Path folder, String database, MovedClock clock) {
        Map<String, String> given = new TreeMap<>(Map.of(
                "dripstone.home",
                folder.resolve("home").toString(),
                "dripstone.database.url",
                "jdbc:h2:mem:" + database,
                "dripstone.http.port",
                "",
                "dripstone.secretariat.address",
                "desk@workshop.example.org"));
        return Wiring.parts(
                Settings.read(Path.of("config").toAbsolutePath(), Map.of(), given),
                SampleWorkshop.FOLDER.resolve("events.yaml"),
                clock);
    }
}
