package org.dripstone.mailbox;

import java.util.stream.Stream;
import org.dripstone.correspondence.OutgoingMail;
import org.dripstone.correspondence.incoming.IncomingMail;

/** By what a letter of ours is known when it comes back as it was. */
public final class OwnLetter {
    private OwnLetter() {}

    /** The ids it may go by; some servers give what passes through them a Message-ID of their own. */
    public static Stream<String> ids(IncomingMail mail) {
        return Stream.concat(Stream.of(mail.messageId()), mail.headers(OutgoingMail.LETTER_HEADER).stream())
                .map(String::strip)
                .filter(id -> !id.isEmpty());
    }
}
