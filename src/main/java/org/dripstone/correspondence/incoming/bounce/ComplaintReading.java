package org.dripstone.correspondence.incoming.bounce;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dripstone.correspondence.incoming.BounceReason;
import org.dripstone.correspondence.incoming.DeliveryAction;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.MailReader;
import org.dripstone.correspondence.incoming.ReportedRecipient;
import org.dripstone.correspondence.incoming.Understanding;

/** Knows complaints that providers pass on when somebody presses "junk" (RFC 5965). */
public final class ComplaintReading implements MailReader {

    private static final Set<String> NO_COMPLAINT = Set.of("not-spam", "auth-failure", "dmarc");

    @Override
    public Optional<Understanding> read(IncomingMail mail) {
        return mail.parts().stream()
                .filter(part -> part.type().equals("message/feedback-report"))
                .findFirst()
                .map(part -> understanding(mail, all(part.text())))
                .or(() -> withoutReport(mail));
    }

    /** Some providers pass on the letter alone, with the recipient in a field of their own. */
    private static Optional<Understanding> withoutReport(IncomingMail mail) {
        ReturnedLetter letter = ReturnedLetter.of(mail);
        return letter.header("X-HmXmrOriginalRecipient")
                .map(Addresses::inField)
                .filter(Addresses::isWhole)
                .map(address -> complaint("abuse", List.of(address)));
    }

    private static FieldGroup all(String report) {
        return new FieldGroup(FieldGroup.in(report).stream()
                .flatMap(group -> group.fields().stream())
                .toList());
    }

    private static Understanding understanding(IncomingMail mail, FieldGroup report) {
        String type = report.get("Feedback-Type").toLowerCase(Locale.ROOT);
        if (NO_COMPLAINT.contains(type)) {
            return Understanding.of(MailClass.AUTO_REPLY, "a provider's report of type " + type + ", no complaint");
        }
        ReturnedLetter letter = ReturnedLetter.of(mail);
        List<String> addresses = Stream.of("Original-Rcpt-To", "Removal-Recipient", "Final-Recipient")
                .flatMap(name ->
                        report.fields().stream().filter(field -> field.name().equalsIgnoreCase(name)))
                .map(field -> Addresses.inField(field.value()))
                .filter(Addresses::isWhole)
                .distinct()
                .toList();
        return complaint(type, addresses.isEmpty() ? List.copyOf(letter.recipients()) : addresses);
    }

    private static Understanding complaint(String type, List<String> addresses) {
        return Understanding.of(MailClass.COMPLAINT, "a provider passes on a complaint: " + type)
                .withRecipients(addresses.stream()
                        .map(address -> new ReportedRecipient(
                                address, DeliveryAction.DELIVERED, true, "", BounceReason.COMPLAINED))
                        .toList());
    }
}
