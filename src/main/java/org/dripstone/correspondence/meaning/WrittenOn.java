package org.dripstone.correspondence.meaning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.dripstone.correspondence.incoming.IncomingMail;

/** When a mail was written, as it says itself. */
public final class WrittenOn {

    /** With a mail that says no date the days it names still tell something, if they have a year. */
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private WrittenOn() {}

    /** The day where its sender was. */
    static LocalDate of(IncomingMail mail) {
        return sent(mail).map(OffsetDateTime::toLocalDate).orElse(LONG_AGO);
    }

    /** Nothing when it does not say. */
    public static Optional<Instant> moment(IncomingMail mail) {
        return sent(mail).map(OffsetDateTime::toInstant);
    }

    private static Optional<OffsetDateTime> sent(IncomingMail mail) {
        try {
            return Optional.of(OffsetDateTime.parse(mail.date()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
