package org.dripstone.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dripstone.correspondence.incoming.MailReading;
import org.dripstone.correspondence.incoming.Understanding;
import org.dripstone.correspondence.incoming.bounce.BounceReading;
import org.dripstone.correspondence.incoming.bounce.ComplaintReading;
import org.dripstone.correspondence.incoming.calendar.CalendarReading;
import org.junit.jupiter.api.Assumptions;

/** Labelled mail that is not part of the project, and how we read it. */
final class IncomingCorpora {

    private static final MailReading READING =
            new MailReading(List.of(new BounceReading(), new ComplaintReading(), new CalendarReading()));

    private IncomingCorpora() {}

    static Path file(String path) {
        Path shared = Path.of(
                Optional.ofNullable(System.getProperty("dripstone.shared")).orElse("../shared"));
        Path file = shared.resolve("corpora").resolve(path);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: no " + file + " (set -Ddripstone.shared)");
        return file;
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Understanding read(byte[] mail) {
        return READING.read(MimeMails.read(mail));
    }
}
