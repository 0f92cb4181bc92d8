package org.dripstone.mailbox;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.MailReader;
import org.dripstone.correspondence.incoming.Understanding;

/**
 * Knows what comes from our own address with what only a reader's letter holds: an echo that kept no mark of ours, or a
 * colleague's mail with such a letter in it. We answer nothing in a reader's name, so it is never an answer. Tables that a
 * colleague sends along are taken in all the same.
 */
public final class OwnEchoReading implements MailReader {
    private static final Pattern PLUS = Pattern.compile("\\+[^@]*");

    private final String own;
    private final Predicate<String> speaksForAReader;

    /**
     * Asks for signs of ours.
     *
     * @param own the address that our letters are from
     * @param speaksForAReader whether a text holds a token out of a letter to somebody
     */
    public OwnEchoReading(String own, Predicate<String> speaksForAReader) {
        this.own = plain(own);
        this.speaksForAReader = speaksForAReader;
    }

    @Override
    public Optional<Understanding> read(IncomingMail mail) {
        boolean ours = plain(mail.from()).equals(own) && !mail.hasNullReturnPath() && !FeedMailReader.hasTable(mail);
        return ours && speaksForAReader(mail)
                ? Optional.of(Understanding.of(
                        MailClass.OWN_COPY, "it comes from our own address, and holds what we wrote to somebody"))
                : Optional.empty();
    }

    private boolean speaksForAReader(IncomingMail mail) {
        return speaksForAReader.test(mail.subject() + "\n" + mail.ownText());
    }

    private static String plain(String address) {
        return PLUS.matcher(address.toLowerCase(Locale.ROOT)).replaceFirst("");
    }
}
