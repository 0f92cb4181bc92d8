package org.dripstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dripstone.camel.bench.NewcomersBench;
import org.dripstone.camel.bench.NewcomersBench.Cost;
import org.dripstone.identity.Resolver;
import org.dripstone.identity.linkage.FebrlSet;
import org.dripstone.identity.linkage.LabelledSet;
import org.dripstone.identity.linkage.LinkageQuality;
import org.dripstone.identity.linkage.PeopleAtScale;
import org.dripstone.identity.linkage.PeopleAtScale.Figures;
import org.dripstone.normalise.EmailAddresses;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How well people are found again in tables in which it is known who is whom, and what that costs among many. */
@CommandLine.Command(
        name = "identity",
        description =
                "How well people are found again in the three tables of FEBRL, or in one of yours, and how many pairs that takes;"
                        + " with --people also among made-up people, and what one file more costs among those who are kept.")
final class BenchIdentity extends Command {
    private static final int FEW = 10_000;
    private static final int ROWS = 100;
    private static final int MOST_IN_MEMORY = 100_000;

    @Option(
            names = "--febrl",
            defaultValue = "../shared/corpora/linkage/febrl",
            description = "The folder of dataset1.csv, dataset2.csv and dataset3.csv; ${DEFAULT-VALUE} unless given.")
    private Path folder = Path.of("");

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "A table of yours with commas instead; twice for two that are to be linked.")
    private List<Path> tables = List.of();

    @Option(
            names = "--who",
            defaultValue = "",
            paramLabel = "COLUMN",
            description = "The column of it that says the same for records of one person or thing; never compared.")
    private String who = "";

    @Option(names = "--unused", paramLabel = "COLUMN", description = "A column of it that is not compared; repeatable.")
    private Set<String> unused = Set.of();

    @Option(names = "--people", defaultValue = "0", description = "So many made-up people too, such as 1000000.")
    private int people;

    @Option(
            names = "--database",
            defaultValue = "",
            description =
                    "Where they are kept: the URL of an empty PostgreSQL database, which is left full; no more than"
                            + " 100,000, in memory, unless given.")
    private String database = "";

    @Option(names = "--user", defaultValue = "sa", description = "Who may use the database; sa unless given.")
    private String user = "";

    private final Resolver resolver = new Resolver(EmailAddresses::isShared, EmailAddresses::isFreeMail);

    @Override
    Log log() {
        return Log.NONE;
    }

    @Override
    public Integer call() throws IOException {
        if (!tables.isEmpty()) {
            return own();
        }
        if (people != 0 && people < FEW) {
            throw misused("--people needs " + FEW + " or more");
        }
        if (people == 0 || Files.exists(folder.resolve("dataset1.csv"))) {
            febrl();
        }
        if (people > 0) {
            compared();
            kept();
        }
        return ExitCode.DONE;
    }

    private int own() throws IOException {
        if (who.isBlank() || tables.size() > 2) {
            throw misused("--table needs --who, and no more than two tables");
        }
        LabelledSet set = LabelledSet.read(tables, who, unused);
        LinkageQuality of = set.measure();
        out().println("  Columns: " + set.columns());
        out().printf(
                        Locale.ROOT,
                        "  F1 %.4f, precision %.4f, recall %.4f; %,d of %,d pairs that are one were compared (%.4f), %,d"
                                + " in all; %,d linked, %,d of them rightly.%n",
                        of.f1(),
                        of.precision(),
                        of.recall(),
                        of.reached(),
                        of.truth(),
                        of.blockingRecall(),
                        of.compared(),
                        of.linked(),
                        of.right());
        return ExitCode.DONE;
    }

    private void febrl() throws IOException {
        if (!Files.exists(folder.resolve("dataset1.csv"))) {
            throw misused("no dataset1.csv in " + folder);
        }
        out().println("  set        F1  blocking recall  pairs compared  linked  right     one");
        for (int set = 1; set <= 3; set++) {
            line(set, FebrlSet.read(folder.resolve("dataset" + set + ".csv")).measure());
        }
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
        out().flush();
    }

    private void compared() {
        out().println(
                        "  people       pairs  pairs/person  keys passed over  pairs/s a thread  again    same   right  asked");
        for (int size : List.of(FEW, people)) {
            line(new PeopleAtScale(size, 1, resolver, surroundings().clock()).run());
        }
    }

    private void line(Figures of) {
        out().printf(
                        Locale.ROOT,
                        "  %,9d %,10d  %12.2f  %,16d  %,16.0f  %,6d  %,6d  %,6d  %,5d%n",
                        of.people(),
                        of.pairs(),
                        of.pairs() / (double) of.people(),
                        of.crowded(),
                        of.pairsPerSecond(),
                        of.again(),
                        of.same(),
                        of.right(),
                        of.possible());
        out().flush();
    }

    /** What a file of a hundred rows costs among few people and among many. */
    private void kept() {
        boolean inMemory = database.isEmpty();
        int many = inMemory ? Math.min(people, MOST_IN_MEMORY) : people;
        String url = inMemory ? "jdbc:h2:mem:people" : database;
        try (NewcomersBench bench =
                new NewcomersBench(url, user, many, 1, resolver, surroundings().clock())) {
            Cost few = cost(bench, FEW);
            Cost more = cost(bench, many);
            out().printf(
                            Locale.ROOT,
                            "  A file of %d rows is taken in within %.3f s among %,d people who are kept (%.3f s to look up the %.0f it"
                                    + " may tell of), %.3f s among %,d (%.3f s, %.0f people): %.2f times (%.2f times).%n",
                            ROWS,
                            few.inAll(),
                            FEW,
                            few.lookUp(),
                            few.people(),
                            more.inAll(),
                            many,
                            more.lookUp(),
                            more.people(),
                            more.inAll() / few.inAll(),
                            more.lookUp() / few.lookUp());
        }
    }

    /** Once for nothing, until all is compiled. */
    private static Cost cost(NewcomersBench bench, int size) {
        bench.fill(size);
        bench.cost(ROWS);
        return bench.cost(ROWS);
    }
}
