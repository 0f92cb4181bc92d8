package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dripstone.domain.Outcome;
import org.dripstone.domain.Receipt;
import org.dripstone.feed.Arrival;
import org.dripstone.feed.Drop;
import org.dripstone.feed.FeedStatus;
import org.dripstone.feed.FeedStore.KeptRow;
import org.junit.jupiter.api.Test;

class LatestFeedsTest {
    private static final Instant NOW = Instant.parse("2026-03-17T09:00:00Z");

    @Test
    void listsTheNewestFirstWithWhatBecameOfTheirRowsOnH2() {
        try (Database database = Database.open("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "")) {
            listsTheNewestFirst(database);
        }
    }

    @Test
    void listsTheNewestFirstWithWhatBecameOfTheirRowsOnPostgres() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Database database = Database.open(server.getJdbcUrl("postgres", "postgres"), "postgres", "")) {
            listsTheNewestFirst(database);
        }
    }

    private static void listsTheNewestFirst(Database database) {
        JdbiFeedStore store = new JdbiFeedStore(database);
        long first = begin(store, "first.csv", FeedStatus.READING, Optional.empty());
        store.addRows(first, List.of(row(1, Outcome.ACCEPTED), row(2, Outcome.ACCEPTED), row(3, Outcome.REJECTED)));
        store.finish(first, FeedStatus.TAKEN_IN, NOW, 5);
        begin(store, "again.csv", FeedStatus.REPEATED, Optional.of(first));
        begin(store, "broken.csv", FeedStatus.FAILED, Optional.empty());

        List<Arrival> newest = new LatestFeeds(database).newest(2);
        assertThat(newest).extracting(Arrival::name).containsExactly("broken.csv", "again.csv");
        assertThat(newest.get(1).counts()).isEqualTo(new Receipt.Counts(0, 0, 3, 0, 0));
        assertThat(new LatestFeeds(database).newest(9).get(2))
                .isEqualTo(new Arrival(
                        "F" + first, "first.csv", NOW, FeedStatus.TAKEN_IN, new Receipt.Counts(2, 0, 0, 1, 0)));
        assertThat(database.isReachable()).isTrue();
        assertThat(database.connectionsInUse()).isZero();
    }

    private static long begin(JdbiFeedStore store, String name, FeedStatus status, Optional<Long> sameAs) {
        Drop drop = new Drop(Path.of(name), name, "spring", Drop.INBOX, name);
        return store.begin(drop, name, 10, NOW, status, sameAs);
    }

    private static KeptRow row(int number, Outcome outcome) {
        return new KeptRow(number, List.of("cell"), "fingerprint " + number, outcome, List.of());
    }
}
