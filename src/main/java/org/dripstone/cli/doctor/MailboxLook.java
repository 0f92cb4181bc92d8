package org.dripstone.cli.doctor;

import org.dripstone.camel.MailboxProbe;
import org.dripstone.settings.Imap;
import org.dripstone.settings.Settings;

/** Does the mailbox let us in, and may messages be moved to folders beside the one that is read? */
final class MailboxLook {
    private final Settings settings;

    MailboxLook(Settings settings) {
        this.settings = settings;
    }

    Finding finding() {
        return settings.imap().map(MailboxLook::finding).orElseGet(() -> Finding.ok("none: no mailbox is read"));
    }

    private static Finding finding(Imap imap) {
        MailboxProbe probe = MailboxProbe.of(imap);
        if (!probe.trouble().isEmpty()) {
            return Finding.fail(imap.folder() + " of " + imap.host() + ": " + probe.trouble(), "");
        }
        String words = imap.folder() + " can be read; " + probe.messages() + " messages in it";
        return probe.canMakeFolders()
                ? Finding.ok(words)
                : Finding.warn(
                        words + ", but no folders can be made beside it",
                        "allow it, or make the folders Processed, Attention and Feeds there");
    }
}
