package org.dripstone.cli;

import java.util.Optional;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one person of two. */
@CommandLine.Command(
        name = "merge",
        description =
                "Makes one person of two: the first gets all that is known of the second and under way with them.",
        footer = "Nothing is lost; person split P1 --from P2 makes them two again.")
final class MergeCommand extends Command {
    @Parameters(index = "0", paramLabel = "P1", description = "Who stays.")
    private String survivor = "";

    @Parameters(index = "1", paramLabel = "P2", description = "Who becomes a part of them.")
    private String other = "";

    @Option(names = "--even-so", description = "Although somebody said that they are two people.")
    private boolean evenSo;

    @Override
    public Integer call() {
        long one = SplitCommand.person(survivor, this);
        long two = SplitCommand.person(other, this);
        try (Parts parts = Wiring.parts(settings(), surroundings().clock())) {
            Optional<String> refusal = parts.merging().merge(one, two, evenSo);
            if (refusal.isPresent()) {
                err().println("Nothing changed: " + refusal.get());
                return ExitCode.FAILED;
            }
            out().println("P" + two + " is a part of P" + one + " now. To take that back: person split P" + one
                    + " --from P" + two);
            return ExitCode.DONE;
        }
    }
}
