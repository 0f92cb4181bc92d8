package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dripstone.store.SomeWorkshop.CLOCK;
import static org.dripstone.store.SomeWorkshop.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;
import org.dripstone.partnership.Journey;
import org.dripstone.partnership.JourneyOutcome;
import org.dripstone.partnership.JourneyOutcome.Confirmed;
import org.dripstone.partnership.JourneyOutcome.Contradicted;
import org.dripstone.partnership.JourneyOutcome.Moved;
import org.dripstone.partnership.JourneyOutcome.Noted;
import org.dripstone.partnership.JourneyOutcome.Refused;
import org.dripstone.partnership.JourneyStore.Said;
import org.dripstone.partnership.Journeys;
import org.dripstone.partnership.PartnershipStore.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class JourneysContract extends StoreContract {
    private final List<Long> changed = new ArrayList<>();
    private JdbiJourneyStore store;
    private Journeys journeys;
    private long host;
    private long seeker;
    private long solution;
    private long partnership;

    JourneysContract(Server server) {
        super(server);
    }

    @BeforeEach
    void anIntroducedPartnership() {
        store = new JdbiJourneyStore(database);
        journeys = new Journeys(store, workshop.partnerships, changed::add, database, CLOCK);
        host = workshop.person("host@example.org");
        seeker = workshop.person("seeker@example.org");
        solution = workshop.solution("S1", host);
        partnership = workshop.partnership(seeker, solution);
        journeys.known(partnership, Stage.INTRODUCED, "<introduction@x>");
        changed.clear();
    }

    @Test
    void movesAndKeepsWhoSaidWhatAndWhere() {
        assertThat(tell(Side.SEEKER, Answer.VISITED, "<1@x>"))
                .isEqualTo(new Moved(Stage.VISITED, Standing.REPORTED, "the seeker says visited"));
        assertThat(tell(Side.PROVIDER, Answer.VISITED, "<2@x>"))
                .isEqualTo(new Confirmed(Stage.VISITED, "both sides say visited"));

        assertThat(workshop.all("select from_stage || '>' || to_stage || ' ' || evidence || ' ' || standing"
                        + " from stage_move order by id"))
                .endsWith("INTRODUCED>VISITED <1@x> reported");
        assertThat(workshop.all("select side || ' ' || answer || ' ' || evidence || ' ' || words || ' ' || outcome"
                        + " from statement order by id"))
                .containsExactly("seeker visited <1@x> in words moved", "provider visited <2@x> in words confirmed");
        assertThat(workshop.all("select stage from partnership where confirmed"))
                .containsExactly("VISITED");
        assertThat(changed).containsExactly(partnership, partnership);
    }

    @Test
    void hearsTheSameMessageOnce() {
        tell(Side.SEEKER, Answer.IN_CONTACT, "<1@x>");
        changed.clear();
        assertThat(tell(Side.SEEKER, Answer.IN_CONTACT, "<1@x>")).isInstanceOf(Noted.class);
        assertThat(workshop.all("select count(*) from statement")).containsExactly("1");
        assertThat(changed).isEmpty();
    }

    @Test
    void movesNothingWithoutEvidence() {
        assertThatThrownBy(() -> tell(Side.SEEKER, Answer.VISITED, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(stage()).isEqualTo(Stage.INTRODUCED);
    }

    @Test
    void flagsAContradiction() {
        tell(Side.SEEKER, Answer.IN_CONTACT, "<1@x>");
        assertThat(tell(Side.PROVIDER, Answer.NOT_YET, "<2@x>")).isInstanceOf(Contradicted.class);
        assertThat(workshop.all("select flags from partnership"))
                .containsExactly("contradiction: seeker says in-contact, provider says not yet");
    }

    @Test
    void takesNotYetAsAboutWhatComesNextWhenTheLetterAskedThat() {
        tell(Side.SEEKER, Answer.IN_CONTACT, "<1@x>");
        workshop.letter("<ask@x>", host, "agree-scope", partnership);
        database.with(h -> h.execute("update message_partnership set side = 'provider'"));
        assertThat(tell(Side.PROVIDER, Answer.NOT_YET, "<2@x>")).isInstanceOf(Noted.class);
    }

    @Test
    void isDeclinedWithTheReasonInTheirWords() {
        journeys.tell(partnership, Side.PROVIDER, Answer.NOT_INTERESTED, "<1@x>", "Our budget was cut.");
        assertThat(stage()).isEqualTo(Stage.DECLINED);
        assertThat(workshop.all("select reason || '|' || declined_by from partnership"))
                .containsExactly("Our budget was cut.|provider");
    }

    @Test
    void movesBackOnlyByADecisionWithAReason() {
        tell(Side.SEEKER, Answer.VISITED, "<1@x>");
        assertThat(journeys.decide(partnership, Stage.AGREED, " ")).isInstanceOf(Refused.class);
        assertThat(stage()).isEqualTo(Stage.VISITED);

        journeys.decide(partnership, Stage.AGREED, "they meant a video visit");
        assertThat(stage()).isEqualTo(Stage.AGREED);
        assertThat(workshop.all("select evidence from stage_move order by id"))
                .endsWith("the secretariat: they meant a video visit");
    }

    @Test
    void wakesUpToTheStageItHad() {
        tell(Side.SEEKER, Answer.AGREED, "<1@x>");
        journeys.known(partnership, Stage.DORMANT, "no sign of life");
        assertThat(workshop.all("select stage_before from partnership")).containsExactly("AGREED");

        journeys.sign(partnership, Side.PROVIDER, "<2@x>", "We are back");
        assertThat(stage()).isEqualTo(Stage.AGREED);
        assertThat(workshop.all("select stage from partnership where not confirmed"))
                .containsExactly("AGREED");
    }

    @Test
    void hearsOfAMergedPartnershipAsOfTheOneItBecamePartOf() {
        long twin = workshop.person("twin@example.org");
        long merged = workshop.partnership(twin, solution);
        workshop.people.merge(seeker, twin);

        journeys.tell(merged, Side.SEEKER, Answer.IN_CONTACT, "<1@x>", "");
        assertThat(stage()).isEqualTo(Stage.IN_CONTACT);
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        assertThat(journeys.tell(4711, Side.SEEKER, Answer.VISITED, "<1@x>", ""))
                .isInstanceOf(Refused.class);
    }

    @Test
    void keepsEverythingAboutAJourney() {
        tell(Side.SEEKER, Answer.VISITED, "<1@x>");
        tell(Side.PROVIDER, Answer.NOT_YET, "<2@x>");
        tell(Side.PROVIDER, Answer.LATER, "<3@x>");
        Journey kept = database.inOne(() -> store.lock(partnership).orElseThrow());

        assertThat(kept.seeker().said()).contains(Stage.VISITED);
        assertThat(kept.provider().notYet()).contains(NOON);
        assertThat(kept.dispute()).contains(new Journey.Dispute(Stage.VISITED, Side.PROVIDER, NOON));
        assertThat(kept.lastSign()).contains(NOON);
        assertThat(kept.resumeAt()).isPresent();
        database.inOne(() -> {
            store.keep(kept);
            return true;
        });
        assertThat(database.inOne(() -> store.lock(partnership))).contains(kept);
        assertThat(store.said(partnership))
                .contains(new Said(Side.PROVIDER, Optional.of(Answer.LATER), NOON))
                .hasSize(3);
    }

    @Test
    void undoesTheWholeChangeWhenWhatFollowsFromItFails() {
        Journeys failing = new Journeys(
                store,
                workshop.partnerships,
                id -> {
                    throw new IllegalStateException("planning failed");
                },
                database,
                CLOCK);
        assertThatThrownBy(() -> failing.tell(partnership, Side.SEEKER, Answer.VISITED, "<1@x>", ""))
                .hasMessage("planning failed");
        assertThat(stage()).isEqualTo(Stage.INTRODUCED);
        assertThat(workshop.all("select count(*) from statement")).containsExactly("0");
    }

    private JourneyOutcome tell(Side side, Answer answer, String evidence) {
        return journeys.tell(partnership, side, answer, evidence, "in words");
    }

    private Stage stage() {
        return Stage.valueOf(workshop.one("select stage from partnership where id = :it", partnership, String.class));
    }
}
