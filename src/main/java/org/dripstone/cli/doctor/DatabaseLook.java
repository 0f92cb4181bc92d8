package org.dripstone.cli.doctor;

import java.util.regex.Pattern;
import org.dripstone.camel.Wiring;
import org.dripstone.settings.Settings;
import org.dripstone.store.Database;
import org.dripstone.store.StatusQueries;

/** Opens the database as the service would, which brings it up to date, and counts what is in it. */
public final class DatabaseLook {
    /** Options of an URL, and who logs in, may be secrets. */
    private static final Pattern SECRETS = Pattern.compile("[?;].*|(?<=//)[^/@]*@");

    private final Settings settings;

    public DatabaseLook(Settings settings) {
        this.settings = settings;
    }

    public Finding finding() {
        try (Database database = Wiring.database(settings)) {
            int feeds = new StatusQueries(database)
                    .feeds().values().stream().mapToInt(Integer::intValue).sum();
            return Finding.ok(kind() + ", " + where() + ", " + (feeds == 1 ? "1 feed" : feeds + " feeds"));
        }
    }

    private String kind() {
        return settings.database().isH2() ? "H2" : "PostgreSQL";
    }

    private String where() {
        return SECRETS.matcher(settings.database().url().replaceFirst("^jdbc:h2:|^jdbc:postgresql:", ""))
                .replaceAll("");
    }
}
