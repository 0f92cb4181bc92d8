package org.dripstone.correspondence.incoming.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dripstone.correspondence.incoming.HeaderField;
import org.dripstone.correspondence.incoming.IncomingMail;

/** The letter a report is about, as far as the report gives it back: its head, enclosed or in the middle of the text. */
public record ReturnedLetter(List<HeaderField> headers) {

    private static final Pattern FIELD = Pattern.compile("(?:> ?|\\| ?)?([A-Za-z][\\w-]{0,60}):(\\s.*|)");
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{3,998}>");
    private static final Set<String> TELLING = Set.of("received", "message-id", "return-path", "dkim-signature");

    public static ReturnedLetter of(IncomingMail report) {
        return report.enclosed().stream()
                .filter(mail -> !mail.headers().isEmpty())
                .map(mail -> new ReturnedLetter(mail.headers()))
                .findFirst()
                .orElseGet(() -> inText(report));
    }

    /** With its angle brackets; empty when the report does not give it. */
    public String messageId() {
        return values("Message-ID")
                .flatMap(value -> ID.matcher(value).results().map(MatchResult::group))
                .findFirst()
                .orElse("");
    }

    public Optional<String> header(String name) {
        return values(name).findFirst();
    }

    /** To whom it went. */
    public Set<String> recipients() {
        return addresses("X-Original-To", "To", "Cc");
    }

    /** What a list passed on names the list; to which of its readers this copy went, nobody can tell. */
    boolean isFromList() {
        return Stream.of("List-Id", "List-Post", "X-BeenThere", "X-Mailman-Version")
                .anyMatch(name -> header(name).isPresent());
    }

    Set<String> senders() {
        return addresses("From", "Sender", "Return-Path", "Reply-To", "Errors-To", "List-Post");
    }

    private Set<String> addresses(String... names) {
        Set<String> addresses = new TreeSet<>();
        for (String name : names) {
            values(name)
                    .flatMap(value -> Addresses.ONE
                            .matcher(value)
                            .results()
                            .map(MatchResult::group)
                            .limit(200))
                    .map(Addresses::cleaned)
                    .filter(address -> Addresses.domain(address).contains("."))
                    .map(Addresses::key)
                    .forEach(addresses::add);
        }
        return addresses;
    }

    private Stream<String> values(String name) {
        return headers.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(HeaderField::value);
    }

    private static ReturnedLetter inText(IncomingMail report) {
        List<String> lines = report.body().lines().limit(20_000).toList();
        int start = headStart(lines);
        return new ReturnedLetter(start < 0 ? List.of() : head(lines, start));
    }

    /** The line where the head of a message begins: fields in a row, one of which only servers write; -1 for none. */
    static int headStart(List<String> lines) {
        int start = -1;
        boolean telling = false;
        int fields = 0;
        for (int i = 0; i < lines.size(); i++) {
            var field = FIELD.matcher(lines.get(i));
            if (field.matches()) {
                start = start < 0 ? i : start;
                fields++;
                telling |= TELLING.contains(field.group(1).toLowerCase(Locale.ROOT));
                if (telling && fields >= 2) {
                    return start;
                }
            } else if (start < 0 || !isFolded(lines.get(i))) {
                start = -1;
                telling = false;
                fields = 0;
            }
        }
        return -1;
    }

    private static List<HeaderField> head(List<String> lines, int start) {
        List<HeaderField> head = new ArrayList<>();
        for (String line : lines.subList(start, Math.min(lines.size(), start + 300))) {
            var field = FIELD.matcher(line);
            if (field.matches()) {
                head.add(new HeaderField(field.group(1), field.group(2).strip()));
            } else if (isFolded(line) && !head.isEmpty()) {
                HeaderField last = head.remove(head.size() - 1);
                head.add(new HeaderField(last.name(), last.value() + " " + line.strip()));
            } else {
                break;
            }
        }
        return head;
    }

    private static boolean isFolded(String line) {
        return !line.isBlank() && Character.isWhitespace(line.charAt(0));
    }
}
