package org.dripstone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dripstone.settings.Settings;
import org.dripstone.settings.WrongSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: what is the same for all commands, and the way in. */
@Command(
        name = "dripstone",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpWidth = 100,
        synopsisSubcommandLabel = "COMMAND",
        descriptionHeading = "%n",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%n",
        description = "Takes in a workshop's registrations and interest forms, finds out who is who, opens partnerships"
                + " between those who presented a solution and those who want it, and keeps asking, kindly, until"
                + " something came of them.")
public final class Dripstone implements Callable<Integer> {
    /** Read once, by libraries when they load. */
    private static final Map<String, String> SET_BEFORE = Map.of(
            // The database shared with commands must not listen to the network.
            "h2.bindAddress",
            "127.0.0.1",
            // Jakarta Mail would look through all archives for it, several times for each part of each mail.
            "jakarta.mail.util.StreamProvider",
            "org.eclipse.angus.mail.util.MailStreamProvider");

    private final Surroundings surroundings;
    private @Nullable Settings settings;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder everything lives in; else DRIPSTONE_HOME, else ./data.")
    private @Nullable String home;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder with application.properties, events.yaml and the templates; else the project's"
                    + " config.")
    private @Nullable Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            scope = ScopeType.INHERIT,
            description = "A setting for this once, such as dripstone.http.port=8080; may be repeated.")
    private List<String> set = new ArrayList<>();

    Dripstone(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public static void main(String[] args) {
        SET_BEFORE.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
        System.exit(new Invocation(Surroundings.ofThisProcess(), Commands.all())
                .guarded()
                .run(args));
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(surroundings.err());
        }
        return ExitCode.MISUSED;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Settings settings() {
        Settings read = settings;
        if (read == null) {
            Path folder = config == null ? surroundings.project().resolve("config") : config;
            read = Settings.read(folder, surroundings.environment(), overrides());
            settings = read;
        }
        return read;
    }

    private Map<String, String> overrides() {
        Map<String, String> overrides = new LinkedHashMap<>();
        for (String pair : set) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new WrongSettings("--set " + pair + ": allowed is key=value, such as dripstone.http.port=8080");
            }
            overrides.put(pair.substring(0, equals).strip(), pair.substring(equals + 1));
        }
        if (home != null) {
            overrides.put("dripstone.home", home);
        }
        return overrides;
    }
}
