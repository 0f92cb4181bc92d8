package org.dripstone.correspondence.incoming.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dripstone.correspondence.incoming.CalendarAnswer;

/**
 * A calendar object's answer, read line by line: of its dozens of properties six matter here, and libraries refuse a
 * calendar for errors in any of the others.
 */
final class Itip {

    private static final Set<String> COMPONENTS = Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY");
    private static final Pattern MAILTO = Pattern.compile("(?i)^\\s*mailto:\\s*|^<|>$");

    private final String from;
    private final List<ContentLine> head = new ArrayList<>();
    private final List<ContentLine> body = new ArrayList<>();

    private Itip(String from) {
        this.from = from;
    }

    /** @param from the sender of the mail, who speaks when a calendar lists several attendees */
    static Optional<CalendarAnswer> read(String calendar, String from) {
        Itip itip = new Itip(from);
        itip.sort(ContentLine.in(calendar));
        return itip.body.isEmpty() ? Optional.empty() : Optional.of(itip.answer());
    }

    /** Only the first component counts: further ones are exceptions of the same series. Alarms inside it do not. */
    private void sort(List<ContentLine> lines) {
        int depth = 0;
        boolean inside = false;
        for (ContentLine line : lines) {
            String component = line.value().strip().toUpperCase(Locale.ROOT);
            if (line.name().equals("BEGIN")) {
                inside = inside || (body.isEmpty() && COMPONENTS.contains(component));
                depth += inside ? 1 : 0;
            } else if (line.name().equals("END")) {
                depth -= inside ? 1 : 0;
                inside = depth > 0;
            } else if (!inside) {
                head.add(line);
            }
            if (inside && depth == 1) {
                body.add(line);
            }
        }
    }

    private CalendarAnswer answer() {
        Optional<ContentLine> attendee = attendee();
        String method = value(head, "METHOD").toUpperCase(Locale.ROOT);
        return new CalendarAnswer(
                method,
                value(body, "UID"),
                attendee.map(Itip::address).orElse(""),
                attendee.map(line -> partstat(line, method)).orElse(""),
                number(value(body, "SEQUENCE")),
                text("COMMENT"),
                method.equals("COUNTER") ? value(body, "DTSTART") : "",
                value(body, "RECURRENCE-ID"),
                attendee.map(line -> delegates(line.parameter("DELEGATED-TO"))).orElse(List.of()));
    }

    /** The one who answers: the sender, else somebody who decided, else the first. */
    private Optional<ContentLine> attendee() {
        List<ContentLine> attendees =
                body.stream().filter(line -> line.name().equals("ATTENDEE")).toList();
        return attendees.stream()
                .filter(line -> !from.isEmpty() && address(line).equalsIgnoreCase(from))
                .findFirst()
                .or(() -> attendees.stream()
                        .filter(line -> !line.parameter("PARTSTAT").isEmpty())
                        .filter(line -> !line.parameter("PARTSTAT").equalsIgnoreCase("NEEDS-ACTION"))
                        .findFirst())
                .or(() -> attendees.stream().findFirst());
    }

    /** Old calendars wrote STATUS as a parameter, or only a property of the whole. */
    private String partstat(ContentLine attendee, String method) {
        return Stream.of(
                        attendee.parameter("PARTSTAT"),
                        attendee.parameter("STATUS"),
                        method.equals("REPLY") ? value(body, "X-MICROSOFT-CDO-REPLYSTATUS") : "")
                .map(word -> word.toUpperCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<String> delegates(String written) {
        return Stream.of(written.split(","))
                .map(Itip::address)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** The value, unless it is no address: then some programs name one beside it (RFC 7986). */
    private static String address(ContentLine attendee) {
        String value = address(attendee.value());
        String beside = attendee.parameter("EMAIL");
        return value.contains("@") || beside.isEmpty() ? value : address(beside);
    }

    private static String address(String value) {
        return MAILTO.matcher(MAILTO.matcher(value.strip()).replaceAll(""))
                .replaceAll("")
                .strip();
    }

    private static String value(List<ContentLine> lines, String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(ContentLine::value)
                .findFirst()
                .orElse("");
    }

    private String text(String name) {
        return body.stream()
                .filter(line -> line.name().equals(name))
                .map(ContentLine::text)
                .findFirst()
                .orElse("");
    }

    private static int number(String written) {
        return written.matches("\\d{1,9}") ? Integer.parseInt(written) : 0;
    }
}
