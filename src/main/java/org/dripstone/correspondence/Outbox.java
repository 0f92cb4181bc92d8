package org.dripstone.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dripstone.correspondence.Failure.Kind;
import org.dripstone.correspondence.OutboxStore.DueLetter;
import org.dripstone.correspondence.OutboxStore.Gate;
import org.dripstone.domain.Transactions;

/**
 * Letters leave in three durable steps: claimed, sent, marked. What a process that died had claimed is never sent
 * again by time alone.
 */
public final class Outbox {
    private static final int TRIES = 20;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final OutboxStore store;
    private final Contacts contacts;
    private final List<SendCheck> checks;
    private final Departures departures;
    private final Transactions transactions;
    private final OutboxTerms terms;
    private final Clock clock;
    private final Lease lease = new Lease();
    private final BatchSize batch = new BatchSize();
    private volatile Instant closedUntil = Instant.EPOCH;

    /** Told of each letter that left, within the transaction that marks it. */
    public interface Departures {
        void left(long letter, String messageId);
    }

    public Outbox(
            OutboxStore store,
            Contacts contacts,
            List<SendCheck> checks,
            Departures departures,
            Transactions transactions,
            OutboxTerms terms,
            Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.checks = List.copyOf(checks);
        this.departures = departures;
        this.transactions = transactions;
        this.terms = terms;
        this.clock = clock;
    }

    /** Claims some of the letters whose time has come, as far as it is still right to send them and there is room. */
    public List<Claim> claimDue() {
        List<Claim> claims = transactions.inOne(this::claimNext);
        if (!claims.isEmpty()) {
            transactions.settle();
        }
        return claims;
    }

    private List<Claim> claimNext() {
        Instant now = clock.instant();
        Gate gate = store.holdGate();
        closedUntil = gate.closedUntil();
        if (gate.isClosed(now)) {
            return List.of();
        }
        if (lease.isStale(now)) {
            store.keepLease(terms.sender(), lease.renew(now));
        }
        int most = stillOnTrial(gate) ? 1 : batch.next(now);
        return claim(most, room(now), now);
    }

    private boolean stillOnTrial(Gate gate) {
        if (gate.isOnTrial() && store.anyLeftSince(gate.closedAt())) {
            store.setGate(Gate.OPEN);
            return false;
        }
        return gate.isOnTrial();
    }

    private Room room(Instant now) {
        return new Room(terms.isLimited() ? store.claimedSince(now.minus(MINUTE)) : Map.of(), terms);
    }

    private List<Claim> claim(int most, Room room, Instant now) {
        List<Claim> claims = new ArrayList<>();
        List<DueLetter> letters = store.lockDue(now, Math.min(most, room.left()), room.fullDomains());
        Map<Long, Contact> recipients =
                contacts.of(letters.stream().map(DueLetter::person).toList());
        List<SendCheck> informed =
                checks.stream().map(check -> check.over(letters)).toList();
        for (DueLetter letter : letters) {
            Contact recipient = Objects.requireNonNull(recipients.get(letter.person()));
            if (isRight(letter, recipient, informed, now)) {
                DueLetter addressed = addressed(letter, recipient);
                if (room.take(addressed.domain())) {
                    claims.add(new Claim(recipient.name(), addressed, now));
                }
            }
        }
        store.claim(
                claims.stream().map(claim -> claim.due().id()).toList(), terms.sender(), now, terms.asksForCopies());
        return claims;
    }

    /** An address may have been closed since, or another one chosen. Who is nobody in the lists has only the one. */
    private DueLetter addressed(DueLetter letter, Contact recipient) {
        if (letter.person() == OfficeLetters.OFFICE || letter.address().equals(recipient.address())) {
            return letter;
        }
        store.readdress(letter.id(), recipient.address());
        return letter.to(recipient.address());
    }

    private boolean isRight(DueLetter letter, Contact recipient, List<SendCheck> informed, Instant now) {
        Verdict verdict = informed.stream()
                .map(check -> check.of(letter, recipient))
                .filter(answer -> !answer.isGo())
                .findFirst()
                .orElseGet(Verdict::go);
        switch (verdict.kind()) {
            case GO -> {}
            case ARRIVED -> left(letter, verdict.at());
            case LATER -> store.postpone(letter.id(), verdict.at(), verdict.reason());
            case NEVER -> store.mark(letter.id(), LetterStatus.CANCELLED, now, verdict.reason());
        }
        return verdict.isGo();
    }

    /**
     * Whether a claimed letter may still go: not when this sender slept so long that others may take it for dead, nor
     * when the server has refused us meanwhile.
     */
    public boolean mayGo(Claim claim) {
        Instant now = clock.instant();
        return lease.covers(claim.at(), now) && !now.isBefore(closedUntil);
    }

    /** The letter left. */
    public void sent(Claim claim) {
        Instant now = clock.instant();
        transactions.inOne(() -> left(claim.due(), now));
        batch.ended(now, true);
    }

    private boolean left(DueLetter letter, Instant when) {
        boolean news = store.mark(letter.id(), LetterStatus.SENT, when, "");
        if (news) {
            departures.left(letter.id(), letter.messageId());
        }
        return news;
    }

    /** The letter could not be handed over. */
    public void failed(Claim claim, Failure failure) {
        transactions.inOne(() -> {
            note(claim.due(), failure);
            return true;
        });
        batch.ended(clock.instant(), failure.kind() == Kind.NO_SUCH_ADDRESS || failure.kind() == Kind.PERMANENT);
    }

    private void note(DueLetter letter, Failure failure) {
        switch (failure.kind()) {
            case PERMANENT -> ended(letter, LetterStatus.FAILED, failure.reason());
            case NO_SUCH_ADDRESS -> closeAddress(letter, failure.reason());
            case IN_DOUBT -> ended(letter, LetterStatus.UNKNOWN, failure.reason());
            case TEMPORARY -> tryLater(letter, failure.reason());
            case OURS -> refusedUs(letter, failure.reason());
            case NOT_TRIED -> giveBack(letter, "");
        }
    }

    private void ended(DueLetter letter, LetterStatus status, String reason) {
        store.ended(letter.id(), terms.sender(), status, clock.instant(), reason);
    }

    private void closeAddress(DueLetter letter, String reason) {
        ended(letter, LetterStatus.FAILED, reason);
        store.suppress(letter.address(), "bounced: refused by the mail server: " + reason, clock.instant());
    }

    private void tryLater(DueLetter letter, String reason) {
        int tries = letter.attempts() + 1;
        if (tries >= TRIES) {
            ended(letter, LetterStatus.FAILED, reason);
        } else {
            Instant next = clock.instant().plus(RetryWaits.after(letter.messageId(), tries));
            store.returned(letter.id(), terms.sender(), next, tries, reason);
        }
    }

    /** Nothing is wrong with a letter that is refused because of us, unless others left since it was refused before. */
    private void refusedUs(DueLetter letter, String reason) {
        boolean before = letter.refusedUsAt().isAfter(Instant.EPOCH);
        store.refusedUs(letter.id(), clock.instant());
        if (before && store.anyLeftSince(letter.refusedUsAt())) {
            tryLater(letter, reason);
        } else {
            closeGate(reason);
            giveBack(letter, reason);
        }
    }

    private void closeGate(String reason) {
        Gate gate = store.holdGate();
        if (!gate.isClosed(clock.instant())) {
            gate = gate.closed(clock.instant(), reason);
            store.setGate(gate);
        }
        closedUntil = gate.closedUntil();
    }

    private void giveBack(DueLetter letter, String reason) {
        Instant now = clock.instant();
        Instant next = closedUntil.isAfter(now) ? closedUntil : now;
        store.returned(letter.id(), terms.sender(), next, letter.attempts(), reason);
    }

    /** Before the first letter is claimed: settles what a process that died left half done. */
    public void recover() {
        if (terms.isAlone()) {
            store.endOtherLeases(terms.sender());
        }
        keepLease();
    }

    /** Says that this sender lives, and settles what others who no longer do had claimed. */
    public void keepLease() {
        Instant now = clock.instant();
        transactions.inOne(() -> {
            store.keepLease(terms.sender(), lease.renew(now));
            store.interrupted(terms.sender(), now).forEach(letter -> settle(letter, now));
            return true;
        });
    }

    /** Where sending twice leaves one letter, it is sent again; else it is unknown whether it left. */
    private void settle(long letter, Instant now) {
        if (terms.sendingTwiceLeavesOne()) {
            store.postpone(letter, now, "interrupted");
        } else {
            store.mark(letter, LetterStatus.UNKNOWN, now, "interrupted while being handed over");
        }
    }
}
