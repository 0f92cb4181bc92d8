package org.dripstone.correspondence;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dripstone.correspondence.Failure.Kind;

/**
 * What a mail server answered instead of yes (RFC 5321, with an enhanced status of RFC 3463 where it gives one).
 *
 * @param code of three digits
 * @param said the whole answer
 */
public record Refusal(Phase phase, int code, String said) {

    /** What the answer was to. */
    public enum Phase {
        LOGIN,
        SENDER,
        RECIPIENT,
        CONTENT
    }

    private static final Pattern ENHANCED = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final Pattern ABOUT_US =
            Pattern.compile("relay|authenti|log ?in|block(ed|list)|blacklist|dnsbl|rbl|reputation|spamhaus|sender");

    /** What may be done about it. */
    public Kind kind() {
        if (phase == Phase.LOGIN) {
            return Kind.OURS;
        }
        if (code < 500) {
            return Kind.TEMPORARY;
        }
        if (code == 530 || (code >= 534 && code <= 538)) {
            return Kind.OURS;
        }
        Matcher status = ENHANCED.matcher(said);
        return status.find()
                ? byStatus(Integer.parseInt(status.group(2)), Integer.parseInt(status.group(3)))
                : byCode();
    }

    private Kind byStatus(int subject, int detail) {
        if (subject == 7 || phase == Phase.SENDER || (subject == 1 && (detail == 7 || detail == 8))) {
            return Kind.OURS;
        }
        boolean nobody = subject == 1 || (subject == 2 && detail == 1);
        return nobody && phase == Phase.RECIPIENT ? Kind.NO_SUCH_ADDRESS : Kind.PERMANENT;
    }

    /** Old servers say everything with 550: the words decide whether it is the address or us. */
    private Kind byCode() {
        if (phase == Phase.SENDER
                || ABOUT_US.matcher(said.toLowerCase(Locale.ROOT)).find()) {
            return Kind.OURS;
        }
        boolean nobody = code == 550 || code == 551 || code == 553 || code == 556;
        return nobody && phase == Phase.RECIPIENT ? Kind.NO_SUCH_ADDRESS : Kind.PERMANENT;
    }
}
