package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.NOON;
import static org.dripstone.store.SomeWorkshop.said;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.correspondence.LetterStatus;
import org.dripstone.domain.Consent;
import org.dripstone.domain.Outcome;
import org.dripstone.domain.Role;
import org.dripstone.domain.Stage;
import org.dripstone.partnership.PartnershipStore.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class StatusQueriesContract extends StoreContract {
    private StatusQueries status;

    StatusQueriesContract(Server server) {
        super(server);
    }

    @BeforeEach
    void takeStore() {
        status = new StatusQueries(database);
    }

    @Test
    void isSettledWhenThereIsNothingYet() {
        assertThat(status.isSettled()).isTrue();
        assertThat(status.funnel()).isEmpty();
        assertThat(status.people()).isZero();
    }

    @Test
    void showsTheFunnelInTheOrderOfTheStages() {
        long solution = workshop.solution("S1", workshop.person("host@x"));
        long first = workshop.partnership(workshop.person("a@x"), solution);
        workshop.partnership(workshop.person("b@x"), solution);
        workshop.partnerships.move(first, Stage.AGREED, NOON, "", Standing.CONFIRMED);

        assertThat(status.funnel()).containsExactly(Map.entry(Stage.INTEREST, 1), Map.entry(Stage.AGREED, 1));
        assertThat(status.solutions()).isOne();
    }

    @Test
    void countsPeopleOnceHoweverManyRowsTellOfThem() {
        long ana = workshop.person("a@x");
        workshop.says(ana, said(Role.SEEKER, "b@x"));
        workshop.people.merge(ana, workshop.person("c@x"));
        workshop.says(workshop.people.add(), said(Role.REFUSAL, "d@x", Consent.REFUSED));

        assertThat(status.people()).isOne();
    }

    @Test
    void isNotSettledWhileAnythingIsUnderWay() {
        long feed = workshop.reading("a.csv");
        assertThat(status.isSettled()).isFalse();

        workshop.takenIn(feed);
        workshop.feeds.markMatched(List.of(feed));
        assertThat(status.isSettled()).as("its receipt is due").isFalse();

        workshop.feeds.receiptWritten(feed, workshop.feeds.receiptVersion(feed));
        assertThat(status.isSettled()).isTrue();
    }

    @Test
    void countsWhatIsDueHeldStalledAndContradicted() {
        FollowUpTrial trial = new FollowUpTrial(database, workshop);
        long partnership = trial.introduced(
                workshop.person("a@example.org"), workshop.solution("S1", workshop.person("host@example.org")));
        assertThat(status.dueUntil(NOON.plus(Duration.ofDays(6)))).isZero();
        assertThat(status.dueUntil(NOON.plus(Duration.ofDays(9)))).isEqualTo(2);
        trial.journeys.flag(partnership, "stalled", "22 days");
        trial.journeys.flag(partnership, "contradiction", "they disagree");
        trial.holds.partnership(partnership, Optional.of(NOON.plusSeconds(1)), "away");

        assertThat(status.stalled()).isOne();
        assertThat(status.contradicted()).isOne();
        assertThat(status.holds(NOON)).isOne();
        assertThat(status.holds(NOON.plusSeconds(1))).isZero();
        assertThat(new PartnershipHistory(database).of(partnership))
                .extracting(PartnershipHistory.Happened::kind)
                .containsOnly("move");
    }

    @Test
    void isNotSettledWhileALetterWaits() {
        long letter = workshop.letter("<1@x>", workshop.people.add(), "introduction-seeker");
        assertThat(status.isSettled()).isFalse();
        assertThat(status.letters()).containsExactly(Map.entry("QUEUED", 1));
        assertThat(status.letterLanguages()).containsExactly(Map.entry("fr", 1));

        workshop.outbox.mark(letter, LetterStatus.SENT, NOON, "");
        assertThat(status.isSettled()).isTrue();
    }

    @Test
    void countsWhatWaitsForAPerson() {
        long feed = workshop.feed("a.csv", Outcome.REVIEW, Outcome.ACCEPTED);
        assertThat(status.openQuestions()).isZero();

        workshop.feeds.markMatched(List.of(feed));
        workshop.people.doubt(workshop.person("a@x"), workshop.person("b@x"), "alike");
        assertThat(status.openQuestions()).isEqualTo(2);
        assertThat(status.rows()).containsEntry("REVIEW", 1).containsEntry("ACCEPTED", 3);
        assertThat(status.feeds()).containsEntry("TAKEN_IN", 1);
    }
}
