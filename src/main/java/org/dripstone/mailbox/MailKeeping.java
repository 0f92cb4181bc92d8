package org.dripstone.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Set;
import org.dripstone.domain.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what arrives. Only when this has returned may a message be marked or moved. */
public final class MailKeeping {
    private static final Logger LOG = LoggerFactory.getLogger(MailKeeping.class);

    private final MailStore store;
    private final RawMailReading reading;
    private final Transactions transactions;
    private final Clock clock;

    public MailKeeping(MailStore store, RawMailReading reading, Transactions transactions, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps a message, once.
     *
     * @param size as the server says; negative when it does not say
     */
    public void keep(MailPlace place, InputStream raw, long size) throws IOException {
        try (RawMail mail = reading.read(raw, size)) {
            transactions.inOne(() -> {
                store.keep(mail, place, clock.instant());
                return true;
            });
            transactions.settle();
            LOG.info(
                    "kept message {} of {} bytes{}",
                    place.uid(),
                    mail.size(),
                    mail.cut() ? ", its beginning only" : "");
        }
    }

    /** The server does not give its bytes out: it is remembered, goes to a person and holds nobody up. */
    public void giveUp(MailPlace place, String reason) {
        transactions.inOne(() -> {
            store.keepUnreadable(place, reason, clock.instant());
            return true;
        });
        transactions.settle();
        LOG.warn("message {} cannot be read ({}): it goes to {}", place.uid(), reason, MailFolder.ATTENTION.folder());
    }

    /** Which messages of a folder need not be asked for again. */
    public Set<Long> keptUids(String mailbox, long uidvalidity) {
        return store.keptUids(mailbox, uidvalidity);
    }
}
