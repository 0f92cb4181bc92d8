package org.dripstone.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dripstone.correspondence.incoming.IncomingMail;

/** Which messages a machine may answer or pass on: those of people, never those of other machines (RFC 3834). */
public final class AnswerPolicy {
    private static final Pattern MACHINE = Pattern.compile(
            "(?i)(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|listserv|majordomo|.*-(request|bounces|owner)"
                    + "|owner-.*)([+=-].*)?@.*");
    private static final Pattern NOT_FOR_ONE = Pattern.compile("(?i)\\s*(bulk|list|junk|auto_reply)\\b.*");
    private static final List<String> NOT_OF_PEOPLE = List.of(
            "List-Id",
            "List-Post",
            "List-Help",
            "List-Unsubscribe",
            "List-Archive",
            "Mailing-List",
            "X-Loop",
            "X-Autoreply",
            "X-Autorespond");
    private static final List<String> LISTS = List.of("List-Id", "List-Post", "Mailing-List");
    private static final Pattern NO_AUTOMATIC_ANSWER = Pattern.compile("(?i).*\\b(all|autoreply)\\b.*");

    /** A message that went round so often goes in a circle. */
    private static final int MOST_HOPS = 40;

    private AnswerPolicy() {}

    /** Whether a machine may answer: to a person who did not ask it not to. */
    public static boolean isAnswered(IncomingMail mail) {
        return isFromPerson(mail)
                && mail.header("X-Auto-Response-Suppress")
                        .filter(value -> NO_AUTOMATIC_ANSWER.matcher(value).matches())
                        .isEmpty();
    }

    /** Whether a person wrote it, to us and not to everybody. */
    public static boolean isFromPerson(IncomingMail mail) {
        return !mail.from().isEmpty()
                && !MACHINE.matcher(mail.from()).matches()
                && !mail.hasNullReturnPath()
                && !isAutomatic(mail)
                && NOT_OF_PEOPLE.stream().noneMatch(name -> mail.header(name).isPresent())
                && mail.header("Precedence")
                        .filter(value -> NOT_FOR_ONE.matcher(value).matches())
                        .isEmpty()
                && !isReadReceipt(mail)
                && mail.headers("Received").size() < MOST_HOPS;
    }

    /**
     * Whether it went to a list before it came to us.
     *
     * @param own our address, which may be a list itself: then all that reaches us comes by it
     */
    public static boolean isFromList(IncomingMail mail, String own) {
        String ours = own.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*", "");
        return LISTS.stream()
                .flatMap(name -> mail.headers(name).stream())
                .map(value -> value.toLowerCase(Locale.ROOT))
                .anyMatch(value -> !value.contains(ours) && !value.contains(ours.replace('@', '.')));
    }

    private static boolean isAutomatic(IncomingMail mail) {
        return mail.header("Auto-Submitted")
                .map(value -> !value.strip().toLowerCase(Locale.ROOT).startsWith("no"))
                .orElse(false);
    }

    private static boolean isReadReceipt(IncomingMail mail) {
        return mail.header("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("multipart/report"))
                .isPresent();
    }
}
