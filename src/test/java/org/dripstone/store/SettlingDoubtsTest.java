package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.NOON;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dripstone.correspondence.Doubts;
import org.dripstone.correspondence.LetterStatus;
import org.dripstone.correspondence.Testimony;
import org.dripstone.correspondence.Testimony.Kind;
import org.dripstone.correspondence.Witness;
import org.dripstone.correspondence.Witnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A letter in doubt is settled by who saw it, never by time alone. */
final class SettlingDoubtsTest {
    private static final Instant LATER = NOON.plusSeconds(7200);

    private final Database database = new H2().fresh();
    private final SomeWorkshop workshop = new SomeWorkshop(database);
    private final JdbiDoubtStore doubts = new JdbiDoubtStore(database);
    private final List<String> left = new ArrayList<>();
    private final Witnesses witnesses =
            new Witnesses(doubts, workshop.outbox, (letter, messageId) -> left.add(messageId), database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasSeenHasLeft() {
        inDoubt(true);
        settle(at -> Optional.of(new Testimony(true, Kind.COPY, NOON, "in INBOX")));
        assertThat(status()).isEqualTo("SENT");
        assertThat(left).containsExactly("<1@x>");
    }

    @Test
    void whatIsToldOfByTheMailboxHasLeftAtOnceAndOnlyOnce() {
        inDoubt(false);
        witnesses.testify("<1@x>", Kind.ANSWER, NOON, "they wrote");
        witnesses.testify("<1@x>", Kind.DELIVERY_REPORT, NOON, "delivered");
        assertThat(status()).isEqualTo("SENT");
        assertThat(left).containsExactly("<1@x>");
    }

    @Test
    void aMissingCopyThatWasAskedForSendsAgain() {
        inDoubt(true);
        settle(at -> missing(LATER));
        assertThat(status()).isEqualTo("QUEUED");
        assertThat(left).isEmpty();
    }

    @Test
    void aLetterThatMayGoOnceOnlyStaysInDoubtWhenItsCopyIsMissing() {
        inDoubt(true);
        database.with(h -> h.execute("update message set send_again = false"));
        settle(at -> missing(LATER));
        assertThat(status()).isEqualTo("UNKNOWN");
    }

    @Test
    void aMissingCopyThatNobodyAskedForMeansNothing() {
        inDoubt(false);
        settle(at -> missing(LATER));
        assertThat(status()).isEqualTo("UNKNOWN");
    }

    @Test
    void aCopyThatHadNoTimeToArriveIsNotMissing() {
        inDoubt(true);
        settle(at -> missing(NOON.plusSeconds(60)));
        assertThat(status()).isEqualTo("UNKNOWN");
    }

    @Test
    void silentWitnessesLeaveItUnknownHoweverLongItTakes() {
        inDoubt(true);
        settle(at -> Optional.empty());
        assertThat(status()).isEqualTo("UNKNOWN");
    }

    /** The answer is as old as the question; asked anew, the mailbox may well know more. */
    @Test
    void aMachineThatSleptOverTheQuestionAsksAgainOnceItWakes() {
        inDoubt(true);
        AtomicReference<Instant> now = new AtomicReference<>(NOON.plusSeconds(60));
        Witness sleptOver = about -> missing(now.getAndSet(LATER));
        Doubts asking = new Doubts(doubts, witnesses, List.of(sleptOver), database, now::get);
        asking.settle();
        assertThat(status()).isEqualTo("UNKNOWN");
        asking.settle();
        assertThat(status()).isEqualTo("QUEUED");
    }

    private static Optional<Testimony> missing(Instant at) {
        return Optional.of(new Testimony(false, Kind.COPY, at, "in no folder"));
    }

    private void settle(Witness mailbox) {
        new Doubts(doubts, witnesses, List.of(mailbox), database, Clock.fixed(LATER, ZoneOffset.UTC)).settle();
    }

    private void inDoubt(boolean copyAsked) {
        long letter = workshop.letter("<1@x>", workshop.person("to@example.org"), "introduction-seeker");
        workshop.outbox.claim(List.of(letter), "me", NOON, copyAsked);
        workshop.outbox.mark(letter, LetterStatus.UNKNOWN, NOON, "the answer was lost");
    }

    private String status() {
        return workshop.all("select status from message").get(0);
    }
}
