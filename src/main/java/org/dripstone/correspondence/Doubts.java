package org.dripstone.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dripstone.correspondence.DoubtStore.Doubt;
import org.dripstone.domain.Transactions;

/**
 * Settles letters of which it is unknown whether they left: by who saw them, never by time alone. That our own copy is
 * missing counts only where one was asked for, and once it has had time to arrive.
 */
public final class Doubts {
    static final Duration TIME_TO_ARRIVE = Duration.ofHours(1);
    private static final Duration SOONEST = Duration.ofMinutes(1);
    private static final Duration LATEST = Duration.ofHours(6);
    private static final int MOST_AT_ONCE = 50;
    /** Copies that never come say that copies do not work, not that letters do not leave. */
    private static final int MOST_TIMES_AGAIN = 3;

    private final DoubtStore store;
    private final Witnesses seen;
    private final List<Witness> others;
    private final Transactions transactions;
    private final InstantSource clock;

    public Doubts(
            DoubtStore store, Witnesses seen, List<Witness> others, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.seen = seen;
        this.others = List.copyOf(others);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Asks the witnesses of each letter in doubt whose turn it is. */
    public void settle() {
        for (Doubt doubt : store.toAsk(clock.instant(), MOST_AT_ONCE)) {
            Instant asked = clock.instant();
            settle(doubt, ask(doubt.messageId()), asked);
        }
    }

    private Optional<Testimony> ask(String messageId) {
        List<Testimony> said = Stream.concat(Stream.of(seen), others.stream())
                .flatMap(witness -> witness.of(messageId).stream())
                .toList();
        return said.stream()
                .filter(Testimony::arrived)
                .findFirst()
                .or(() -> said.stream().findFirst());
    }

    private void settle(Doubt doubt, Optional<Testimony> said, Instant asked) {
        if (said.isPresent() && said.get().arrived()) {
            Testimony it = said.get();
            seen.testify(doubt.messageId(), it.kind(), it.at(), it.detail());
        } else {
            transactions.inOne(() -> {
                store.lock(doubt.messageId()).ifPresent(still -> unseen(still, said, asked));
                return true;
            });
        }
    }

    private void unseen(Doubt doubt, Optional<Testimony> said, Instant asked) {
        boolean missing = doubt.copyAsked()
                && said.filter(it -> !it.at().isBefore(doubt.claimedAt().plus(TIME_TO_ARRIVE)))
                        .isPresent();
        if (missing && doubt.sendAgain() && doubt.sentAgain() < MOST_TIMES_AGAIN) {
            store.sendAgain(doubt.id(), clock.instant(), "sent again: our copy of it never came");
        } else {
            store.askAgain(doubt.id(), next(doubt, asked), missing ? "our copy of it never came" : "");
        }
    }

    /**
     * Less and less often, for what is still unknown after days will hardly be known in a minute. Counted from the
     * question: a machine that slept over it asks again as soon as it wakes.
     */
    private static Instant next(Doubt doubt, Instant asked) {
        Duration wait = Duration.between(doubt.claimedAt(), asked).dividedBy(4);
        Duration atLeast = wait.compareTo(SOONEST) < 0 ? SOONEST : wait;
        return asked.plus(atLeast.compareTo(LATEST) > 0 ? LATEST : atLeast);
    }
}
