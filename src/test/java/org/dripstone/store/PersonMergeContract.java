package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.EVENT;
import static org.dripstone.store.SomeWorkshop.NOON;
import static org.dripstone.store.SomeWorkshop.interest;
import static org.dripstone.store.SomeWorkshop.said;

import java.util.List;
import java.util.Set;
import org.dripstone.correspondence.LetterStatus;
import org.dripstone.domain.Role;
import org.dripstone.domain.Stage;
import org.dripstone.identity.KnownPerson;
import org.dripstone.identity.SoughtKey;
import org.dripstone.partnership.PartnershipStore.NewInterest;
import org.dripstone.partnership.PartnershipStore.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class PersonMergeContract extends StoreContract {
    private long ana;
    private long anna;
    private long solution;

    PersonMergeContract(Server server) {
        super(server);
    }

    @BeforeEach
    void twoWhoAreOne() {
        long host = workshop.person("host@example.org");
        ana = workshop.person("ana@example.org");
        anna = workshop.person("anna@example.org");
        solution = workshop.solution("S1", host);
    }

    @Test
    void givesAllThatWasSaidOfTheOtherToTheSurvivor() {
        workshop.says(anna, said(Role.SEEKER, "ana@example.org"));
        merge();

        assertThat(workshop.people.candidates(SoughtKey.anywhere(Set.of("a:ana@example.org", "a:anna@example.org"))))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.id()).isEqualTo(ana);
                    assertThat(known.records()).hasSize(3);
                });
        assertThat(workshop.all("select distinct person_id from person_address where address like 'an%'"))
                .containsExactly(Long.toString(ana));
    }

    @Test
    void makesTheSurvivorTheProvider() {
        long theirs = workshop.solution("S2", anna);
        merge();

        assertThat(workshop.solutions.catalogue(EVENT))
                .filteredOn(listed -> listed.id() == theirs)
                .singleElement()
                .satisfies(listed -> assertThat(listed.provider()).contains(ana));
    }

    @Test
    void followsAChainOfMergesToItsEnd() {
        long an = workshop.person("an@example.org");
        workshop.people.merge(anna, an);
        merge();

        assertThat(workshop.all("select distinct merged_into from person where merged_into is not null"))
                .containsExactly(Long.toString(ana));
        assertThat(workshop.people.candidates(SoughtKey.anywhere(Set.of("a:an@example.org"))))
                .extracting(KnownPerson::id)
                .containsExactly(ana);
    }

    @Test
    void keepsAnInterestThatOnlyTheOtherHad() {
        long partnership = workshop.partnership(anna, solution);
        merge();

        assertThat(workshop.one("select seeker_id from partnership where id = :it", partnership, Long.class))
                .isEqualTo(ana);
        assertThat(interestsOf(ana)).containsExactly("OPENED");
        assertThat(stage(partnership)).isEqualTo(Stage.INTEREST);
    }

    @Test
    void leavesOneOfTwoInterestsWithAllTheirRowsAndTheNewerWords() {
        long first = workshop.row();
        long second = workshop.row();
        workshop.interests.put(interest(ana, solution, "older", NOON), first);
        workshop.interests.put(interest(anna, solution, "newer", NOON.plusSeconds(60)), second);
        merge();

        assertThat(workshop.partnerships.unopened(EVENT)).singleElement().satisfies(left -> {
            assertThat(left.seeker()).isEqualTo(ana);
            assertThat(left.need()).isEqualTo("newer");
        });
        assertThat(workshop.all("select count(*) from interest_source x join interest i on i.id = x.interest_id"
                        + " where i.status = 'NEW'"))
                .containsExactly("2");
    }

    @Test
    void endsTheSurvivorsPartnershipWhereBothAreEquallyFar() {
        long kept = workshop.partnership(ana, solution);
        long gone = workshop.partnership(anna, solution);
        merge();

        assertThat(stage(kept)).isEqualTo(Stage.INTEREST);
        assertThat(stage(gone)).isEqualTo(Stage.MERGED);
        assertThat(workshop.one("select to_stage from stage_move where partnership_id = :it", gone, String.class))
                .isEqualTo("MERGED");
    }

    @Test
    void goesOnWithThePartnershipThatHasComeFurther() {
        long behind = workshop.partnership(ana, solution);
        long ahead = workshop.partnership(anna, solution);
        workshop.partnerships.move(ahead, Stage.INTRODUCED, NOON, "sent", Standing.CONFIRMED);
        merge();

        assertThat(stage(ahead)).isEqualTo(Stage.INTRODUCED);
        assertThat(stage(behind)).isEqualTo(Stage.MERGED);
        assertThat(workshop.one("select seeker_id from partnership where id = :it", ahead, Long.class))
                .isEqualTo(ana);
    }

    @Test
    void neverOpensAgainWhatOneOfThemHasAlreadyBegun() {
        workshop.interested(ana, solution);
        long begun = workshop.partnership(anna, solution);
        merge();

        assertThat(workshop.partnerships.unopened(EVENT))
                .extracting(NewInterest::id)
                .isEmpty();
        assertThat(stage(begun)).isEqualTo(Stage.INTEREST);
        workshop.interested(ana, solution);
        assertThat(workshop.partnerships.unopened(EVENT)).isEmpty();
    }

    @Test
    void mergesAThirdIntoTwoThatWereMergedBefore() {
        long an = workshop.person("an@example.org");
        workshop.partnership(ana, solution);
        long second = workshop.partnership(anna, solution);
        workshop.partnerships.move(second, Stage.VALIDATED, NOON, "row", Standing.CONFIRMED);
        long third = workshop.partnership(an, solution);
        workshop.partnerships.move(third, Stage.INTRODUCED, NOON, "sent", Standing.CONFIRMED);
        merge();
        workshop.people.merge(ana, an);

        assertThat(workshop.all("select stage from partnership order by id"))
                .containsExactly("MERGED", "MERGED", "INTRODUCED");
        assertThat(interestsOf(ana)).containsExactlyInAnyOrder("MERGED", "MERGED", "OPENED");
    }

    @Test
    void tellsNobodyTheSameThingTwice() {
        long kept = workshop.partnership(ana, solution);
        long gone = workshop.partnership(anna, solution);
        long keptLetter = workshop.letter("<1@x>", ana, "introduction-seeker", kept);
        long goneLetter = workshop.letter("<2@x>", anna, "introduction-seeker", gone);
        long aboutBoth = workshop.letter("<3@x>", ana, "introduction-provider", kept, gone);
        long left = workshop.letter("<4@x>", anna, "introduction-seeker", gone);
        workshop.outbox.mark(left, LetterStatus.SENT, NOON, "");
        merge();

        assertThat(List.of(status(keptLetter), status(goneLetter), status(aboutBoth), status(left)))
                .containsExactly("QUEUED", "CANCELLED", "QUEUED", "SENT");
        assertThat(workshop.one("select person_id from message where id = :it", left, Long.class))
                .isEqualTo(ana);
    }

    @Test
    void asksNoLongerWhetherTheTwoAreOne() {
        workshop.people.doubt(ana, anna, "alike");
        merge();
        assertThat(workshop.reviews.open()).isEmpty();
    }

    @Test
    void asksAboutTheSurvivorWhatWasAskedAboutTheOther() {
        long an = workshop.person("an@example.org");
        workshop.people.doubt(anna, an, "alike");
        merge();

        assertThat(workshop.reviews.open())
                .singleElement()
                .satisfies(question -> assertThat(question.people())
                        .extracting(person -> person.id())
                        .containsExactlyInAnyOrder(ana, an));
        workshop.people.doubt(an, ana, "alike, again");
        assertThat(workshop.reviews.open()).hasSize(1);
    }

    @Test
    void asksOnceWhereBothWereAskedAbout() {
        long an = workshop.person("an@example.org");
        workshop.people.doubt(anna, an, "alike");
        workshop.people.doubt(ana, an, "alike too");
        merge();
        assertThat(workshop.reviews.open()).hasSize(1);
    }

    @Test
    void keepsApartForEverWhatWasKeptApartFromEither() {
        long an = workshop.person("an@example.org");
        workshop.people.doubt(ana, an, "alike");
        workshop.people.doubt(anna, an, "alike");
        workshop.reviews.decidePeople(workshop.reviews.open().get(1).key(), false);
        merge();
        assertThat(workshop.reviews.open()).isEmpty();
    }

    private void merge() {
        database.inOne(() -> {
            workshop.people.merge(ana, anna);
            return true;
        });
    }

    private Stage stage(long partnership) {
        return Stage.valueOf(workshop.one("select stage from partnership where id = :it", partnership, String.class));
    }

    private String status(long letter) {
        return workshop.one("select status from message where id = :it", letter, String.class);
    }

    private List<String> interestsOf(long person) {
        return database.with(h -> h.createQuery("select status from interest where person_id = :it order by id")
                .bind("it", person)
                .mapTo(String.class)
                .list());
    }
}
