package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.NOON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.correspondence.Claim;
import org.dripstone.correspondence.Failure;
import org.dripstone.correspondence.Failure.Kind;
import org.dripstone.correspondence.Outbox;
import org.dripstone.correspondence.OutboxTerms;
import org.dripstone.correspondence.SendCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a letter, whatever the mail server answers. */
abstract class OutboxContract extends StoreContract {
    private final List<String> left = Collections.synchronizedList(new ArrayList<>());
    private Instant now = NOON;
    private Outbox outbox;
    private long person;

    OutboxContract(Server server) {
        super(server);
    }

    @BeforeEach
    void takeOutbox() {
        outbox = outbox("me");
        person = workshop.person("to@example.org");
    }

    private Outbox outbox(String sender) {
        return new Outbox(
                workshop.outbox,
                new JdbiContacts(database),
                List.of(SendCheck.reachable()),
                (letter, messageId) -> left.add(messageId),
                database,
                new OutboxTerms(sender, false, false, false, OutboxTerms.UNLIMITED, OutboxTerms.UNLIMITED),
                new MovedByHand());
    }

    @Test
    void aLetterThatLeftIsToldOfOnce() {
        letters(1);
        Claim claim = claimAll().get(0);
        outbox.sent(claim);
        outbox.sent(claim);
        assertThat(left).containsExactly("<0@x>");
        assertThat(claimAll()).isEmpty();
    }

    @Test
    void whoIsRefusedForNowIsTriedAgainAfterGrowingWaitsAndAtLastGivenUp() {
        letters(1);
        List<Duration> waits = new ArrayList<>();
        for (List<Claim> claims = claimAll(); !claims.isEmpty(); claims = claimAll()) {
            outbox.failed(claims.get(0), new Failure(Kind.TEMPORARY, "451 later"));
            waits.add(Duration.between(now, due()));
            now = due();
        }
        assertThat(waits).hasSize(20);
        assertThat(waits.get(0)).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(2));
        for (int i = 1; i < 8; i++) {
            assertThat(waits.get(i))
                    .isGreaterThan(waits.get(i - 1).multipliedBy(5).dividedBy(4));
        }
        assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofHours(8)) < 0);
        assertThat(state()).containsExactly("FAILED 451 later");
        assertThat(closed()).isEmpty();
    }

    @Test
    void lettersThatWereRefusedAtTheSameTimeDoNotComeBackAtTheSameTime() {
        letters(20);
        claimAll().forEach(claim -> outbox.failed(claim, new Failure(Kind.TEMPORARY, "451 later")));
        assertThat(workshop.all("select count(distinct due_at) from message").get(0))
                .satisfies(moments -> assertThat(Integer.parseInt(moments)).isGreaterThan(15));
    }

    @Test
    void anAddressThatDoesNotExistIsClosedAndItsOtherLettersAreNotTried() {
        letters(2);
        now = NOON.plusSeconds(1);
        Claim first = outbox.claimDue().get(0);
        outbox.failed(first, new Failure(Kind.NO_SUCH_ADDRESS, "550 5.1.1 no such user"));
        assertThat(claimAll()).isEmpty();
        assertThat(state()).containsExactly("FAILED 550 5.1.1 no such user", "CANCELLED " + closed().get(0));
        assertThat(closed())
                .singleElement()
                .satisfies(reason -> assertThat(reason).startsWith("bounced: "));
    }

    @Test
    void aLetterThatIsRefusedForGoodClosesNoAddress() {
        letters(2);
        Claim first = outbox.claimDue().get(0);
        outbox.failed(first, new Failure(Kind.PERMANENT, "554 5.6.0 not this one"));
        assertThat(claimAll()).hasSize(1);
        assertThat(closed()).isEmpty();
    }

    @Test
    void whileTheServerRefusesUsNothingIsTriedAndNothingIsCounted() {
        letters(3);
        outbox.failed(outbox.claimDue().get(0), new Failure(Kind.OURS, "535 wrong password"));
        assertThat(claimAll()).isEmpty();
        assertThat(workshop.all("select sum(attempts) from message")).containsExactly("0");
        now = NOON.plusSeconds(61);
        assertThat(outbox.claimDue()).as("one is tried first").hasSize(1);
    }

    @Test
    void whoIsBadHoldsNobodyUp() {
        letters(30);
        List<Claim> claims = claimAll();
        for (Claim claim : claims) {
            if (claim.due().messageId().equals("<0@x>")) {
                outbox.failed(claim, new Failure(Kind.TEMPORARY, "451 later"));
            } else {
                outbox.sent(claim);
            }
        }
        assertThat(left).hasSize(29);
    }

    @Test
    void aLetterThatWaitsFollowsItsReaderToTheirOtherAddress() {
        letters(1);
        database.with(h -> h.execute(
                "insert into person_address (person_id, address) values (" + person + ", 'new@example.com')"));
        workshop.outbox.suppress("to@example.org", "bounced: no such user", NOON);

        assertThat(claimAll())
                .singleElement()
                .satisfies(claim -> assertThat(claim.due().address()).isEqualTo("new@example.com"));
        assertThat(workshop.all("select to_address || ' ' || to_domain from message"))
                .containsExactly("new@example.com example.com");
    }

    @Test
    void aLetterWhoseReaderCannotBeReachedAnyMoreIsNotSent() {
        letters(1);
        workshop.outbox.suppress("to@example.org", "bounced: no such user", NOON);
        assertThat(claimAll()).isEmpty();
        assertThat(state()).containsExactly("CANCELLED bounced: no such user");
    }

    @Test
    void severalSendersAtOnceSendEveryLetterOnce() {
        letters(200);
        CompletableFuture.allOf(Stream.of("one", "two", "three")
                        .map(this::outbox)
                        .map(sender -> CompletableFuture.runAsync(() -> sendAll(sender)))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(left).doesNotHaveDuplicates().hasSize(200);
    }

    private static void sendAll(Outbox sender) {
        for (List<Claim> claims = sender.claimDue(); !claims.isEmpty(); claims = sender.claimDue()) {
            claims.forEach(sender::sent);
        }
    }

    private List<Claim> claimAll() {
        List<Claim> all = new ArrayList<>();
        for (List<Claim> claims = outbox.claimDue(); !claims.isEmpty(); claims = outbox.claimDue()) {
            all.addAll(claims);
        }
        return all;
    }

    private void letters(int many) {
        IntStream.range(0, many).forEach(i -> workshop.letter("<" + i + "@x>", person, "introduction-seeker"));
    }

    private Instant due() {
        return database.with(h -> h.createQuery("select due_at from message")
                .map((rs, ctx) -> Times.fromSql(rs, "due_at"))
                .one());
    }

    private List<String> state() {
        return workshop.all("select status || ' ' || failure from message order by id");
    }

    private List<String> closed() {
        return workshop.all("select reason from suppression");
    }

    private final class MovedByHand extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
