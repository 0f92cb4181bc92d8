package org.dripstone.partnership;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.Contacts;
import org.dripstone.correspondence.Introductions;
import org.dripstone.correspondence.Introductions.Introduced;
import org.dripstone.domain.Stage;
import org.dripstone.domain.Transactions;
import org.dripstone.partnership.PartnershipStore.NewInterest;
import org.dripstone.partnership.PartnershipStore.Standing;

/** Opens the partnerships that interests ask for, and owes both sides their introduction from that moment on. */
public final class PartnershipOpening {
    private final PartnershipStore store;
    private final Contacts contacts;
    private final Introductions introductions;
    private final Transactions transactions;
    private final Clock clock;

    public PartnershipOpening(
            PartnershipStore store,
            Contacts contacts,
            Introductions introductions,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.introductions = introductions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Opens all that {@code event} waits for: provider by provider, each in one transaction with its letters. */
    public void open(String event) {
        Map<Optional<Long>, List<NewInterest>> byProvider = new LinkedHashMap<>();
        store.unopened(event)
                .forEach(interest -> byProvider
                        .computeIfAbsent(interest.provider(), p -> new ArrayList<>())
                        .add(interest));
        byProvider.forEach((provider, interests) -> transactions.inTurn(() -> openAll(event, provider)));
    }

    /** Reads again within the turn: another process may have opened some in between. */
    private boolean openAll(String event, Optional<Long> provider) {
        Optional<Contact> host = provider.map(contacts::of);
        List<Introduced> introduced = new ArrayList<>();
        for (NewInterest interest : store.unopened(event)) {
            if (interest.provider().equals(provider)) {
                open(interest, host).ifPresent(introduced::add);
            }
        }
        host.filter(h -> !introduced.isEmpty()).ifPresent(h -> introductions.write(event, h, introduced));
        return true;
    }

    private Optional<Introduced> open(NewInterest interest, Optional<Contact> host) {
        if (interest.provider().filter(p -> p == interest.seeker()).isPresent()) {
            store.setAside(interest, "OWN");
            return Optional.empty();
        }
        Contact seeker = contacts.of(interest.seeker());
        String hold = hold(seeker, host);
        long partnership = store.open(interest, hold, clock.instant());
        if (!hold.isEmpty()) {
            return Optional.empty();
        }
        store.move(partnership, Stage.VALIDATED, clock.instant(), interest.source(), Standing.CONFIRMED);
        return Optional.of(new Introduced(
                partnership, seeker, interest.solution(), interest.actions(), interest.need(), interest.source()));
    }

    /** Why nothing can be sent for now; empty when both sides can be written to. */
    private static String hold(Contact seeker, Optional<Contact> host) {
        if (host.isEmpty()) {
            return "on-hold: the provider has no address";
        }
        if (!host.get().isReachable()) {
            return "on-hold: provider " + host.get().silence();
        }
        return seeker.isReachable() ? "" : "on-hold: seeker " + seeker.silence();
    }
}
