package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.domain.Side;
import org.dripstone.meeting.OfferedSlot;
import org.dripstone.meeting.Slot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of offered times promises. */
abstract class OfferStoreContract extends StoreContract {
    private static final Instant OFFERED = Instant.parse("2027-01-04T10:00:00Z");
    private static final Instant START = Instant.parse("2027-01-12T10:00:00Z");

    private JdbiOfferStore store;
    private long partnership;

    OfferStoreContract(Server server) {
        super(server);
    }

    @BeforeEach
    void onePartnership() {
        store = new JdbiOfferStore(database);
        partnership = workshop.partnership(
                workshop.person("kofi@example.org"), workshop.solution("K1", workshop.person("amina@example.org")));
    }

    @Test
    void keepsTimesInTheOrderOfTheirRounds() {
        store.add(partnership, 2, List.of(slot(0)), OFFERED);
        store.add(partnership, 1, List.of(slot(2), slot(1)), OFFERED);
        assertThat(store.of(partnership))
                .extracting(OfferedSlot::round, OfferedSlot::start)
                .containsExactly(tuple(1, slot(1).start()), tuple(1, slot(2).start()), tuple(2, slot(0).start()));
    }

    @Test
    void keepsTheLastWordOfEachSide() {
        store.add(partnership, 1, List.of(slot(0)), OFFERED);
        long id = store.of(partnership).get(0).id();
        assertThat(store.lock(id).orElseThrow().saidAt()).isEmpty();

        Instant later = OFFERED.plus(Duration.ofDays(1));
        store.say(id, Side.SEEKER, false, OFFERED);
        store.say(id, Side.PROVIDER, true, OFFERED);
        store.say(id, Side.SEEKER, true, later);
        OfferedSlot kept = store.lock(id).orElseThrow();
        assertThat(kept.said()).isEqualTo(Map.of(Side.SEEKER, true, Side.PROVIDER, true));
        assertThat(kept.saidAt()).isEqualTo(Optional.of(later));
        assertThat(kept.offeredAt()).isEqualTo(OFFERED);
        assertThat(store.lock(id + 1)).isEmpty();
    }

    private static Slot slot(int day) {
        Instant start = START.plus(Duration.ofDays(day));
        return new Slot(start, start.plus(Duration.ofHours(1)), Duration.ZERO, Duration.ZERO);
    }
}
