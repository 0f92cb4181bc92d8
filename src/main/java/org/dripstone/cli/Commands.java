package org.dripstone.cli;

import java.util.List;

/** The commands there are, in the order {@code --help} lists them. */
final class Commands {
    private Commands() {}

    static List<Command> all() {
        return List.of(
                new DemoCommand(),
                new RunCommand(),
                new ImportCommand(),
                new ExportCommand(),
                new StatusCommand(),
                new ReviewCommand(),
                new ExplainCommand(),
                new DoctorCommand(List.of(DatabaseLook::of)),
                new RehearseCommand(List.of()));
    }
}
