package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.FollowUpLetters;
import org.dripstone.correspondence.LetterTemplates;
import org.dripstone.correspondence.MessageIds;
import org.dripstone.correspondence.OfficeContacts;
import org.dripstone.correspondence.OfficeLetters;
import org.dripstone.correspondence.Sender;
import org.dripstone.correspondence.Stationery;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.followup.DigestAnswer;
import org.dripstone.followup.Digests;
import org.dripstone.followup.LettersOfVisits;
import org.dripstone.followup.MailDesk;
import org.dripstone.followup.MailTarget;
import org.dripstone.store.FollowUpTrial.NineToFive;
import org.dripstone.visit.Visit;
import org.dripstone.visit.VisitCountdown;
import org.dripstone.visit.VisitField;
import org.dripstone.visit.VisitStore.Said;
import org.dripstone.visit.VisitsOfTheWeek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Day 0 is a Sunday; the secretariat, like everybody, is at work from nine to five on weekdays. */
abstract class DigestsContract extends StoreContract {
    private static final Sender SENDER = new Sender("The Secretariat", "secretariat@example.org", "en");
    private static final LetterTemplates TEMPLATES = LetterTemplates.read(Path.of("config/templates"));

    private FollowUpTrial trial;
    private MailDesk desk;
    private Digests digests;
    private long seeker;
    private long host;
    private long partnership;

    DigestsContract(Server server) {
        super(server);
    }

    @BeforeEach
    void onePartnershipIsIntroduced() {
        trial = new FollowUpTrial(database, workshop);
        Stationery stationery = new Stationery(
                TEMPLATES,
                workshop.outbox,
                SENDER,
                new MessageIds(new byte[8], SENDER.address()),
                new AnswerTokens(new byte[8]),
                event -> "The Workshop",
                trial.clock);
        desk = new MailDesk(
                trial.store,
                new JdbiLettersWaiting(database),
                LettersOfVisits.NONE,
                new OfficeContacts(new JdbiContacts(database), SENDER),
                trial.planning,
                trial.items,
                trial.holds,
                new FollowUpLetters(stationery),
                event -> trial.plan(),
                database,
                trial.clock);
        digests = new Digests(
                new JdbiDigestStore(database),
                trial.store,
                trial.items,
                trial.holds,
                desk,
                new OfficeLetters(stationery),
                new VisitsOfTheWeek(new JdbiVisitStore(database), new VisitCountdown(new NineToFive()), trial.items),
                event -> trial.plan(),
                new NineToFive(),
                NineToFive.SOMEWHERE,
                database,
                trial.clock);
        seeker = workshop.person("seeker@example.org");
        host = workshop.person("host@example.org");
        partnership = trial.introduced(seeker, workshop.solution("S1", host));
    }

    @Test
    void tellsOnceOnFridayWhatGoesOutByTheEndOfMonday() {
        daysWithDigests(4);
        assertThat(digestsOf("tomorrow-digest")).isEmpty();

        daysWithDigests(2);
        digests.write();
        assertThat(digestsOf("tomorrow-digest"))
                .singleElement()
                .asString()
                .contains("seeker@example.org", "host@example.org", "DS-" + partnership, "If you do nothing, these");
    }

    @Test
    void saysNothingWhenThereIsNothingToTellNorOutsideOfWorkingHours() {
        digests.write();
        assertThat(allDigests()).isEmpty();
        daysWithDigests(2);
        assertThat(allDigests()).isEmpty();
    }

    @Test
    void holdsWhatTheAnswerHolds() {
        trial.days(6);
        trial.planning.plan(partnership);
        digests.write();
        assertThat(digests.answered(new DigestAnswer(true, Optional.of(7), List.of(partnership))))
                .containsExactly(MailTarget.of("DS-" + partnership).orElseThrow());
        trial.days(4);
        assertThat(trial.letters).isEmpty();
        trial.days(7);
        assertThat(trial.lettersTo(seeker)).hasSize(1);
    }

    @Test
    void holdOfAllMeansWhatTheDigestNames() {
        daysWithDigests(6);
        digests.answered(new DigestAnswer(true, Optional.empty(), List.of()));
        trial.days(30);

        assertThat(trial.lettersTo(seeker)).isEmpty();
        assertThat(desk.holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.partnership()).hasValue(partnership));
    }

    @Test
    void whereSilenceHoldsNothingGoesOutThatNobodyLetGo() {
        trial.silenceHolds();
        trial.days(15);
        assertThat(trial.letters).isEmpty();
        assertThat(desk.of(MailTarget.of("DS-" + partnership).orElseThrow()))
                .allSatisfy(coming -> assertThat(coming.held()).isPresent());

        digests.write();
        digests.answered(new DigestAnswer(false, Optional.empty(), List.of(partnership)));
        trial.days(2);
        assertThat(trial.lettersTo(seeker)).hasSize(1);
        trial.days(40);
        assertThat(trial.lettersTo(seeker)).hasSize(1);
    }

    @Test
    void tellsInTheMorningWhatStandsStillAndWhatIsContradicted() {
        long other = trial.introduced(
                workshop.person("b@example.org"), workshop.solution("S2", workshop.person("c@example.org")));
        trial.journeys.tell(other, Side.SEEKER, Answer.IN_CONTACT, "<1@example.org>", "");
        trial.journeys.tell(other, Side.PROVIDER, Answer.NOT_YET, "<2@example.org>", "");
        daysWithDigests(23);

        assertThat(digestsOf("contradiction")).singleElement().asString().contains("DS-" + other);
        assertThat(digestsOf("stall-alarm").toString()).contains("DS-" + partnership, "seeker@example.org");
    }

    @Test
    void saysWhoKeepsTheOtherWaitingAndNamesThemFirst() {
        trial.days(3);
        trial.journeys.tell(partnership, Side.SEEKER, Answer.NOT_YET, "<1@example.org>", "");
        daysWithDigests(20);

        assertThat(digestsOf("stall-alarm"))
                .singleElement()
                .asString()
                .contains("only one side has answered", "a short call to the side named first")
                .containsSubsequence("host@example.org", "seeker@example.org");
    }

    @Test
    void suggestsALineToBothWhereBothAnswerAndNothingMoves() {
        trial.days(3);
        trial.journeys.tell(partnership, Side.SEEKER, Answer.NOT_YET, "<1@example.org>", "");
        trial.journeys.tell(partnership, Side.PROVIDER, Answer.NOT_YET, "<2@example.org>", "");
        daysWithDigests(20);

        assertThat(digestsOf("stall-alarm"))
                .singleElement()
                .asString()
                .contains("both answer, but nothing moves", "a personal line to both");
    }

    @Test
    void suggestsPatienceWhereASideWentAwayMeanwhile() {
        trial.days(20);
        daysWithDigests(3);
        trial.holds.away(host, trial.clock.instant().plus(Duration.ofDays(30)), "away");
        daysWithDigests(7);

        assertThat(digestsOf("week-digest"))
                .last()
                .asString()
                .contains("Stalled", "one side is away", "nothing for now")
                .containsSubsequence("host@example.org", "seeker@example.org");
    }

    @Test
    void tellsOnceAWeekWhatHappenedWithOneSuggestionEach() {
        trial.days(2);
        trial.journeys.tell(partnership, Side.SEEKER, Answer.IN_CONTACT, "<1@example.org>", "We met.");
        daysWithDigests(7);

        assertThat(digestsOf("week-digest"))
                .singleElement()
                .asString()
                .contains("Moved on", "In contact", "Suggestion:", "DS-" + partnership);
    }

    @Test
    void listsTheVisitsToComeInTheWeeksDigest() {
        JdbiVisitStore visits = new JdbiVisitStore(database);
        Visit visit = visits.add(partnership, "u1@example.org", SomeWorkshop.NOON);
        Map.of(VisitField.FIRST_DAY, "2031-12-01", VisitField.LAST_DAY, "2031-12-05")
                .forEach((field, day) -> visits.say(
                        visit.id(), new Said(field, day, Optional.empty(), SomeWorkshop.NOON, "<1@example.org>")));
        visits.keep(visits.of(partnership).orElseThrow(), Optional.empty());
        daysWithDigests(2);

        assertThat(digestsOf("week-digest"))
                .singleElement()
                .asString()
                .contains("Visits", "December 1, 2031", "prepared as planned", "DS-" + partnership);
    }

    @Test
    void saysWhatAVisitLacksThatIsLate() {
        JdbiVisitStore visits = new JdbiVisitStore(database);
        Visit visit = visits.add(partnership, "u1@example.org", SomeWorkshop.NOON);
        LocalDate soon =
                LocalDate.ofInstant(trial.clock.instant(), ZoneOffset.UTC).plusDays(70);
        Map.of(
                        VisitField.FIRST_DAY,
                        soon.toString(),
                        VisitField.LAST_DAY,
                        soon.plusDays(4).toString(),
                        VisitField.OBJECTIVE,
                        "See how it is done",
                        VisitField.AUTHORISATION,
                        "by the minister")
                .forEach((field, day) -> visits.say(
                        visit.id(), new Said(field, day, Optional.empty(), SomeWorkshop.NOON, "<1@example.org>")));
        visits.keep(visits.of(partnership).orElseThrow(), Optional.empty());
        daysWithDigests(2);

        assertThat(digestsOf("week-digest"))
                .singleElement()
                .asString()
                .contains("its preparation is late", "Still missing: Who pays for what and Delegation\n")
                .doesNotContain("prepared as planned");
    }

    @Test
    void previewsALetterAsItWillReadWithoutQueueingIt() {
        String id = desk.of(MailTarget.of("seeker@example.org").orElseThrow())
                .get(0)
                .id();

        assertThat(desk.preview(id))
                .hasValueSatisfying(letter -> assertThat(letter.text()).contains("host@example.org"));
        assertThat(workshop.all("select count(*) from message")).containsExactly("0");
        assertThat(allDigests()).isEmpty();
    }

    @Test
    void exportsLettersToTheSecretariatWithoutAPerson() {
        daysWithDigests(8);

        assertThat(new ExportQueries(database, "en").records(ExportKind.MESSAGES, Optional.empty()))
                .anySatisfy(message -> assertThat(message)
                        .containsEntry("person_id", "")
                        .containsEntry("to", "secretariat@example.org")
                        .containsEntry("partnership_id", ""));
    }

    private void daysWithDigests(int days) {
        for (int i = 0; i < days * 4; i++) {
            digests.write();
            trial.sixHours();
        }
    }

    private List<String> digestsOf(String step) {
        return database.with(
                h -> h.createQuery("""
                                select t.body_text from message m join message_text t on t.message_id = m.id
                                where m.person_id is null and m.step = :step order by m.id""").bind("step", step).mapTo(String.class).list());
    }

    private List<String> allDigests() {
        return database.with(h -> h.createQuery("select step from message where person_id is null")
                .mapTo(String.class)
                .list());
    }
}
