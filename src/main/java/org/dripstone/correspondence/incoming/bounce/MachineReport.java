package org.dripstone.correspondence.incoming.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dripstone.correspondence.incoming.DeliveryAction;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailPart;
import org.dripstone.correspondence.incoming.ReportedRecipient;

/** The part of a report that is written for machines (RFC 3464), read as servers write it, not as it should be. */
final class MachineReport {

    private static final Pattern TYPE = Pattern.compile("message/(global-)?delivery-?status|.*/delivery-status");
    private static final Pattern FAILED = Pattern.compile("(?i)(fail|err|reject|bounce|undeliver|expired).*");
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

    private final IncomingMail report;
    private final Notice notice;
    private final List<Mention> mentions;
    private final List<FieldGroup> groups;

    MachineReport(IncomingMail report, Notice notice, List<Mention> mentions) {
        this.report = report;
        this.notice = notice;
        this.mentions = mentions;
        this.groups = report.parts().stream()
                .filter(part -> isReport(part))
                .flatMap(part -> FieldGroup.in(part.text()).stream())
                .toList();
    }

    static boolean isReport(MailPart part) {
        return TYPE.matcher(part.type()).matches()
                || (part.type().startsWith("text/")
                        && part.text().length() < 50_000
                        && part.isAttachment()
                        && part.text().contains("Final-Recipient:"));
    }

    List<ReportedRecipient> recipients() {
        String reporter = groups.stream()
                .map(group -> group.get("Reporting-MTA"))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        List<ReportedRecipient> recipients = new ArrayList<>();
        for (FieldGroup group : groups) {
            if (group.isAboutRecipient()) {
                address(group, reporter).ifPresent(address -> recipients.add(recipient(group, address)));
            }
        }
        return recipients;
    }

    private ReportedRecipient recipient(FieldGroup group, String address) {
        String status = group.get("Status");
        String told =
                STATUS.matcher(status).results().map(r -> r.group()).findFirst().orElse("");
        String words = String.join(" ", group.get("Diagnostic-Code"), told.isEmpty() ? status : "", remark(group));
        return new Diagnosis(told, BounceWords.fold(words), section(group), notice.folded())
                .of(address, action(group, told));
    }

    /** What stands behind the action or status in brackets. */
    private static String remark(FieldGroup group) {
        String action = group.get("Action");
        int bracket = action.indexOf('(');
        return (bracket < 0 ? "" : action.substring(bracket)) + " "
                + group.get("Status").replaceFirst("^[\\d.]+", "") + " " + group.get("X-Supplementary-Info") + " "
                + group.get("X-Display-Name");
    }

    private DeliveryAction action(FieldGroup group, String status) {
        String written = group.get("Action");
        Optional<DeliveryAction> known = DeliveryAction.of(written);
        if (known.isPresent() || FAILED.matcher(written).matches()) {
            return known.orElse(DeliveryAction.FAILED);
        }
        if (status.startsWith("2")) {
            return DeliveryAction.DELIVERED;
        }
        String subject = BounceWords.fold(report.subject());
        boolean delayed = BounceWords.SHIPPED.saysDelayed(subject + "\n" + notice.folded());
        return delayed && !status.startsWith("5") ? DeliveryAction.DELAYED : DeliveryAction.FAILED;
    }

    /** As the letter named it, which is the one we know, unless the letter shows that it named the other. */
    private Optional<String> address(FieldGroup group, String reporter) {
        Set<String> written = ReturnedLetter.of(report).recipients();
        List<String> named = Stream.of("Original-Recipient", "Final-Recipient", "X-Actual-Recipient")
                .map(group::get)
                .filter(field -> !field.isEmpty())
                .map(Addresses::inField)
                .filter(address -> !address.isEmpty())
                .toList();
        List<String> whole = named.stream().filter(Addresses::isWhole).toList();
        Optional<String> ours = whole.stream()
                .filter(address -> written.contains(Addresses.key(address)))
                .findFirst();
        return ours.or(() -> whole.stream().findFirst())
                .or(() -> named.stream()
                        .filter(name -> !name.contains("@"))
                        .findFirst()
                        .flatMap(name -> completed(name, written, reporter)));
    }

    /** A server that knows only its own users leaves the domain out. */
    private Optional<String> completed(String name, Set<String> written, String reporter) {
        String domain = Addresses.inField(reporter).replaceAll("[\\s(].*", "");
        return Stream.concat(mentions.stream().map(Mention::address), written.stream())
                .filter(address -> Addresses.localPart(address).equalsIgnoreCase(name))
                .findFirst()
                .or(() -> name.matches("[\\w.+-]{1,64}") && domain.matches("[\\w-]+(\\.[\\w-]+)+")
                        ? Optional.of(name + "@" + domain)
                        : Optional.empty());
    }

    /** What the notice says of this recipient. */
    private String section(FieldGroup group) {
        List<String> names = Stream.of("Original-Recipient", "Final-Recipient")
                .map(group::get)
                .map(Addresses::inField)
                .map(Addresses::key)
                .toList();
        return mentions.stream()
                .filter(mention -> names.contains(Addresses.key(mention.address())))
                .findFirst()
                .map(mention -> Sections.of(notice, mentions, mention))
                .orElse("");
    }
}
