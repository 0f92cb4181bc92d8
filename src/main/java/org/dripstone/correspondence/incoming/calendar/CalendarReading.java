package org.dripstone.correspondence.incoming.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dripstone.correspondence.incoming.CalendarAnswer;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.MailPart;
import org.dripstone.correspondence.incoming.MailReader;
import org.dripstone.correspondence.incoming.Understanding;

/** Knows answers of calendar programs (RFC 5546), whatever part of the message they stand in. */
public final class CalendarReading implements MailReader {

    @Override
    public Optional<Understanding> read(IncomingMail mail) {
        return mail.parts().stream()
                .filter(CalendarReading::isCalendar)
                // The alternative part is the answer; an attached file may be a copy that a gateway changed.
                .sorted(Comparator.comparing(part -> !part.isText("calendar")))
                .map(part -> Itip.read(part.text(), mail.from()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(CalendarReading::understanding);
    }

    private static boolean isCalendar(MailPart part) {
        return part.isText("calendar")
                || part.isFile(".ics")
                || part.type().equals("application/ics")
                || part.text().stripLeading().startsWith("BEGIN:VCALENDAR");
    }

    private static Understanding understanding(CalendarAnswer answer) {
        List<String> said = Stream.of("a calendar says " + answer.method(), answer.partstat(), answer.uid())
                .filter(word -> !word.isEmpty())
                .toList();
        Understanding understanding =
                Understanding.of(MailClass.CALENDAR, String.join(", ", said)).withCalendar(answer);
        return answer.comment().isEmpty() ? understanding : understanding.withText(answer.comment(), "");
    }
}
