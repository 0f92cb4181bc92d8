package org.dripstone.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dripstone.correspondence.incoming.IncomingMail;

/**
 * Who may mail files in: an organiser's address, and, where we know what our own server calls itself, one that it found
 * no fault with (RFC 8601). Anybody can write any address into From.
 */
public final class SenderTrust {
    private static final Pattern FAILED =
            Pattern.compile("(?i)(?:^|;)\\s*(dmarc|spf)\\s*=\\s*(fail|softfail|permerror|reject|quarantine)\\b");
    private static final Pattern DMARC_FAILED =
            Pattern.compile("(?i)(?:^|;)\\s*dmarc\\s*=\\s*(fail|permerror|reject|quarantine)\\b");
    private static final Pattern HEADER_FROM =
            Pattern.compile("(?i)\\bheader\\.from\\s*=\\s*(?:[^\\s;@]*@)?([^\\s;]+)");
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
        String results = ownResults(mail).findFirst().orElse("");
        return mail.hasOneSender() && DMARC_PASSED.matcher(results).find() && isAboutSender(results, mail.from());
    }

    /**
     * Whether nothing that it says of itself counts. A forwarded mail often fails SPF; DMARC then knows better. Servers write
     * what they find into several fields: a fault counts in each of them.
     */
    public boolean isForged(IncomingMail mail) {
        return !mail.hasOneSender()
                || (ownResults(mail).anyMatch(results -> FAILED.matcher(results).find()) && !isPassed(mail));
    }

    private boolean isPassed(IncomingMail mail) {
        return isVouchedFor(mail)
                && ownResults(mail)
                        .noneMatch(results -> DMARC_FAILED.matcher(results).find());
    }

    /** Of several senders, or a name before the address, a server may have looked at another. */
    private static boolean isAboutSender(String results, String from) {
        Matcher named = HEADER_FROM.matcher(results);
        String domain = from.substring(from.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (domain.isEmpty() || !named.find()) {
            return true;
        }
        String seen = named.group(1).toLowerCase(Locale.ROOT);
        return domain.equals(seen) || domain.endsWith("." + seen);
    }

    /** Servers write theirs on top; what stands below may have been written by anybody. */
    private Stream<String> ownResults(IncomingMail mail) {
        return ownServer.isEmpty()
                ? Stream.empty()
                : mail.headers("Authentication-Results").stream()
                        .map(BareField::of)
                        .filter(this::isOwn)
                        .map(field -> field.substring(field.indexOf(';') + 1));
    }

    private boolean isOwn(String field) {
        int end = field.indexOf(';');
        return end > 0 && field.substring(0, end).strip().split("\\s+", 2)[0].equalsIgnoreCase(ownServer);
    }
}
