package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.correspondence.Attachment;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.LetterStatus;
import org.dripstone.correspondence.MailAddress;
import org.dripstone.correspondence.OutboxStore;
import org.dripstone.correspondence.OutboxStore.DueLetter;
import org.dripstone.correspondence.OutboxStore.Gate;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
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

        assertThat(due(NOON))
                .containsExactly(new DueLetter(
                        id,
                        "<1@x>",
                        person,
                        "to@example.org",
                        "introduction-seeker",
                        new Letter("Subject é", "text", "<p>html</p>", "fr"),
                        "<before@example.org>",
                        List.of("<first@example.org>", "<before@example.org>"),
                        0,
                        NOON,
                        Instant.EPOCH,
                        Optional.empty()));
    }

    @Test
    void queuesALetterOnceUnlessItWasStoppedWithItsFeed() {
        long first = workshop.letter("<1@x>", person, "introduction-seeker");
        workshop.letter("<1@x>", person, "introduction-seeker");
        outbox.mark(first, LetterStatus.CANCELLED, NOON, "nobody is written to there");
        workshop.letter("<1@x>", person, "introduction-seeker");
        assertThat(due(NOON)).isEmpty();

        outbox.mark(first, LetterStatus.CANCELLED, NOON, JdbiUndoStore.UNDONE);
        long again = workshop.letter("<1@x>", person, "introduction-seeker");
        assertThat(due(NOON)).extracting(DueLetter::id).containsExactly(again);
    }

    @Test
    void keepsTheFilesThatGoWithALetter() {
        List<Attachment> files = List.of(
                new Attachment("a.docx", "application/msword", new byte[] {0, 1, -1}),
                new Attachment("b.pdf", "application/pdf", new byte[2_000_000]));
        Letter letter = new Letter("Subject", "text", "<p>html</p>", "en").withAttachments(files);
        workshop.outbox.queue(
                new QueuedLetter(
                        "<1@x>",
                        person,
                        "to@example.org",
                        "visit-countdown",
                        letter,
                        "",
                        List.of(),
                        List.of(),
                        "",
                        NOON),
                NOON);
        workshop.letter("<2@x>", person, "introduction-seeker");
        assertThat(due(NOON))
                .extracting(each -> each.letter().attachments())
                .containsExactlyInAnyOrder(files, List.of());
    }

    @Test
    void keepsWhomTheHeaderNamesAsWell() {
        MailAddress other = new MailAddress("Jean Habimana", "jean@example.org");
        workshop.outbox.queue(
                new QueuedLetter(
                        "<1@x>",
                        person,
                        "to@example.org",
                        "re-introduction",
                        new Letter("Subject", "text", "<p>html</p>", "en"),
                        "",
                        List.of(),
                        List.of(),
                        "",
                        NOON,
                        false,
                        Optional.of(other)),
                NOON);
        workshop.letter("<2@x>", person, "introduction-seeker");
        assertThat(due(NOON))
                .extracting(DueLetter::beside)
                .containsExactlyInAnyOrder(Optional.of(other), Optional.empty());
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
        assertThat(due(NOON.minusMillis(1))).isEmpty();
        assertThat(due(NOON)).extracting(DueLetter::id).containsExactly(id);
    }

    @Test
    void letsOnlyOneHaveALetterAtATime() {
        workshop.letter("<1@x>", person, "introduction-seeker");
        List<DueLetter> meanwhile = database.inOne(() -> {
            assertThat(due(NOON)).hasSize(1);
            return CompletableFuture.supplyAsync(() -> due(NOON)).join();
        });
        assertThat(meanwhile).isEmpty();
    }

    /** To lock a letter is to write it anew, on H2; who claims one of many must not pay for all. */
    @Test
    void locksNoMoreLettersThanItGivesOut() {
        long first = workshop.letter("<1@x>", person, "introduction-seeker");
        long second = workshop.letter("<2@x>", person, "introduction-seeker");
        List<Long> free = database.inOne(() -> {
            assertThat(outbox.lockDue(NOON, 1, List.of()))
                    .extracting(DueLetter::id)
                    .containsExactly(first);
            return CompletableFuture.supplyAsync(this::lockable).join();
        });
        assertThat(free).containsExactly(second);
    }

    private List<Long> lockable() {
        return database.with(h -> h.createQuery("select id from message for update skip locked")
                .mapTo(Long.class)
                .list());
    }

    @Test
    void givesSeveralSendersAtOnceNeverTheSameLetter() {
        IntStream.range(0, 300).forEach(i -> workshop.letter("<" + i + "@x>", person, "introduction-seeker"));
        List<Long> claimed = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture.allOf(Stream.of("one", "two", "three")
                        .map(sender -> CompletableFuture.runAsync(() -> claimAll(sender, claimed)))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(claimed).doesNotHaveDuplicates().hasSize(300);
    }

    private void claimAll(String sender, List<Long> claimed) {
        while (!workshop.all("select 1 from message where status = 'QUEUED' fetch first 1 row only")
                .isEmpty()) {
            claimed.addAll(database.inOne(() -> {
                List<Long> ids = outbox.lockDue(NOON, 7, List.of()).stream()
                        .map(DueLetter::id)
                        .toList();
                outbox.claim(ids, sender, NOON, false);
                return ids;
            }));
        }
    }

    @Test
    void leavesDomainsOutThatHaveTheirShare() {
        workshop.letter("<1@x>", person, "introduction-seeker");
        assertThat(outbox.lockDue(NOON, 9, List.of("example.org"))).isEmpty();
        assertThat(outbox.lockDue(NOON, 9, List.of("example.com"))).hasSize(1);
        assertThat(outbox.lockDue(NOON, 0, List.of())).isEmpty();
    }

    @Test
    void countsWhatWasClaimedByDomain() {
        long id = workshop.letter("<1@x>", person, "introduction-seeker");
        outbox.claim(List.of(id), "me", NOON, false);
        assertThat(outbox.claimedSince(NOON.minusSeconds(1))).containsExactly(java.util.Map.entry("example.org", 1));
        assertThat(outbox.claimedSince(NOON)).isEmpty();
    }

    @Test
    void givesOutNoLetterThatIsOnItsWayOrBeyond() {
        for (LetterStatus status : LetterStatus.values()) {
            long id = workshop.letter("<" + status + "@x>", person, "introduction-seeker");
            outbox.mark(id, status, NOON, "a reason");
            assertThat(due(NOON).stream().anyMatch(letter -> letter.id() == id))
                    .as("%s", status)
                    .isEqualTo(status == LetterStatus.QUEUED);
        }
    }

    @Test
    void remembersWhenALetterWasClaimedAndWhenItLeft() {
        long id = claimedBy("me");
        assertThat(outbox.mark(id, LetterStatus.SENT, NOON.plusSeconds(2), "")).isTrue();

        assertThat(workshop.all("select count(*) from message where claimed_at < sent_at and attempts = 1"))
                .containsExactly("1");
    }

    @Test
    void lettersThatLeftHaveLeft() {
        long id = claimedBy("me");
        outbox.mark(id, LetterStatus.SENT, NOON, "");
        assertThat(outbox.mark(id, LetterStatus.SENT, NOON, "")).isFalse();
        outbox.ended(id, "me", LetterStatus.UNKNOWN, NOON, "late");
        outbox.returned(id, "me", NOON, 1, "late");
        outbox.postpone(id, NOON, "late");
        assertThat(workshop.all("select status from message")).containsExactly("SENT");
    }

    @Test
    void countsAFailedTryAndWaitsForTheNext() {
        long id = claimedBy("me");
        outbox.returned(id, "me", NOON.plusSeconds(60), 1, "try again later");

        assertThat(due(NOON.plusSeconds(59))).isEmpty();
        assertThat(due(NOON.plusSeconds(60)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.attempts()).isOne());
        assertThat(workshop.all("select failure from message")).containsExactly("try again later");
    }

    /** A sender that was taken for dead has no say in what others do with its letters. */
    @Test
    void whoLostALetterToAnotherChangesNothingOfIt() {
        long id = claimedBy("other");
        outbox.returned(id, "me", NOON, 1, "late");
        outbox.ended(id, "me", LetterStatus.FAILED, NOON, "late");
        assertThat(workshop.all("select status from message")).containsExactly("SENDING");
    }

    @Test
    void knowsWhatASenderThatDiedHadClaimed() {
        long id = claimedBy("other");
        outbox.keepLease("other", NOON.plusSeconds(90));
        assertThat(outbox.interrupted("me", NOON)).isEmpty();
        assertThat(outbox.interrupted("me", NOON.plusSeconds(90))).containsExactly(id);
        assertThat(outbox.interrupted("other", NOON.plusSeconds(90))).isEmpty();

        outbox.endOtherLeases("me");
        assertThat(outbox.interrupted("me", NOON)).containsExactly(id);
    }

    @Test
    void keepsTheGateAsItWasSet() {
        assertThat(outbox.holdGate()).isEqualTo(Gate.OPEN);
        Gate closed = new Gate(NOON, NOON.plusSeconds(60), 60, "sign in first");
        outbox.setGate(closed);
        assertThat(outbox.holdGate()).isEqualTo(closed);
    }

    @Test
    void knowsWhetherAnythingLeft() {
        long id = claimedBy("me");
        assertThat(outbox.anyLeftSince(NOON.minusSeconds(1))).isFalse();
        outbox.mark(id, LetterStatus.SENT, NOON, "");
        assertThat(outbox.anyLeftSince(NOON.minusSeconds(1))).isTrue();
        assertThat(outbox.anyLeftSince(NOON)).isFalse();
    }

    @Test
    void whatTheOwnerOfAClosedAddressOwesAndIsOwedIsWorkedOutAnew() {
        long host = workshop.person("host@example.org");
        long solution = workshop.solution("S1", host);
        long mine = workshop.partnership(workshop.person("seeker@example.org"), solution);
        long other = workshop.partnership(
                workshop.person("other@example.org"), workshop.solution("S2", workshop.person("away@example.org")));
        database.with(h -> h.execute("update partnership set to_plan = false"));
        outbox.suppress("host@example.org", "no such user", NOON);
        assertThat(workshop.all("select id from partnership where to_plan")).containsExactly(String.valueOf(mine));
        outbox.suppress("other@example.org", "no such user", NOON);
        assertThat(workshop.all("select id from partnership where to_plan order by id"))
                .containsExactly(String.valueOf(mine), String.valueOf(other));
    }

    @Test
    void closesAnAddressOnce() {
        outbox.suppress("to@example.org", "first", NOON);
        outbox.suppress("to@example.org", "second", NOON);
        assertThat(workshop.all("select reason from suppression")).containsExactly("first");
    }

    private long claimedBy(String sender) {
        long id = workshop.letter("<1@x>", person, "introduction-seeker");
        outbox.claim(List.of(id), sender, NOON, false);
        return id;
    }

    private List<DueLetter> due(Instant now) {
        return outbox.lockDue(now, 100, List.of());
    }
}
