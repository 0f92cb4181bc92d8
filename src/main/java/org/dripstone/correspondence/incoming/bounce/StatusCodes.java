package org.dripstone.correspondence.incoming.bounce;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dripstone.correspondence.incoming.BounceReason;

/** The numbers of servers: three in a row (RFC 3463), or one of three digits (RFC 5321). */
final class StatusCodes {

    /** Not a piece of an IP address or of a version. */
    private static final Pattern ENHANCED =
            Pattern.compile("(?<![\\d.\\w])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d\\w]|\\.\\d)");

    private static final Pattern SMTP =
            Pattern.compile("(?<![\\d.\\w@/-])([45][0-5]\\d)(?=[ \\-:,;.)\\]\\r\\n]|$)(?!\\.\\d)");

    /** Says what is the matter whatever the words say. */
    private static final Map<String, BounceReason> TELLING = Map.ofEntries(
            entry("1.1", BounceReason.NO_SUCH_USER),
            entry("1.2", BounceReason.NO_SUCH_HOST),
            entry("1.3", BounceReason.NO_SUCH_USER),
            entry("1.6", BounceReason.MOVED),
            entry("1.7", BounceReason.BAD_SENDER),
            entry("1.8", BounceReason.BAD_SENDER),
            entry("1.10", BounceReason.NO_MAIL_HERE),
            entry("2.1", BounceReason.DISABLED),
            entry("2.2", BounceReason.MAILBOX_FULL),
            entry("2.3", BounceReason.TOO_BIG),
            entry("3.1", BounceReason.SYSTEM_FULL),
            entry("3.4", BounceReason.TOO_BIG),
            entry("4.6", BounceReason.LOOP),
            entry("4.7", BounceReason.EXPIRED),
            entry("7.20", BounceReason.AUTHENTICATION),
            entry("7.21", BounceReason.AUTHENTICATION),
            entry("7.22", BounceReason.AUTHENTICATION),
            entry("7.23", BounceReason.AUTHENTICATION),
            entry("7.24", BounceReason.AUTHENTICATION),
            entry("7.25", BounceReason.BAD_REPUTATION),
            entry("7.26", BounceReason.AUTHENTICATION),
            entry("7.27", BounceReason.BAD_SENDER),
            entry("7.28", BounceReason.TOO_MANY));

    /** Says it when no words do: used for many things. */
    private static final Map<String, BounceReason> LOOSE = Map.ofEntries(
            entry("1.0", BounceReason.NO_SUCH_USER),
            entry("1.4", BounceReason.NO_SUCH_USER),
            entry("2.0", BounceReason.FILTERED),
            entry("2.4", BounceReason.SYSTEM),
            entry("3.0", BounceReason.SYSTEM),
            entry("3.2", BounceReason.SYSTEM),
            entry("3.3", BounceReason.SYSTEM),
            entry("3.5", BounceReason.SYSTEM),
            entry("4.0", BounceReason.NETWORK),
            entry("4.1", BounceReason.NETWORK),
            entry("4.2", BounceReason.NETWORK),
            entry("4.3", BounceReason.SYSTEM),
            entry("4.4", BounceReason.NO_SUCH_HOST),
            entry("4.5", BounceReason.TOO_MANY),
            entry("5.0", BounceReason.PROTOCOL),
            entry("5.3", BounceReason.TOO_MANY),
            entry("7.0", BounceReason.POLICY),
            entry("7.1", BounceReason.POLICY));

    private static final Map<String, BounceReason> BY_SUBJECT = Map.of(
            "5", BounceReason.PROTOCOL,
            "6", BounceReason.BAD_CONTENT,
            "7", BounceReason.POLICY);

    private static final Map<String, BounceReason> BY_REPLY = Map.of(
            "421", BounceReason.SYSTEM,
            "450", BounceReason.SYSTEM,
            "451", BounceReason.SYSTEM,
            "452", BounceReason.SYSTEM_FULL,
            "551", BounceReason.MOVED,
            "552", BounceReason.MAILBOX_FULL,
            "553", BounceReason.NO_SUCH_USER,
            "554", BounceReason.POLICY);

    private StatusCodes() {}

    /** The first status that says more than "something", else the first at all; empty when there is none. */
    static String enhanced(String text) {
        String first = "";
        Matcher each = ENHANCED.matcher(text);
        while (each.find()) {
            if (!isGeneral(each.group())) {
                return each.group();
            }
            first = first.isEmpty() ? each.group() : first;
        }
        return first;
    }

    static String reply(String text) {
        return SMTP.matcher(text).results().map(MatchResult::group).findFirst().orElse("");
    }

    static boolean isGeneral(String status) {
        return status.isEmpty() || status.endsWith(".0.0");
    }

    static Optional<BounceReason> telling(String status) {
        return Optional.ofNullable(status.length() < 5 ? null : TELLING.get(status.substring(2)));
    }

    static Optional<BounceReason> loose(String status) {
        if (isGeneral(status)) {
            return Optional.empty();
        }
        BounceReason exact = LOOSE.get(status.substring(2));
        return Optional.ofNullable(exact == null ? BY_SUBJECT.get(status.substring(2, 3)) : exact);
    }

    static Optional<BounceReason> ofReply(String reply) {
        return Optional.ofNullable(BY_REPLY.get(reply));
    }
}
