package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

abstract class DatabaseContract extends StoreContract {
    private static final Executor OWN_THREAD = work -> new Thread(work).start();

    DatabaseContract(Server server) {
        super(server);
    }

    @Test
    void takesBackAllOfWhatFails() {
        assertThatThrownBy(() -> database.inOne(() -> {
                    workshop.person("a@x");
                    throw new IllegalStateException("in the middle");
                }))
                .hasMessage("in the middle");
        assertThat(people()).isZero();
    }

    @Test
    void joinsTheTransactionAtHand() {
        assertThatThrownBy(() -> database.inOne(() -> {
                    database.inOne(() -> workshop.person("a@x"));
                    throw new IllegalStateException("after the inner one");
                }))
                .hasMessage("after the inner one");
        assertThat(people()).isZero();
    }

    @Test
    void opensATransactionWhereOneOnlyReads() {
        assertThatThrownBy(() -> database.with(reading -> database.inOne(() -> {
                    workshop.person("a@x");
                    throw new IllegalStateException("in the middle");
                })))
                .hasMessage("in the middle");
        assertThat(people()).isZero();
    }

    @Test
    void readsWithinReadingOnOneConnection() {
        int inUse = database.with(outer -> database.with(inner -> database.connectionsInUse()));
        assertThat(inUse).isOne();
    }

    @Test
    void takesARehearsalBack() {
        database.takenBack(() -> {
            workshop.person("a@x");
            assertThat(people()).isOne();
        });
        assertThat(people()).isZero();
    }

    @Test
    void letsOneAtATimeDecideWhoIsWho() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Integer> second = new CompletableFuture<>();
        database.inTurn(() -> {
            OWN_THREAD.execute(() -> {
                asked.countDown();
                second.complete(database.inTurn(this::people));
            });
            awaitWaiting(asked);
            return workshop.person("a@x");
        });
        assertThat(second.get(30, TimeUnit.SECONDS))
                .as("seen by the one who waited")
                .isOne();
    }

    private static void awaitWaiting(CountDownLatch asked) {
        try {
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void settlesWhatWasCommitted() {
        workshop.person("a@x");
        database.settle();
        assertThat(people()).isOne();
    }

    private int people() {
        return database.with(h -> h.createQuery("select count(*) from person")
                .mapTo(Integer.class)
                .one());
    }
}
