package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.EVENT;
import static org.dripstone.store.SomeWorkshop.NOON;
import static org.dripstone.store.SomeWorkshop.interest;

import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Outcome;
import org.dripstone.matching.InterestStore;
import org.dripstone.matching.InterestStore.Interest;
import org.dripstone.partnership.PartnershipStore.NewInterest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class InterestStoreContract extends StoreContract {
    private InterestStore interests;
    private long seeker;
    private long solution;

    InterestStoreContract(Server server) {
        super(server);
    }

    @BeforeEach
    void takeStore() {
        interests = workshop.interests;
        seeker = workshop.person("seeker@example.org");
        solution = workshop.solution("S1", workshop.person("host@example.org"));
    }

    @Test
    void keepsOneInterestWithEveryRowThatExpressedIt() {
        assertThat(interests.put(interest(seeker, solution, "a need", NOON), workshop.row()))
                .isEqualTo(Outcome.ACCEPTED);
        assertThat(interests.put(interest(seeker, solution, "a need", NOON), workshop.row()))
                .isEqualTo(Outcome.UNCHANGED);

        assertThat(workshop.all("select count(*) from interest")).containsExactly("1");
        assertThat(workshop.all("select count(*) from interest_source")).containsExactly("2");
    }

    @Test
    void takesARowTwiceForOne() {
        long row = workshop.row();
        interests.put(interest(seeker, solution, "a need", NOON), row);
        interests.put(interest(seeker, solution, "a need", NOON), row);

        assertThat(workshop.all("select count(*) from interest_source")).containsExactly("1");
    }

    @Test
    void keepsTheNewestWordsWhicheverCameFirst() {
        interests.put(interest(seeker, solution, "newest", NOON), workshop.row());
        assertThat(interests.put(interest(seeker, solution, "older", NOON.minusSeconds(9)), workshop.row()))
                .isEqualTo(Outcome.UPDATED);
        assertThat(need()).isEqualTo("newest");

        interests.put(interest(seeker, solution, "even newer", NOON.plusSeconds(9)), workshop.row());
        assertThat(need()).isEqualTo("even newer");
    }

    @Test
    void tellsTheDayOfTheNewestFormAlsoWhenItSaysTheSame() {
        interests.put(interest(seeker, solution, "a need", NOON), workshop.row());
        assertThat(interests.put(interest(seeker, solution, "a need", NOON.plusSeconds(9)), workshop.row()))
                .isEqualTo(Outcome.UNCHANGED);
        interests.put(interest(seeker, solution, "a need", NOON.minusSeconds(9)), workshop.row());

        assertThat(workshop.all("select submitted_at from interest"))
                .singleElement()
                .asString()
                .contains(":09");
    }

    @Test
    void keepsWordsThatTellNoTime() {
        Interest timeless = new Interest(EVENT, seeker, solution, List.of(), "", "", Optional.empty());
        assertThat(interests.put(timeless, workshop.row())).isEqualTo(Outcome.ACCEPTED);
        assertThat(interests.put(timeless, workshop.row())).isEqualTo(Outcome.UNCHANGED);
        assertThat(workshop.unopened(seeker, solution).actions()).isEmpty();
    }

    @Test
    void tellsEventsPeopleAndSolutionsApart() {
        long other = workshop.solution("S2", seeker);
        interests.put(interest(seeker, solution, "a need", NOON), workshop.row());

        assertThat(interests.put(interest(seeker, other, "a need", NOON), workshop.row()))
                .isEqualTo(Outcome.ACCEPTED);
        assertThat(interests.put(interest(workshop.person("b@x"), solution, "", NOON), workshop.row()))
                .isEqualTo(Outcome.ACCEPTED);
        assertThat(workshop.partnerships.unopened(EVENT)).hasSize(3);
    }

    private String need() {
        NewInterest kept = workshop.unopened(seeker, solution);
        return kept.need();
    }
}
