package org.dripstone.partnership;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.Contacts;
import org.dripstone.correspondence.Introductions;
import org.dripstone.correspondence.Introductions.Introduced;
import org.dripstone.domain.Stage;
import org.dripstone.domain.Transactions;
import org.dripstone.partnership.PartnershipStore.Former;
import org.dripstone.partnership.PartnershipStore.HeldBack;
import org.dripstone.partnership.PartnershipStore.NewInterest;

/** Opens the partnerships that interests ask for, and owes both sides their introduction from that moment on. */
public final class PartnershipOpening {
    private final PartnershipStore store;
    private final Journeys journeys;
    private final Contacts contacts;
    private final Introductions introductions;
    private final Transactions transactions;
    private final Clock clock;

    public PartnershipOpening(
            PartnershipStore store,
            Journeys journeys,
            Contacts contacts,
            Introductions introductions,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.journeys = journeys;
        this.contacts = contacts;
        this.introductions = introductions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Opens all that {@code event} waits for, and introduces those on hold whose reason went away: provider by provider,
     * each in one transaction with its letters.
     */
    public void open(String event) {
        Stream.concat(
                        store.unopened(event).stream(),
                        store.heldBack(event).stream().map(HeldBack::interest))
                .map(NewInterest::provider)
                .distinct()
                .forEach(provider -> transactions.inTurn(() -> openAll(event, provider)));
    }

    /** Reads again within the turn: another process may have opened some in between. */
    private boolean openAll(String event, Optional<Long> provider) {
        Optional<Contact> host = provider.map(contacts::of);
        List<Introduced> introduced = new ArrayList<>();
        for (HeldBack held : store.heldBack(event)) {
            if (held.interest().provider().equals(provider)) {
                letGo(held, host).ifPresent(introduced::add);
            }
        }
        for (NewInterest interest : store.unopened(event)) {
            if (interest.provider().equals(provider)) {
                open(interest, host).ifPresent(introduced::add);
            }
        }
        host.filter(h -> !introduced.isEmpty()).ifPresent(h -> introduce(event, h, introduced));
        return true;
    }

    /** Whoever was told before their feed was undone is told nothing twice; where both were, nothing is owed. */
    private void introduce(String event, Contact host, List<Introduced> introduced) {
        List<Long> partnerships =
                introduced.stream().map(Introduced::partnership).toList();
        introductions.write(event, host, introduced, store.knownToProvider(partnerships));
        store.introduced(partnerships)
                .forEach(partnership -> journeys.known(partnership, Stage.INTRODUCED, "the letters have left before"));
    }

    private Optional<Introduced> open(NewInterest interest, Optional<Contact> host) {
        if (isOwn(interest)) {
            store.setAside(interest, "OWN");
            return Optional.empty();
        }
        Optional<Former> former = store.reopen(interest);
        if (former.isPresent()) {
            return reopened(former.get(), interest, host);
        }
        Contact seeker = contacts.of(interest.seeker());
        String hold = hold(seeker, host);
        long partnership = store.open(interest, hold.isEmpty() ? "" : "on-hold: " + hold, clock.instant());
        return hold.isEmpty() ? Optional.of(introduced(partnership, interest, seeker)) : Optional.empty();
    }

    /** Goes on where it was; whom their letters have not reached yet, they are still owed to. */
    private Optional<Introduced> reopened(Former former, NewInterest interest, Optional<Contact> host) {
        if (former.stage() != Stage.VALIDATED) {
            journeys.giveBack(former.partnership(), former.stage(), interest.source());
            return Optional.empty();
        }
        journeys.giveBack(former.partnership(), Stage.INTEREST, interest.source());
        return letGo(new HeldBack(former.partnership(), interest), host);
    }

    /** Introduces a partnership on hold, unless there is still, or again, a reason not to. */
    private Optional<Introduced> letGo(HeldBack held, Optional<Contact> host) {
        if (isOwn(held.interest())) {
            return Optional.empty();
        }
        Contact seeker = contacts.of(held.interest().seeker());
        String hold = hold(seeker, host);
        journeys.flag(held.partnership(), "on-hold", hold);
        return hold.isEmpty() ? Optional.of(introduced(held.partnership(), held.interest(), seeker)) : Optional.empty();
    }

    private static boolean isOwn(NewInterest interest) {
        return interest.provider().filter(p -> p == interest.seeker()).isPresent();
    }

    private Introduced introduced(long partnership, NewInterest interest, Contact seeker) {
        journeys.known(partnership, Stage.VALIDATED, interest.source());
        return new Introduced(
                partnership,
                seeker,
                interest.solution(),
                interest.actions(),
                interest.need(),
                interest.source(),
                interest.suggested());
    }

    /** Why nothing can be sent for now; empty when both sides can be written to. */
    private static String hold(Contact seeker, Optional<Contact> host) {
        if (host.isEmpty()) {
            return "the provider has no address";
        }
        if (!host.get().isReachable()) {
            return "provider " + host.get().silence();
        }
        return seeker.isReachable() ? "" : "seeker " + seeker.silence();
    }
}
