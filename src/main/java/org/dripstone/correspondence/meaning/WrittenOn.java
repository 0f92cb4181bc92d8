package org.dripstone.correspondence.meaning;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.dripstone.correspondence.incoming.IncomingMail;

/** The day on which a mail was written, where its sender was. */
final class WrittenOn {

    /** With a mail that says no date the days it names still tell something, if they have a year. */
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private WrittenOn() {}

    static LocalDate of(IncomingMail mail) {
        try {
            return OffsetDateTime.parse(mail.date()).toLocalDate();
        } catch (DateTimeParseException none) {
            return LONG_AGO;
        }
    }
}
