package org.dripstone.cli;

import java.util.List;
import org.dripstone.cli.doctor.Check;
import org.dripstone.cli.doctor.DatabaseLook;

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
                new SuggestCommand(),
                new PersonCommand(),
                new UndoCommand(),
                new PartnershipCommand(),
                new SessionCommand(),
                new VisitCommand(),
                new MailCommand(),
                new ExplainCommand(),
                new DoctorCommand(
                        List.of(settings -> Check.of("database", () -> new DatabaseLook(settings).finding()))),
                new BenchCommand(),
                new RehearseCommand(Rehearsal.pieces()));
    }
}
