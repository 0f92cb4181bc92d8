package org.dripstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dripstone.identity.linkage.FebrlSet;
import org.dripstone.identity.linkage.LinkageQuality;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How well people are found again in tables in which it is known who is whom. */
@CommandLine.Command(
        name = "identity",
        description = "How well people are found again in the three tables of FEBRL, and how many pairs that takes.")
final class BenchIdentity extends Command {

    @Option(
            names = "--febrl",
            defaultValue = "../shared/corpora/linkage/febrl",
            description = "The folder of dataset1.csv, dataset2.csv and dataset3.csv; ${DEFAULT-VALUE} unless given.")
    private Path folder = Path.of("");

    @Override
    Log log() {
        return Log.NONE;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(folder.resolve("dataset1.csv"))) {
            throw misused("no dataset1.csv in " + folder);
        }
        out().println("  set        F1  blocking recall  pairs compared  linked  right     one");
        for (int set = 1; set <= 3; set++) {
            line(set, FebrlSet.read(folder.resolve("dataset" + set + ".csv")).measure());
        }
        return ExitCode.DONE;
    }

    private void line(int set, LinkageQuality of) {
        out().printf(
                        Locale.ROOT,
                        "  febrl%d %.4f           %.4f  %,14d  %,6d %,6d  %,6d%n",
                        set,
                        of.f1(),
                        of.blockingRecall(),
                        of.compared(),
                        of.linked(),
                        of.right(),
                        of.truth());
    }
}
