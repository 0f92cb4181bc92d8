package org.dripstone.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.dripstone.correspondence.MailAddress;
import org.dripstone.correspondence.OutgoingMail;

/** Addresses as mail headers hold them: the domain always in ASCII, the name as encoded words. */
final class Mailbox {
    private Mailbox() {}

    static InternetAddress of(MailAddress mailbox) throws MessagingException {
        try {
            return new InternetAddress(asciiDomain(mailbox.address()), mailbox.name(), "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is always there", e);
        }
    }

    static InternetAddress of(String address) throws MessagingException {
        return new InternetAddress(asciiDomain(address));
    }

    /** Whether only a server with SMTPUTF8 (RFC 6531) can take this mail. */
    static boolean needsUtf8(OutgoingMail mail) throws MessagingException {
        return Stream.of(mail.from().address(), mail.to().address(), mail.replyTo(), mail.envelopeFrom())
                .anyMatch(address -> !isAscii(localPart(address)));
    }

    static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }

    private static String localPart(String address) {
        return address.substring(0, Math.max(address.lastIndexOf('@'), 0));
    }

    private static String asciiDomain(String address) throws AddressException {
        int at = address.lastIndexOf('@');
        try {
            return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException e) {
            throw new AddressException("no such domain can be", address, at + 1);
        }
    }
}
