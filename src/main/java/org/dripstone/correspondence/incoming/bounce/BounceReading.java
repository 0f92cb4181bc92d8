package org.dripstone.correspondence.incoming.bounce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dripstone.correspondence.incoming.DeliveryAction;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.MailReader;
import org.dripstone.correspondence.incoming.ReportedRecipient;
import org.dripstone.correspondence.incoming.Understanding;

/**
 * Knows delivery reports: by the part for machines where there is one, else by their words.
 *
 * <p>Only a failure is a bounce. A warning that a letter is late, and a report that it arrived, are automatic mail that
 * says so of each recipient.
 */
public final class BounceReading implements MailReader {

    private static final int DEEPEST = 2;
    private static final Pattern ANSWER =
            Pattern.compile("(?iu)^\\s*(re|fwd?|aw|wg|tr|rv|res|enc|отв|на|答复|回复|转发)\\s*(\\[\\d+])?\\s*[:：].*");
    private static final Pattern FORWARDED = Pattern.compile("(?iu)^\\s*(fwd?|wg|tr|rv|enc|转发)\\s*[:：].*");
    private static final Pattern REPORT = Pattern.compile("(?is).*multipart/report.*");
    private static final BounceWords WORDS = BounceWords.SHIPPED;

    @Override
    public Optional<Understanding> read(IncomingMail mail) {
        return read(mail, 0);
    }

    private static Optional<Understanding> read(IncomingMail mail, int depth) {
        Notice notice = Notice.of(mail);
        List<Mention> mentions = Mention.in(notice);
        List<ReportedRecipient> told = new MachineReport(mail, notice, mentions).recipients();
        if (!told.isEmpty()) {
            return Optional.of(understanding(told, "its part for machines says so"));
        }
        boolean report = isReport(mail, notice);
        List<ReportedRecipient> worded = report ? new WordedReport(mail, notice, mentions).recipients() : List.of();
        if (!worded.isEmpty()) {
            return Optional.of(understanding(worded, "its words say so"));
        }
        return enclosed(mail, depth)
                .or(() -> report && isSurelyReport(mail)
                        ? Optional.of(Understanding.of(
                                MailClass.BOUNCE, "a delivery report that does not say whom it is about"))
                        : Optional.empty());
    }

    /** Virus scanners and gateways put the report they guard into one of their own. */
    private static Optional<Understanding> enclosed(IncomingMail mail, int depth) {
        boolean wrapped = depth < DEEPEST && (isServer(mail) || mail.hasNullReturnPath());
        return wrapped
                ? mail.enclosed().stream()
                        .map(inner -> read(inner, depth + 1))
                        .flatMap(Optional::stream)
                        .filter(inner -> !inner.recipients().isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    /** People complain of mail that came back in the very words of servers. */
    private static boolean isSurelyReport(IncomingMail mail) {
        return (isServer(mail) && !mayBePerson(mail)) || mail.hasNullReturnPath() || isTypedReport(mail);
    }

    private static boolean isTypedReport(IncomingMail mail) {
        return mail.header("Content-Type")
                        .filter(type -> REPORT.matcher(type).matches())
                        .isPresent()
                && mail.parts().stream().noneMatch(part -> part.type().contains("feedback-report"));
    }

    private static boolean isReport(IncomingMail mail, Notice notice) {
        if (mail.header("X-Failed-Recipients").isPresent()) {
            return true;
        }
        String subject = BounceWords.fold(mail.subject());
        if (WORDS.isAutomaticReply(subject)) {
            return false;
        }
        boolean titled = WORDS.isReport(subject) && !isAnswer(mail);
        boolean failed = WORDS.saysFailed(notice.folded());
        if (mayBePerson(mail)) {
            return !isAnswer(mail)
                    && (titled || failed || WORDS.reason(notice.folded()).isPresent());
        }
        if (isServer(mail)) {
            return titled
                    || failed
                    || WORDS.reason(notice.folded()).isPresent()
                    || WORDS.generalReason(notice.folded()).isPresent();
        }
        return failed && (titled || isTypedReport(mail) || mail.hasNullReturnPath());
    }

    /** Behind a postmaster's address people sit as well; what they write has no sign of a machine. */
    private static boolean mayBePerson(IncomingMail mail) {
        return WORDS.isOffice(sender(mail))
                && !mail.hasNullReturnPath()
                && !isTypedReport(mail)
                && mail.enclosed().isEmpty()
                && mail.header("Auto-Submitted")
                        .filter(value -> !value.strip().toLowerCase(Locale.ROOT).startsWith("no"))
                        .isEmpty();
    }

    /** Some gateways only append their words to the subject they answer, but name no message they answer. */
    private static boolean isAnswer(IncomingMail mail) {
        return ANSWER.matcher(mail.subject()).matches()
                && (FORWARDED.matcher(mail.subject()).matches()
                        || !mail.inReplyTo().isEmpty()
                        || !mail.references().isEmpty());
    }

    private static boolean isServer(IncomingMail mail) {
        return mail.from().isEmpty() || WORDS.isServer(sender(mail));
    }

    private static String sender(IncomingMail mail) {
        return BounceWords.fold(mail.fromName() + " " + mail.from() + " ");
    }

    private static Understanding understanding(List<ReportedRecipient> told, String why) {
        List<ReportedRecipient> recipients = once(told);
        boolean failed = is(recipients, DeliveryAction.FAILED);
        boolean delayed = is(recipients, DeliveryAction.DELAYED);
        String kind = failed
                ? "a delivery report"
                : delayed
                        ? "a warning: the letter is late, the server still tries"
                        : "a report that the letter went its way";
        return Understanding.of(failed ? MailClass.BOUNCE : MailClass.AUTO_REPLY, kind, why)
                .withRecipients(recipients)
                .because(recipients.stream()
                        .limit(5)
                        .map(each -> each.address() + ": " + each.reason().code() + " " + each.status())
                        .collect(Collectors.joining("; ")));
    }

    private static boolean is(List<ReportedRecipient> recipients, DeliveryAction action) {
        return recipients.stream().anyMatch(recipient -> recipient.action() == action);
    }

    /** A server that tries an address several ways tells of each; the worst counts. */
    private static List<ReportedRecipient> once(List<ReportedRecipient> told) {
        Map<String, ReportedRecipient> once = new LinkedHashMap<>();
        for (ReportedRecipient each : told) {
            once.merge(
                    Addresses.key(each.address()),
                    each,
                    (first, next) -> first.action().compareTo(next.action()) <= 0 ? first : next);
        }
        return new ArrayList<>(once.values());
    }
}
