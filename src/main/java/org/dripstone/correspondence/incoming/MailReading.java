package org.dripstone.correspondence.incoming;

import java.util.List;
import java.util.Optional;

/** Asks the readers in their order; the first that knows the message decides. */
public final class MailReading {

    private final List<MailReader> readers;

    public MailReading(List<MailReader> readers) {
        this.readers = List.copyOf(readers);
    }

    public Understanding read(IncomingMail mail) {
        return readers.stream()
                .map(reader -> reader.read(mail))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Understanding.of(MailClass.UNKNOWN, "no rule knows this message"));
    }
}
