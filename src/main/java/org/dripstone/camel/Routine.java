package org.dripstone.camel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dripstone.correspondence.Claim;
import org.dripstone.mailbox.MailPlace;
import org.dripstone.settings.Settings;
import org.dripstone.store.Agenda;

/** What the routes do by timers, done once and now: for a clock that does not tick but hops. */
public final class Routine {
    private final Parts parts;
    private final PostOffice postOffice;
    private final Agenda agenda;
    private final Clock clock;
    private long arrived;
    private LocalDate lastDay = LocalDate.MIN;

    private Routine(Parts parts, PostOffice postOffice, Clock clock) {
        this.parts = parts;
        this.postOffice = postOffice;
        this.agenda = new Agenda(parts.database());
        this.clock = clock;
    }

    public static Routine of(Settings settings, Parts parts, Clock clock) {
        parts.outbox().recover();
        return new Routine(parts, Pipeline.postOffice(settings, parts), clock);
    }

    /** A letter that left. */
    public static final class Sent {
        private final String fileName;
        private final byte[] eml;

        private Sent(String fileName, byte[] eml) {
            this.fileName = fileName;
            this.eml = eml;
        }

        /** The same for the same letter. */
        public String fileName() {
            return fileName;
        }

        public byte[] eml() {
            return eml.clone();
        }
    }

    /** Keeps a mail, and finds out what it means. */
    public void receive(byte[] raw) throws IOException {
        arrived++;
        parts.mail().keeping().keep(new MailPlace("by hand", 1, arrived), new ByteArrayInputStream(raw), raw.length);
        for (long mail : agenda.mails(clock.instant())) {
            parts.mail().desk().understand(mail);
        }
    }

    /** Writes what is owed now, and hands over all letters that may go. */
    public List<Sent> work() {
        if (isNewDay()) {
            agenda.eventsOnHold().forEach(parts.opening()::open);
        }
        agenda.partnershipsToPlan().forEach(parts.following().planning()::plan);
        agenda.readersDue(clock.instant()).forEach(parts.following().followUps()::carryOut);
        agenda.visitsDue(clock.instant()).forEach(parts.visits().visits()::carryOut);
        parts.visits().calendar().write();
        parts.following().digests().write();
        return sent();
    }

    /** What stands still for want of a person is looked at again now and then, not at each word somebody says. */
    private boolean isNewDay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean isNew = today.isAfter(lastDay);
        lastDay = today;
        return isNew;
    }

    private List<Sent> sent() {
        List<Sent> sent = new ArrayList<>();
        List<Claim> claims = parts.outbox().claimDue();
        while (!claims.isEmpty()) {
            claims.forEach(claim -> sent.add(sent(claim)));
            claims = parts.outbox().claimDue();
        }
        return sent;
    }

    private Sent sent(Claim claim) {
        Sent letter = new Sent(postOffice.fileName(claim), postOffice.eml(claim));
        postOffice.settle(claim, null);
        return letter;
    }

    /** When something more is due. */
    public Optional<Instant> next() {
        return agenda.next(clock.instant());
    }
}
