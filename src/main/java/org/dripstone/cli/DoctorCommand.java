package org.dripstone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dripstone.cli.doctor.Check;
import org.dripstone.cli.doctor.Checks;
import org.dripstone.cli.doctor.Finding;
import org.dripstone.settings.Settings;
import org.dripstone.settings.WrongSettings;
import picocli.CommandLine;

/** Looks at everything the program depends on, and says how to mend what is wrong. */
@CommandLine.Command(
        name = "doctor",
        description = "Checks the configuration, the home, the database, the mail servers, the DNS records of the"
                + " sender's domain and the port of the pages, and says how to mend what is wrong.",
        footer = "Exit code 0 when nothing failed (warnings do not count), else 1.")
final class DoctorCommand extends Command {
    private final List<Function<Settings, Check>> more;

    /** With checks that only other packages know how to make. */
    DoctorCommand(List<Function<Settings, Check>> more) {
        this.more = List.copyOf(more);
    }

    @Override
    Log log() {
        return Log.NONE;
    }

    @Override
    public Integer call() {
        try {
            return examine(settings());
        } catch (WrongSettings wrong) {
            wrong.messages().forEach(message -> tell("configuration", Finding.fail(message, "")));
            return ExitCode.FAILED;
        }
    }

    private int examine(Settings settings) {
        boolean failed = false;
        for (Check check : checks(settings)) {
            for (Finding finding : check.findings()) {
                tell(check.name(), finding);
                failed |= finding.level() == Finding.Level.FAIL;
            }
        }
        return failed ? ExitCode.FAILED : ExitCode.DONE;
    }

    private List<Check> checks(Settings settings) {
        List<Check> checks =
                new ArrayList<>(Checks.shipped(settings, surroundings().clock()));
        more.forEach(maker -> checks.add(maker.apply(settings)));
        return checks;
    }

    private void tell(String name, Finding finding) {
        out().printf("%-4s  %-15s %s%n", finding.level().word(), name, finding.words());
        if (!finding.remedy().isEmpty()) {
            out().printf("%-4s  %-15s -> %s%n", "", "", finding.remedy());
        }
        out().flush();
    }
}
