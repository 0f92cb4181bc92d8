package org.dripstone.correspondence;

import java.time.Instant;
import java.util.Optional;
import org.dripstone.correspondence.DoubtStore.Doubt;
import org.dripstone.correspondence.Outbox.Departures;
import org.dripstone.correspondence.OutboxStore.DueLetter;
import org.dripstone.domain.Transactions;

/** What was seen of our letters, by whoever reads the mailbox; settles a letter in doubt at once. */
public final class Witnesses implements Witness, SendCheck {
    private final DoubtStore doubts;
    private final OutboxStore letters;
    private final Departures departures;
    private final Transactions transactions;

    public Witnesses(DoubtStore doubts, OutboxStore letters, Departures departures, Transactions transactions) {
        this.doubts = doubts;
        this.letters = letters;
        this.departures = departures;
        this.transactions = transactions;
    }

    /** The letter was seen; saying it again, or of a letter that is not ours, changes nothing. */
    public void testify(String messageId, Testimony.Kind kind, Instant when, String detail) {
        transactions.inOne(() -> {
            doubts.keep(messageId, new Testimony(true, kind, when, detail));
            doubts.lock(messageId).ifPresent(doubt -> left(doubt, when));
            return true;
        });
    }

    private void left(Doubt doubt, Instant when) {
        if (letters.mark(doubt.id(), LetterStatus.SENT, when, "")) {
            departures.left(doubt.id(), doubt.messageId());
        }
    }

    @Override
    public Optional<Testimony> of(String messageId) {
        return doubts.kept(messageId);
    }

    /** A letter that goes back into the queue may be seen before it is sent again. */
    @Override
    public Verdict of(DueLetter letter, Contact recipient) {
        Optional<Testimony> seen = letter.attempts() == 0 ? Optional.empty() : of(letter.messageId());
        return seen.map(testimony -> Verdict.arrived(testimony.at())).orElseGet(Verdict::go);
    }
}
