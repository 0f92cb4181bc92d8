package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.NOON;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.mailbox.KeptMail;
import org.dripstone.mailbox.MailFolder;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.mailbox.MailPlace;
import org.dripstone.mailbox.MailStatus;
import org.dripstone.mailbox.MailStore;
import org.dripstone.matching.ReviewStore.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading mail again is harmless. */
abstract class MailStoreContract extends StoreContract {
    private static final MailOutcome READ = MailOutcome.done(MailClass.REPLY, "read", "\0because");

    private SomeMail mails;
    private MailStore store;

    MailStoreContract(Server server) {
        super(server);
    }

    @BeforeEach
    void someMail() {
        mails = new SomeMail(database);
        store = mails.store;
    }

    @Test
    void givesAMailBackByteForByte() throws IOException {
        String large = "Subject: x\r\n\r\n" + "\u00e9\0".repeat(400_000);
        long mail = mails.kept("<1@x>", large, 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.writeTo(mail, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(large);
    }

    @Test
    void aMailFoundAgainOnlyLiesInOnePlaceMore() throws IOException {
        long mail = mails.kept("<1@x>", "a", 1);
        assertThat(mails.kept("<1@x>", "a", 1)).isEqualTo(mail);
        assertThat(mails.kept("<1@x>", "a", 2)).isEqualTo(mail);
        assertThat(store.keptUids("box", 7)).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void anotherTextUnderTheSameIdIsAnotherMail() throws IOException {
        assertThat(mails.kept("<1@x>", "a", 1)).isNotEqualTo(mails.kept("<1@x>", "b", 2));
    }

    @Test
    void uidsMeanNothingUnderAnotherValidity() throws IOException {
        mails.kept("<1@x>", "a", 1);
        assertThat(store.keptUids("box", 8)).isEmpty();
        assertThat(store.keptUids("another box", 7)).isEmpty();
    }

    @Test
    void countsATryBeforeItBegins() throws IOException {
        long mail = mails.kept("<1@x>", "a", 1);
        assertThat(database.inOne(() -> store.begin(mail, NOON)))
                .map(KeptMail::attempts)
                .contains(1);
        assertThat(database.inOne(() -> store.begin(mail, NOON)))
                .map(KeptMail::attempts)
                .contains(2);
        store.tryLater(mail, NOON.plusSeconds(9), "why");
        assertThat(database.inOne(() -> store.begin(mail, NOON))).isEmpty();
    }

    @Test
    void whatIsUnderstoodIsNotBegunAgain() throws IOException {
        long mail = mails.kept("<1@x>", "a", 1);
        store.settle(mail, READ, NOON);
        assertThat(database.inOne(() -> store.begin(mail, NOON))).isEmpty();
    }

    @Test
    void ofTwoWhoUnderstandAMailOnlyOneFollowsIt() throws Exception {
        long mail = mails.kept("<1@x>", "a", 1);
        CompletableFuture<Boolean> other = database.inOne(() -> {
            assertThat(store.hold(mail)).isTrue();
            CompletableFuture<Boolean> waiting =
                    CompletableFuture.supplyAsync(() -> database.inOne(() -> store.hold(mail)));
            store.settle(mail, READ, NOON);
            return waiting;
        });
        assertThat(other.get(30, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void aPlaceIsEmptiedOnce() throws IOException {
        long mail = mails.kept("<1@x>", "a", 1);
        long copy = database.with(
                h -> h.createQuery("select id from mail_copy").mapTo(Long.class).one());
        assertThat(store.move(copy)).isEmpty();
        store.settle(mail, READ, NOON);
        assertThat(store.move(copy))
                .contains(new MailStore.Move(copy, new MailPlace("box", 7, 1), "<1@x>", MailFolder.PROCESSED, 0));
        store.notMoved(copy, "may not", NOON.plusSeconds(60));
        assertThat(store.move(copy)).map(MailStore.Move::attempts).contains(1);
        store.moved(copy, "moved", NOON);
        assertThat(store.move(copy)).isEmpty();
        assertThat(store.keptUids("box", 7)).isEmpty();
    }

    @Test
    void aMailWithoutBytesIsRememberedOnce() {
        MailPlace place = new MailPlace("box", 7, 3);
        store.keepUnreadable(place, "no bytes", NOON);
        store.keepUnreadable(place, "no bytes", NOON);
        assertThat(new StatusQueries(database).mails()).containsExactly(Map.entry("PARKED", 1));
    }

    @Test
    void filesThatWaitAreAskedAboutAndThenLetIn() throws IOException {
        long mail = mails.kept("<1@x>", "a", 1);
        store.describe(mail, "eve@x", "My\0 list", "en");
        store.settle(mail, new MailOutcome(MailStatus.WAITING, MailFolder.ATTENTION, "feed", "waits", "who?"), NOON);
        Question question = workshop.reviews.find("m" + mail).orElseThrow();
        assertThat(question.cells()).isEqualTo(List.of("eve@x", "My list", "feed"));

        workshop.reviews.decideMail(mail, true);
        assertThat(workshop.reviews.open()).isEmpty();
        assertThat(database.inOne(() -> store.begin(mail, NOON)))
                .map(KeptMail::admitted)
                .contains(true);
    }

    @Test
    void filesThatAreNotLetInAreNotAskedAboutAgain() throws IOException {
        long mail = mails.kept("<1@x>", "a", 1);
        store.settle(mail, new MailOutcome(MailStatus.WAITING, MailFolder.ATTENTION, "feed", "waits", "who?"), NOON);
        workshop.reviews.decideMail(mail, false);
        assertThat(workshop.reviews.open()).isEmpty();
        assertThat(database.inOne(() -> store.begin(mail, NOON))).isEmpty();
    }
}
