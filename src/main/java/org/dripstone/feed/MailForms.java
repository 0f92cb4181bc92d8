package org.dripstone.feed;

import java.nio.file.Path;

/** Opens a message that may carry a filled-in form. */
public interface MailForms {

    /** The message as its sender wrote it; refuses what is no message. */
    MailForm open(Path eml) throws UnreadableFeed;
}
