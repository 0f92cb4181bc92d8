package org.dripstone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.domain.Receipt;
import org.dripstone.feed.Drop;
import org.dripstone.report.Receipts;
import org.dripstone.settings.Settings;
import org.dripstone.store.Database;
import org.dripstone.store.StatusQueries;

/** A workshop of two people, played once in a folder that is gone afterwards. */
final class Rehearsal {
    private static final String SOLUTIONS = """
            Code,Title,Summary,Country,Organisation,Presenter,Presenter e-mail
            A-1,Water Points on One Map,A map,Kenya,Water Office,Jane Doe,jane@example.org
            """;
    private static final String INTERESTS = """
            Timestamp,E-mail,Name,Organisation,Country,Which solutions interest you?,I agree to be contacted
            2026-03-17 10:00,john@example.org,John Roe,Ministry of Water,Ghana,Water Points on One Map,Yes
            """;

    private Rehearsal() {}

    static List<RehearseCommand.Piece> pieces() {
        return List.of(Rehearsal::importing, Rehearsal::status);
    }

    private static void importing(Settings settings, Surroundings surroundings) throws IOException {
        inTemporaryFolder(folder -> {
            Files.writeString(folder.resolve("solutions.csv"), SOLUTIONS);
            Files.writeString(folder.resolve("interests.csv"), INTERESTS);
            try (Parts parts = Wiring.rehearsalApart(settings, surroundings.clock())) {
                take(parts, folder.resolve("solutions.csv"), folder);
                take(parts, folder.resolve("interests.csv"), folder);
                parts.matching().match(parts.events().usual());
                parts.opening().open(parts.events().usual());
            }
        });
    }

    private static void take(Parts parts, Path file, Path folder) {
        String name = file.getFileName().toString();
        Receipt receipt =
                parts.intake().accept(new Drop(file, name, parts.events().usual(), Drop.IMPORT, name));
        Receipts.write(receipt, folder.resolve("receipts"), "en");
        Receipts.text(receipt, "en");
    }

    /** On a file, as most commands are. */
    private static void status(Settings settings, Surroundings surroundings) throws IOException {
        inTemporaryFolder(folder -> {
            String url = "jdbc:h2:file:" + folder.resolve("db") + ";WRITE_DELAY=0";
            try (Database database = Database.open(url, "sa", "")) {
                database.share();
                new StatusQueries(database).funnel();
            }
        });
    }

    private interface Work {
        void in(Path folder) throws IOException;
    }

    private static void inTemporaryFolder(Work work) throws IOException {
        Path folder = Files.createTempDirectory("dripstone-rehearsal-");
        try {
            work.in(folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(Rehearsal::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
