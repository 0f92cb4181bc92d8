package org.dripstone.camel;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.ReadOnlyFolderException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why the mailbox cannot be read, in words that say what to mend. */
final class MailboxTrouble {
    private MailboxTrouble() {}

    static String words(Throwable failure) {
        if (has(failure, AuthenticationFailedException.class)) {
            return "the server refuses dripstone.imap.user or dripstone.imap.password";
        } else if (has(failure, FolderNotFoundException.class)) {
            return "dripstone.imap.folder is not there and cannot be made";
        } else if (has(failure, ReadOnlyFolderException.class)) {
            return "dripstone.imap.folder may only be read, not changed";
        } else if (has(failure, UnknownHostException.class)) {
            return "there is no such host as dripstone.imap.host says";
        } else if (has(failure, SSLException.class)) {
            return "no protected line: check dripstone.imap.port and dripstone.imap.security; the certificate must be"
                    + " valid and name dripstone.imap.host";
        } else if (has(failure, SocketTimeoutException.class)) {
            return "the server does not answer in time";
        }
        return "the server cannot be reached or hung up (" + firstLine(failure) + ")";
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(kind::isInstance);
    }

    static String firstLine(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.lines().findFirst().orElse(message).replaceAll("[^ ]+@[^ ]+", "…");
    }
}
