package org.dripstone.camel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.dripstone.identity.Resolver;
import org.dripstone.normalise.EmailAddresses;
import org.junit.jupiter.api.Test;

/** {@code ./dripstone bench identity --people 1000000 --database URL} shows the same among a million, and what it takes. */
class NewcomersBenchTest {
    private static final int ROWS = 100;
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @Test
    void hardlyAnybodyIsLookedUpBesideThoseWhomAFileTellsOf() {
        Resolver resolver = new Resolver(EmailAddresses::isShared, EmailAddresses::isFreeMail);
        try (NewcomersBench bench = new NewcomersBench("jdbc:h2:mem:newcomers", "sa", 1_000_000, 1, resolver, CLOCK)) {
            bench.fill(1_000);
            double few = bench.cost(ROWS).people();
            bench.fill(8_000);
            double many = bench.cost(ROWS).people();

            assertThat(few).isBetween(ROWS / 2.0, ROWS * 1.0);
            assertThat(many).isBetween(ROWS / 2.0, few * 1.5);
        }
    }
}
