package org.dripstone.identity.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.dripstone.identity.Resolver;
import org.dripstone.identity.linkage.PeopleAtScale.Figures;
import org.dripstone.normalise.EmailAddresses;
import org.junit.jupiter.api.Test;

/** {@code ./dripstone bench identity --people 1000000} shows the same with a million, and how fast it goes. */
class PeopleAtScaleTest {

    @Test
    void areFoundAgainAmongManyAndHardlyEverMistaken() {
        Figures figures = run(4_000, 3);
        assertThat(figures.right()).isGreaterThanOrEqualTo(figures.same() - 1);
        assertThat(figures.right()).isGreaterThan(figures.again() * 8 / 10);
        assertThat(figures.right() + figures.possible()).isGreaterThan(figures.again() * 9 / 10);
    }

    private static Figures run(int size, long seed) {
        return new PeopleAtScale(
                        size,
                        seed,
                        new Resolver(EmailAddresses::isShared, EmailAddresses::isFreeMail),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .run();
    }
}
