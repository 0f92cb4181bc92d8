package org.dripstone.camel;

import org.dripstone.mailbox.MailDesk;
import org.dripstone.mailbox.MailKeeping;
import org.dripstone.mailbox.MailStore;
import org.dripstone.mailbox.ReceiptDesk;
import org.dripstone.mailbox.Workplace;

/** What the way in by mail is made of. */
public record MailParts(
        MailStore store, MailKeeping keeping, MailDesk desk, ReceiptDesk receipts, Workplace workplace) {}
