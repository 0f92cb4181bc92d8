package org.dripstone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dripstone.camel.bench.SendBench;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Measures on this machine what is promised; changes nothing. */
@CommandLine.Command(
        name = "bench",
        description = "Measures on this machine, and prints ratios.",
        subcommands = BenchCommand.Send.class)
final class BenchCommand extends Command {

    @Override
    public Integer call() {
        throw misused("bench what? send");
    }

    @CommandLine.Command(name = "send", description = "How fast letters leave.")
    static final class Send extends Command {
        @Option(names = "--letters", defaultValue = "2000")
        private int letters;

        @Option(names = "--rounds", defaultValue = "5")
        private int rounds;

        @Override
        Log log() {
            return Log.NONE;
        }

        @Override
        public Integer call() throws Exception {
            Path home = Files.createTempDirectory("dripstone-bench-");
            Path project = surroundings().project();
            try (SendBench bench = new SendBench(
                    home, project.resolve("config"), project.resolve("routes"), letters, surroundings().clock())) {
                for (int i = 0; i < rounds; i++) {
                    out().println(bench.round());
                    out().flush();
                }
            }
            return ExitCode.DONE;
        }
    }
}
