package org.dripstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.dripstone.camel.bench.SendBench;
import org.dripstone.camel.bench.SendBench.Rates;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Measures on this machine what is promised; on a home of its own. */
@CommandLine.Command(
        name = "bench",
        description = "Measures on this machine how fast things go, as ratios of the simplest way to do them.",
        subcommands = {BenchCommand.Send.class, BenchIdentity.class, BenchMatch.class})
final class BenchCommand extends Command {

    @Override
    public Integer call() {
        throw misused("bench what? send, identity or match");
    }

    @CommandLine.Command(
            name = "send",
            description = "How fast letters are written and leave, beside ready-made mails sent in a bare loop.")
    static final class Send extends Command {
        /** Until then the compiler has half of the processor; a service that has run for a day does not know it any more. */
        private static final int WARM_UP = 3;

        @Option(names = "--letters", defaultValue = "5000", description = "How many in each round; 5000 unless given.")
        private int letters;

        @Option(
                names = "--rounds",
                defaultValue = "5",
                description = "How many rounds are counted, after three to warm up; 5 unless given.")
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
                    home,
                    project.resolve("config"),
                    project.resolve("routes"),
                    letters,
                    surroundings().clock())) {
                measure(bench);
            } finally {
                delete(home);
            }
            return ExitCode.DONE;
        }

        private static void delete(Path folder) throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }

        private void measure(SendBench bench) throws Exception {
            out().println("Letters a second, to a mail server in this process; " + letters + " in each round:");
            out().println("  a  written, queued, sent and marked by the service, writing and sending at once");
            out().println("  b  ready-made, in a loop over one connection that keeps, claims and marks each as safely");
            out().println("  c  ready-made, a connection for each");
            out().println("  round       a       b       c   a/b   a/c");
            for (int i = 0; i < WARM_UP; i++) {
                bench.round();
            }
            List<Rates> all = new ArrayList<>();
            for (int i = 1; i <= rounds; i++) {
                all.add(bench.round());
                line(String.valueOf(i), all.subList(i - 1, i));
            }
            line("median", all);
        }

        private void line(String name, List<Rates> rounds) {
            double a = median(rounds, Rates::service);
            double b = median(rounds, Rates::bare);
            double c = median(rounds, Rates::connecting);
            out().printf(
                            Locale.ROOT,
                            "  %-6s %,6.0f  %,6.0f  %,6.0f  %4.2f  %4.2f%n",
                            name,
                            a,
                            b,
                            c,
                            median(rounds, rates -> rates.service() / rates.bare()),
                            median(rounds, rates -> rates.service() / rates.connecting()));
            out().flush();
        }

        private static double median(List<Rates> rounds, ToDoubleFunction<Rates> what) {
            double[] sorted = rounds.stream().mapToDouble(what).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }
}
