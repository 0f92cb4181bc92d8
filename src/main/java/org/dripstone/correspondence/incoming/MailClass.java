package org.dripstone.correspondence.incoming;

import java.util.Locale;

/** What kind of message arrived; the order is that in which it is asked. */
public enum MailClass {
    /** A letter of ours that came back to our own mailbox as it was: the copy we asked for, or the echo of a list. */
    OWN_COPY,
    /** A server tells that a letter did not reach somebody. */
    BOUNCE,
    /** A recipient, or the recipient's provider, called a letter unwanted. */
    COMPLAINT,
    /** A calendar program answers an invitation. */
    CALENDAR,
    /** A machine answered: away, has left, a warning of delay, a receipt. */
    AUTO_REPLY,
    UNSUBSCRIBE,
    /** A click on one of a letter's answers. */
    ANSWER,
    /** A file or a form from somebody who may send one. */
    FEED,
    /** A person wrote. */
    REPLY,
    UNKNOWN;

    /** As it is shown: {@code auto-reply}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
