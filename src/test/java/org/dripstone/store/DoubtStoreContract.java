package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.NOON;

import java.util.List;
import org.dripstone.correspondence.DoubtStore;
import org.dripstone.correspondence.DoubtStore.Doubt;
import org.dripstone.correspondence.LetterStatus;
import org.dripstone.correspondence.Testimony;
import org.dripstone.correspondence.Testimony.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class DoubtStoreContract extends StoreContract {
    private DoubtStore doubts;
    private long letter;

    DoubtStoreContract(Server server) {
        super(server);
    }

    @BeforeEach
    void takeStore() {
        doubts = new JdbiDoubtStore(database);
        letter = workshop.letter("<1@x>", workshop.person("to@example.org"), "introduction-seeker");
        workshop.outbox.claim(List.of(letter), "me", NOON, true);
        workshop.outbox.mark(letter, LetterStatus.UNKNOWN, NOON, "the answer was lost");
    }

    @Test
    void knowsWhatIsInDoubt() {
        Doubt doubt = new Doubt(letter, "<1@x>", NOON, true, true, 0);
        assertThat(doubts.toAsk(NOON, 9)).containsExactly(doubt);
        assertThat(doubts.toAsk(NOON.minusSeconds(1), 9)).isEmpty();
        assertThat(doubts.lock("<1@x>")).contains(doubt);
        assertThat(doubts.lock("<2@x>")).isEmpty();
    }

    @Test
    void asksAgainLater() {
        doubts.askAgain(letter, NOON.plusSeconds(60), "");
        assertThat(doubts.toAsk(NOON.plusSeconds(59), 9)).isEmpty();
        assertThat(doubts.toAsk(NOON.plusSeconds(60), 9)).hasSize(1);
        assertThat(workshop.all("select failure from message")).containsExactly("the answer was lost");
    }

    @Test
    void whatIsSettledIsNoLongerInDoubt() {
        workshop.outbox.mark(letter, LetterStatus.SENT, NOON, "");
        assertThat(doubts.toAsk(NOON, 9)).isEmpty();
        assertThat(doubts.lock("<1@x>")).isEmpty();
    }

    @Test
    void countsWhatIsSentAgain() {
        doubts.sendAgain(letter, NOON, "never came");
        assertThat(doubts.toAsk(NOON, 9)).isEmpty();
        assertThat(workshop.outbox.lockDue(NOON, 9, List.of())).hasSize(1);
        assertThat(workshop.all("select sent_again from message")).containsExactly("1");
    }

    @Test
    void keepsTheFirstTestimonyOfEachKind() {
        Testimony copy = new Testimony(true, Kind.COPY, NOON.plusSeconds(5), "in INBOX");
        doubts.keep("<1@x>", copy);
        doubts.keep("<1@x>", new Testimony(true, Kind.COPY, NOON, "again"));
        assertThat(doubts.kept("<1@x>")).contains(copy);

        Testimony answer = new Testimony(true, Kind.ANSWER, NOON.plusSeconds(1), "they wrote");
        doubts.keep("<1@x>", answer);
        assertThat(doubts.kept("<1@x>")).contains(answer);
        assertThat(doubts.kept("<2@x>")).isEmpty();
    }
}
