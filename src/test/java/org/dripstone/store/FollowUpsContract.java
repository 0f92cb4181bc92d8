package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dripstone.correspondence.FollowUpItem;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.followup.Appointments.Agenda;
import org.dripstone.followup.Appointments.Open;
import org.dripstone.followup.PlanWatch;
import org.dripstone.store.FollowUpTrial.Sent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days are counted from a Sunday at noon. */
abstract class FollowUpsContract extends StoreContract {
    private FollowUpTrial trial;
    private long host;
    private long seeker;
    private long solution;
    private int told;

    FollowUpsContract(Server server) {
        super(server);
    }

    @BeforeEach
    void twoSides() {
        trial = new FollowUpTrial(database, workshop);
        host = workshop.person("host@example.org");
        seeker = workshop.person("seeker@example.org");
        solution = workshop.solution("S1", host);
    }

    @Test
    void asksBothSidesAgainAndAgainWithGrowingWaitsAndThenStops() {
        trial.introduced(seeker, solution);
        trial.days(85);

        assertThat(trial.diary(seeker)).containsExactly("8 contact-check", "22 contact-check", "50 contact-check");
        assertThat(trial.diary(host)).isEqualTo(trial.diary(seeker));
        assertThat(trial.lettersTo(seeker).get(1).items().get(0).round()).isOne();
    }

    @Test
    void writesOnlyInTheWorkingTimeOfTheReader() {
        trial.introduced(seeker, solution);
        trial.days(120);

        assertThat(trial.letters).isNotEmpty().allSatisfy(letter -> {
            assertThat(letter.at().atZone(ZoneOffset.UTC).getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
            assertThat(letter.at().atZone(ZoneOffset.UTC).getHour()).isBetween(9, 16);
        });
    }

    @Test
    void asksNothingElseUntilABookedSessionIsOverAndThenWhatCameOfIt() {
        Instant end = trial.now().plus(Duration.ofDays(10));
        trial.agenda = new Agenda(List.of(end), Optional.of(end.plus(Duration.ofDays(7))), Optional.empty());
        trial.introduced(seeker, solution);
        trial.days(18);

        assertThat(trial.diary(seeker)).containsExactly("11 session-report", "17 contact-check");
        assertThat(trial.diary(host)).isEqualTo(trial.diary(seeker));
    }

    @Test
    void callsOnceForOtherTimesWhenThoseOnOfferLapse() {
        Instant lapse = trial.now().plus(Duration.ofDays(4));
        trial.agenda = new Agenda(
                List.of(), Optional.of(lapse), Optional.of(new Open(trial.now().plus(Duration.ofDays(1)), lapse)));
        long partnership = trial.introduced(seeker, solution);
        trial.days(3);
        assertThat(trial.lapsed).isEmpty();
        trial.days(20);
        assertThat(trial.lapsed).containsExactly(partnership);
    }

    @Test
    void asksNeitherSideWhatOneOfThemAnswered() {
        long partnership = trial.introduced(seeker, solution);
        trial.days(9);
        tell(partnership, Side.SEEKER, Answer.IN_CONTACT);
        trial.days(20);

        assertThat(trial.diary(seeker)).containsExactly("8 contact-check", "23 agree-scope");
        assertThat(trial.diary(host)).isEqualTo(trial.diary(seeker));
    }

    @Test
    void asksAgainWhoSaidNotYetAndCountsFromThen() {
        long partnership = trial.introduced(seeker, solution);
        trial.days(15);
        tell(partnership, Side.SEEKER, Answer.NOT_YET);
        trial.days(20);

        assertThat(trial.diary(seeker)).containsExactly("8 contact-check", "29 contact-check");
        assertThat(trial.diary(host)).containsExactly("8 contact-check", "22 contact-check");
    }

    @Test
    void writesOneLetterToAHostWhomTwelveAskAndToASeekerWithTwelveWishes() {
        for (int i = 0; i < 12; i++) {
            trial.introduced(workshop.person("s" + i + "@example.org"), solution);
            trial.introduced(seeker, workshop.solution("T" + i, workshop.person("h" + i + "@example.org")));
        }
        trial.days(10);

        assertThat(trial.lettersTo(host))
                .singleElement()
                .satisfies(letter -> assertThat(letter.items()).hasSize(12));
        assertThat(trial.lettersTo(seeker))
                .singleElement()
                .satisfies(letter -> assertThat(letter.items()).hasSize(12));
    }

    @Test
    void takesAlongWhatFallsDueWithinAFewDays() {
        trial.introduced(seeker, solution);
        trial.days(2);
        trial.introduced(seeker, workshop.solution("S2", host));
        trial.days(8);

        assertThat(trial.diary(seeker)).containsExactly("8 contact-check, contact-check");
    }

    @Test
    void postponesWhatIsTooMuchForAMonthAndLosesNothing() {
        trial.atMost(1);
        trial.introduced(seeker, solution);
        trial.days(5);
        trial.introduced(seeker, workshop.solution("S2", workshop.person("other@example.org")));
        trial.days(60);

        List<Sent> letters = trial.lettersTo(seeker);
        assertThat(letters).hasSize(2);
        assertThat(Duration.between(letters.get(0).at(), letters.get(1).at()))
                .isGreaterThanOrEqualTo(Duration.ofDays(30));
        assertThat(letters.get(1).items()).hasSize(2);
    }

    @Test
    void tellsTheWriterAllAboutThePair() {
        long partnership = trial.introduced(seeker, solution);
        trial.days(30);

        FollowUpItem item = trial.lettersTo(host).get(1).items().get(0);
        assertThat(item.partnership()).isEqualTo(partnership);
        assertThat(item.side()).isEqualTo(Side.PROVIDER);
        assertThat(item.counterpart().address()).isEqualTo("seeker@example.org");
        assertThat(item.counterpart().need()).isEqualTo("a need");
        assertThat(item.counterpart().reference()).isEqualTo("DS-" + partnership);
        assertThat(item.days()).isEqualTo(22);
        assertThat(item.answers()).contains(Answer.IN_CONTACT);
        assertThat(item.thread()).hasSize(1);
    }

    @Test
    void tellsTheWriterWhetherTheStepMayGoOutAgain() {
        long partnership = trial.introduced(seeker, solution);
        trial.days(8);
        tell(partnership, Side.SEEKER, Answer.IN_CONTACT);
        trial.days(20);
        assertThat(trial.lettersTo(seeker).stream()
                        .flatMap(letter -> letter.items().stream())
                        .collect(Collectors.toMap(FollowUpItem::step, FollowUpItem::sendAgain, (one, other) -> one)))
                .isEqualTo(Map.of("contact-check", false, "agree-scope", true));
    }

    @Test
    void bringsBothTogetherOnceWhenTheyContradictEachOther() {
        long partnership = trial.introduced(seeker, solution);
        trial.days(9);
        tell(partnership, Side.SEEKER, Answer.IN_CONTACT);
        tell(partnership, Side.PROVIDER, Answer.NOT_YET);
        trial.days(60);

        assertThat(trial.diary(seeker)).containsExactly("8 contact-check", "9 re-introduction");
        assertThat(trial.diary(host)).containsExactly("8 contact-check", "9 re-introduction");
        assertThat(flags(partnership)).contains("contradiction: seeker says in-contact, provider says not yet");
    }

    @Test
    void goesOnAskingOnceTheContradictionIsSettled() {
        long partnership = trial.introduced(seeker, solution);
        tell(partnership, Side.SEEKER, Answer.IN_CONTACT);
        tell(partnership, Side.PROVIDER, Answer.NOT_YET);
        trial.days(5);
        tell(partnership, Side.PROVIDER, Answer.IN_CONTACT);
        trial.days(20);

        assertThat(trial.diary(host)).containsExactly("1 re-introduction", "19 agree-scope");
        assertThat(flags(partnership)).doesNotContain("contradiction");
    }

    @Test
    void tellsTheOtherSideThatOneDeclinedAndNothingMore() {
        long partnership = trial.introduced(seeker, solution);
        trial.days(9);
        tell(partnership, Side.PROVIDER, Answer.NOT_INTERESTED);
        trial.days(200);

        assertThat(trial.diary(seeker)).containsExactly("8 contact-check", "10 closed-by-other");
        assertThat(trial.diary(host)).containsExactly("8 contact-check");
    }

    @Test
    void callsOffOnceWhatIsInTheCalendarsOfTwoWhoGoSeparateWays() {
        Instant end = trial.now().plus(Duration.ofDays(20));
        trial.agenda = new Agenda(List.of(end), Optional.of(end.plus(Duration.ofDays(7))), Optional.empty());
        long partnership = trial.introduced(seeker, solution);
        trial.days(3);
        assertThat(trial.calledOff).isEmpty();
        tell(partnership, Side.PROVIDER, Answer.NOT_INTERESTED);
        trial.days(30);
        assertThat(trial.calledOff).containsExactly(partnership);
    }

    @Test
    void asksNobodyAboutSomebodyWhoseAddressIsClosed() {
        long partnership = trial.introduced(seeker, solution);
        suppress("host@example.org");
        trial.planning.personChanged(host);
        trial.days(60);

        assertThat(trial.letters).isEmpty();
        assertThat(flags(partnership)).contains("unreachable: provider");
    }

    @Test
    void thinksEverythingOverBeforeItWrites() {
        trial.introduced(seeker, solution);
        suppress("host@example.org");
        trial.days(60);

        assertThat(trial.letters).isEmpty();
    }

    @Test
    void waitsForSomebodyWhoIsAwayUntilTheirFirstWorkingDay() {
        trial.introduced(seeker, solution);
        trial.holds.person(seeker, Optional.of(trial.now().plus(Duration.ofDays(13))), "on leave");
        trial.days(20);

        assertThat(trial.diary(seeker)).as("back on a Saturday").containsExactly("15 contact-check");
        assertThat(trial.diary(host)).containsExactly("8 contact-check");
    }

    @Test
    void restsWhileAPartnershipIsHeldAndGoesOnWhenReleased() {
        long partnership = trial.introduced(seeker, solution);
        trial.holds.partnership(partnership, Optional.empty(), "the secretariat talks to both");
        trial.days(300);
        assertThat(trial.letters).isEmpty();
        assertThat(trial.holds.silence(seeker, List.of(partnership))).contains("the secretariat talks to both");

        trial.holds.releasePartnership(partnership);
        trial.days(2);
        assertThat(trial.diary(seeker)).hasSize(1);
    }

    @Test
    void restsWhileEverythingIsHeld() {
        trial.introduced(seeker, solution);
        trial.holds.all(Optional.of(trial.now().plus(Duration.ofDays(30))), "the elections");
        trial.days(29);
        assertThat(trial.letters).isEmpty();

        trial.days(3);
        assertThat(trial.diary(host)).hasSize(1);
    }

    @Test
    void timeOnHoldCountsNeitherForTheAlarmNorForFallingAsleep() {
        long partnership = trial.introduced(seeker, solution);
        trial.days(15);
        trial.holds.partnership(partnership, Optional.of(trial.now().plus(Duration.ofDays(100))), "elections");
        trial.days(105);
        assertThat(flags(partnership)).doesNotContain("stalled");

        trial.days(3);
        assertThat(flags(partnership)).contains("stalled");
        assertThat(trial.diary(seeker)).noneMatch(day -> day.contains("dormancy-notice"));
        trial.days(70);
        assertThat(trial.diary(seeker)).endsWith("190 dormancy-notice");
    }

    @Test
    void aHoldThatWasReleasedEarlyCountsAsLongAsItLasted() {
        long partnership = trial.introduced(seeker, solution);
        trial.holds.partnership(partnership, Optional.empty(), "the secretariat talks to both");
        trial.days(40);
        trial.holds.releasePartnership(partnership);
        trial.days(100);

        assertThat(trial.diary(host)).endsWith("130 dormancy-notice");
    }

    @Test
    void tellsTheOtherSideOfALongAbsenceOnceAndAsksNobodyAboutIt() {
        trial.introduced(seeker, solution);
        trial.days(6);
        trial.holds.away(host, trial.now().plus(Duration.ofDays(30)), "away until 2031-06-08");
        trial.days(3);
        trial.holds.away(host, trial.now().plus(Duration.ofDays(27)), "away until 2031-06-08");
        trial.days(35);

        assertThat(trial.diary(seeker)).containsExactly("8 held-until", "36 contact-check");
        assertThat(trial.lettersTo(seeker).get(0).items().get(0).facts()).containsEntry("until", "2031-06-08");
        assertThat(trial.diary(host)).containsExactly("36 contact-check");
    }

    @Test
    void whoIsToldLateOfTwoAbsencesIsNotToldAgainWhenTheFirstEnds() {
        trial.introduced(seeker, solution);
        trial.days(6);
        trial.holds.person(seeker, Optional.of(trial.now().plus(Duration.ofDays(12))), "on leave");
        trial.holds.away(host, trial.now().plus(Duration.ofDays(20)), "away until 2031-05-29");
        trial.days(7);
        trial.holds.away(host, trial.now().plus(Duration.ofDays(33)), "away until 2031-06-18");
        trial.days(15);
        // Somebody else is written to, and something about the pair changes: all it owes is worked out anew.
        trial.followUps.carryOut(seeker);
        trial.holds.releasePerson(seeker);
        trial.days(10);

        assertThat(trial.diary(seeker).stream().filter(line -> line.contains("held-until")))
                .containsExactly("18 held-until");
    }

    @Test
    void saysNothingOfAShortAbsence() {
        trial.introduced(seeker, solution);
        trial.holds.away(host, trial.now().plus(Duration.ofDays(8)), "away for some days");
        trial.days(9);

        assertThat(trial.diary(seeker)).containsExactly("8 contact-check");
    }

    @Test
    void asksAColleagueWhoFollowsSomebodyWhoCanBeReachedNoMore() {
        long colleague = workshop.person("colleague@example.org");
        colleagues(host, colleague);
        trial.introduced(seeker, solution);
        bounce("host@example.org");
        trial.planning.personChanged(host);
        trial.days(60);

        assertThat(trial.diary(colleague)).containsExactly("1 successor-wanted");
        FollowUpItem item = trial.lettersTo(colleague).get(0).items().get(0);
        assertThat(item.counterpart().address()).isEqualTo("seeker@example.org");
        assertThat(item.facts()).containsEntry("left", "Ana host@example.org").containsEntry("first", true);
    }

    @Test
    void asksTheSecretariatForASuccessorWhereThereIsNoColleague() {
        long partnership = trial.introduced(seeker, solution);
        bounce("host@example.org");
        trial.planning.personChanged(host);
        trial.days(2);
        assertThat(trial.letters).isEmpty();
        assertThat(flags(partnership)).contains("successor: provider can be reached no more", "unreachable: provider");

        database.with(h -> h.execute("delete from suppression"));
        trial.planning.personChanged(host);
        assertThat(flags(partnership)).isEmpty();
    }

    @Test
    void asksForNoSuccessorOfSomebodyWhoWantsNoMail() {
        colleagues(host, workshop.person("colleague@example.org"));
        long partnership = trial.introduced(seeker, solution);
        suppress("host@example.org");
        trial.planning.personChanged(host);
        trial.days(30);

        assertThat(trial.letters).isEmpty();
        assertThat(flags(partnership)).doesNotContain("successor");
    }

    @Test
    void plansAllAnewOnceThePlanHasChanged() {
        long partnership = trial.introduced(seeker, solution);
        PlanWatch watch = new PlanWatch(trial.store, database, "one");
        assertThat(List.of(watch.look(), watch.look())).containsExactly(true, false);
        assertThat(toPlan(partnership)).isTrue();

        trial.planning.plan(partnership);
        assertThat(new PlanWatch(trial.store, database, "one").look()).isFalse();
        assertThat(toPlan(partnership)).isFalse();
        assertThat(new PlanWatch(trial.store, database, "two").look()).isTrue();
        assertThat(toPlan(partnership)).isTrue();
    }

    @Test
    void introductionsCountForTheMonth() {
        trial.atMost(2);
        trial.introduced(seeker, solution);
        workshop.letter("<i1@example.org>", seeker, "introduction-seeker", 1);
        trial.days(25);
        assertThat(trial.diary(seeker)).containsExactly("8 contact-check");

        trial.days(10);
        assertThat(trial.diary(seeker)).containsExactly("8 contact-check", "30 contact-check");
    }

    @Test
    void leavesBothInPeaceWhenOneAsksForLater() {
        long partnership = trial.introduced(seeker, solution);
        trial.days(1);
        tell(partnership, Side.SEEKER, Answer.LATER);
        trial.days(59);
        assertThat(trial.letters).isEmpty();

        trial.days(10);
        assertThat(trial.diary(host)).hasSize(1);
    }

    @Test
    void flagsWhatHasNotMovedForLong() {
        long partnership = trial.introduced(seeker, solution);
        trial.days(20);
        assertThat(flags(partnership)).isEmpty();

        trial.days(2);
        assertThat(flags(partnership)).contains("stalled: 21 days without a move, since 2031-05-04");
        tell(partnership, Side.SEEKER, Answer.AGREED);
        assertThat(flags(partnership)).isEmpty();
    }

    @Test
    void letsAPartnershipSleepAfterANoticeToBoth() {
        long partnership = trial.introduced(seeker, solution);
        trial.days(93);
        assertThat(trial.diary(seeker)).endsWith("92 dormancy-notice");
        assertThat(trial.diary(host)).endsWith("92 dormancy-notice");
        assertThat(trial.lettersTo(host).get(3).items().get(0).facts()).containsKey("closes");
        assertThat(stage(partnership)).isEqualTo("INTRODUCED");

        trial.days(14);
        assertThat(stage(partnership)).isEqualTo("DORMANT");
        int letters = trial.letters.size();
        trial.days(300);
        assertThat(trial.letters).hasSize(letters);
    }

    @Test
    void wakesUpAtAnySignOfLifeAndTellsTheOtherSide() {
        long partnership = trial.introduced(seeker, solution);
        trial.days(120);
        trial.letters.clear();
        trial.journeys.sign(partnership, Side.SEEKER, "<late@example.org>", "Sorry, we had elections");
        trial.days(12);

        assertThat(stage(partnership)).isEqualTo("INTRODUCED");
        assertThat(trial.diary(host)).containsExactly("121 reopened", "127 contact-check");
        assertThat(trial.diary(seeker)).containsExactly("127 contact-check");
    }

    @Test
    void doesNotFallAsleepWhenSomebodyAnswersTheNotice() {
        long partnership = trial.introduced(seeker, solution);
        trial.days(93);
        tell(partnership, Side.PROVIDER, Answer.NOT_YET);
        trial.days(60);
        assertThat(stage(partnership)).isEqualTo("INTRODUCED");

        trial.days(60);
        assertThat(stage(partnership)).isEqualTo("DORMANT");
        assertThat(trial.diary(seeker).stream().filter(day -> day.contains("dormancy-notice")))
                .hasSize(2);
    }

    @Test
    void writesNothingTwiceHoweverOftenItIsAsked() {
        trial.introduced(seeker, solution);
        trial.days(8);
        for (int i = 0; i < 5; i++) {
            trial.followUps.carryOut(seeker);
        }
        assertThat(trial.diary(seeker)).hasSize(1);
    }

    @Test
    void owesNothingForAPartnershipThatBecamePartOfAnother() {
        long twin = workshop.person("twin@example.org");
        trial.introduced(seeker, solution);
        trial.introduced(twin, solution);
        workshop.people.merge(seeker, twin);
        trial.days(10);

        assertThat(trial.lettersTo(seeker))
                .singleElement()
                .satisfies(letter -> assertThat(letter.items()).hasSize(1));
        assertThat(trial.lettersTo(host))
                .singleElement()
                .satisfies(letter -> assertThat(letter.items()).hasSize(1));
    }

    private void tell(long partnership, Side side, Answer answer) {
        told++;
        trial.journeys.tell(partnership, side, answer, "<" + told + "@example.org>", "");
    }

    private void colleagues(long one, long other) {
        database.with(h -> {
            h.execute(
                    "insert into organisation (name_key, country, name) values ('wells', 'KE', 'Institute of Wells')");
            return h.execute(
                    "update person set organisation_id = (select max(id) from organisation) where id in (?, ?)",
                    one,
                    other);
        });
    }

    private boolean toPlan(long partnership) {
        return workshop.one("select to_plan from partnership where id = :it", partnership, Boolean.class);
    }

    private void bounce(String address) {
        database.with(h -> h.execute(
                "insert into suppression (address, reason, since) values (?, 'bounced: has left', ?)",
                address,
                Times.toSql(trial.now())));
    }

    private void suppress(String address) {
        database.with(h -> h.execute(
                "insert into suppression (address, reason, since) values (?, 'address closed', current_timestamp)",
                address));
    }

    private String flags(long partnership) {
        return workshop.one("select flags from partnership where id = :it", partnership, String.class);
    }

    private String stage(long partnership) {
        return workshop.one("select stage from partnership where id = :it", partnership, String.class);
    }
}
