package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.NOON;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.LetterStatus;
import org.dripstone.correspondence.OutboxStore;
import org.dripstone.correspondence.OutboxStore.DueLetter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class OutboxStoreContract extends StoreContract {
    private OutboxStore outbox;
    private long person;

    OutboxStoreContract(Server server) {
        super(server);
    }

    @BeforeEach
    void takeStore() {
        outbox = workshop.outbox;
        person = workshop.person("to@example.org");
    }

    @Test
    void givesBackTheLetterAsItWasQueued() {
        long id = workshop.letter("<1@x>", person, "introduction-seeker");

        assertThat(outbox.lock(id, NOON))
                .contains(new DueLetter(
                        id,
                        "<1@x>",
                        person,
                        "to@example.org",
                        new Letter("Subject é", "text", "<p>html</p>", "fr"),
                        "<before@example.org>",
                        List.of("<first@example.org>", "<before@example.org>"),
                        0,
                        NOON));
    }

    @Test
    void keepsALetterOfOneMessageIdOnce() {
        workshop.letter("<1@x>", person, "introduction-seeker");
        workshop.letter("<1@x>", person, "introduction-seeker");
        assertThat(workshop.all("select count(*) from message")).containsExactly("1");
    }

    @Test
    void letsNobodyHaveALetterBeforeItsTime() {
        long id = workshop.letter("<1@x>", person, "introduction-seeker");
        assertThat(outbox.lock(id, NOON.minusMillis(1))).isEmpty();
        assertThat(outbox.lock(id, NOON)).isPresent();
        assertThat(outbox.lock(id + 1, NOON)).isEmpty();
    }

    @Test
    void letsOnlyOneHaveALetterAtATime() {
        long id = workshop.letter("<1@x>", person, "introduction-seeker");
        Optional<DueLetter> meanwhile = database.inOne(() -> {
            assertThat(outbox.lock(id, NOON)).isPresent();
            return CompletableFuture.supplyAsync(() -> outbox.lock(id, NOON)).join();
        });
        assertThat(meanwhile).isEmpty();
    }

    @Test
    void givesOutNoLetterThatIsOnItsWayOrBeyond() {
        long id = workshop.letter("<1@x>", person, "introduction-seeker");
        for (LetterStatus status : LetterStatus.values()) {
            outbox.mark(id, status, NOON, "a reason");
            assertThat(outbox.lock(id, NOON).isPresent()).as("%s", status).isEqualTo(status == LetterStatus.QUEUED);
        }
    }

    @Test
    void remembersWhenALetterWasClaimedAndWhenItLeft() {
        long id = workshop.letter("<1@x>", person, "introduction-seeker");
        outbox.mark(id, LetterStatus.SENDING, NOON.plusSeconds(1), "");
        outbox.mark(id, LetterStatus.SENT, NOON.plusSeconds(2), "");

        assertThat(workshop.all("select count(*) from message where claimed_at < sent_at and attempts = 1"))
                .containsExactly("1");
    }

    @Test
    void countsAFailedTryAndWaitsForTheNext() {
        long id = workshop.letter("<1@x>", person, "introduction-seeker");
        outbox.mark(id, LetterStatus.SENDING, NOON, "");
        outbox.postpone(id, NOON.plusSeconds(60), "try again later");

        assertThat(outbox.lock(id, NOON.plusSeconds(59))).isEmpty();
        assertThat(outbox.lock(id, NOON.plusSeconds(60)))
                .hasValueSatisfying(letter -> assertThat(letter.attempts()).isOne());
        assertThat(workshop.all("select failure from message")).containsExactly("try again later");
    }

    @Test
    void remembersWhatWasBeingSent() {
        long sending = workshop.letter("<1@x>", person, "introduction-seeker");
        workshop.letter("<2@x>", person, "introduction-seeker");
        outbox.mark(sending, LetterStatus.SENDING, NOON, "");
        assertThat(outbox.interrupted()).containsExactly(sending);
    }
}
