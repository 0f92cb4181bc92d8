package org.dripstone.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dripstone.camel.Wiring;
import org.dripstone.report.Exports;
import org.dripstone.store.Database;
import org.dripstone.store.ExportKind;
import org.dripstone.store.ExportQueries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives out what we know as a table. */
@CommandLine.Command(
        name = "export",
        description = "Writes people, interests, partnerships, feeds or messages as a table.",
        footer = "JSON is one object per line. CSV is UTF-8, its header the keys of the JSON.")
final class ExportCommand extends Command {
    @Parameters(paramLabel = "WHAT", description = "people, interests, partnerships, feeds or messages.")
    private String what = "";

    @Option(names = "--event", paramLabel = "CODE", description = "Of one event; else of all.")
    private @Nullable String event;

    @Option(names = "--format", paramLabel = "FORMAT", description = "csv (as it is), json or xlsx.")
    private String format = "csv";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Into a file; else to standard output.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        ExportKind kind = one(ExportKind.class, what, "WHAT");
        Exports.Format as = one(Exports.Format.class, format, "--format");
        try (Database database = Wiring.database(settings());
                OutputStream out = new BufferedOutputStream(target())) {
            String language = settings().secretariat().languages().get(0);
            ExportQueries queries = new ExportQueries(database, language);
            Exports.write(as, kind.keys(), queries.records(kind, Optional.ofNullable(event)), out);
        }
        return ExitCode.DONE;
    }

    private OutputStream target() throws IOException {
        home();
        return output == null ? new Pipe(new FileOutputStream(FileDescriptor.out)) : Files.newOutputStream(output);
    }

    private <E extends Enum<E>> E one(Class<E> of, String word, String where) {
        for (E each : of.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(word)) {
                return each;
            }
        }
        String allowed = String.join(
                ", ",
                Arrays.stream(of.getEnumConstants())
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .toList());
        throw misused(where + " is '" + word + "'; allowed is " + allowed);
    }
}
