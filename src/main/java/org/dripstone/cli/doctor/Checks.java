package org.dripstone.cli.doctor;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.dripstone.settings.Settings;

/** The checks that need nothing but the settings, the quick ones first. */
public final class Checks {
    private Checks() {}

    public static List<Check> shipped(Settings settings, Clock clock) {
        return List.of(
                new Check("configuration", () -> configuration(settings)),
                Check.of("clock", () -> clock(settings, clock)),
                new Check("home", () -> new HomeLook(settings.homeFolder()).findings()),
                Check.of("events", () -> new ConfigLook(settings).events()),
                Check.of("columns", () -> new ConfigLook(settings).columns()),
                Check.of("themes", () -> new ConfigLook(settings).themes()),
                new Check("templates", () -> new ConfigLook(settings).templates()),
                new Check("follow-ups", () -> new ConfigLook(settings).followUps()),
                Check.of("holidays", () -> new ConfigLook(settings).holidays()),
                Check.of("pages", () -> new PagesLook(settings).finding()),
                Check.of("smtp", () -> new MailServerLook(settings).smtp()),
                Check.of("imap", () -> new MailServerLook(settings).imap()),
                Check.of("mailbox", () -> new MailboxLook(settings).finding()),
                new Check("dns", () -> new SenderDomainLook(settings, new Dns()).findings()));
    }

    private static List<Finding> configuration(Settings settings) {
        Finding read = Finding.ok("settings in " + settings.configFolder() + " are right");
        Stream<Finding> warnings = settings.warnings().stream().map(warning -> Finding.warn(warning, ""));
        return Stream.concat(Stream.of(read), warnings).toList();
    }

    private static Finding clock(Settings settings, Clock clock) {
        return Finding.ok(
                "it is " + clock.instant().atZone(settings.clockZone()).withNano(0));
    }
}
