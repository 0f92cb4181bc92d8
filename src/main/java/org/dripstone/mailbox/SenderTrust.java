package org.dripstone.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dripstone.correspondence.incoming.IncomingMail;

/**
 * Who may mail files in: an organiser's address, and, where we know what our own server calls itself, one that it found
 * no fault with (RFC 8601). Anybody can write any address into From.
 */
public final class SenderTrust {
    private static final Pattern FAILED =
            Pattern.compile("(?i)(?:^|;)\\s*(dmarc|spf)\\s*=\\s*(fail|softfail|permerror|reject|quarantine)\\b");
    private static final Pattern DMARC_PASSED = Pattern.compile("(?i)(?:^|;)\\s*dmarc\\s*=\\s*pass\\b");

    private final List<String> organisers;
    private final String ownServer;

    /**
     * Trusts some addresses.
     *
     * @param ownServer the authserv-id of the server whose word counts; empty to ask none
     */
    public SenderTrust(List<String> organisers, String ownServer) {
        this.organisers = organisers.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toList();
        this.ownServer = ownServer;
    }

    boolean isOrganiser(IncomingMail mail) {
        return claimsToBeOrganiser(mail) && !isForged(mail);
    }

    boolean claimsToBeOrganiser(IncomingMail mail) {
        return organisers.contains(mail.from().toLowerCase(Locale.ROOT));
    }

    /** Whether our own server saw that it comes from where From says. */
    public boolean isVouchedFor(IncomingMail mail) {
        return !ownServer.isEmpty() && DMARC_PASSED.matcher(ownResults(mail)).find();
    }

    /** A forwarded mail often fails SPF; DMARC then knows better. */
    public boolean isForged(IncomingMail mail) {
        if (ownServer.isEmpty()) {
            return false;
        }
        String results = ownResults(mail);
        return FAILED.matcher(results).find() && !DMARC_PASSED.matcher(results).find();
    }

    /** Servers write theirs on top; others may have been written by anybody. */
    private String ownResults(IncomingMail mail) {
        return mail.headers("Authentication-Results").stream()
                .map(BareField::of)
                .filter(this::isOwn)
                .findFirst()
                .map(field -> field.substring(field.indexOf(';') + 1))
                .orElse("");
    }

    private boolean isOwn(String field) {
        int end = field.indexOf(';');
        return end > 0 && field.substring(0, end).strip().split("\\s+", 2)[0].equalsIgnoreCase(ownServer);
    }
}
