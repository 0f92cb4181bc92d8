package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.EVENT;
import static org.dripstone.store.SomeWorkshop.solution;

import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Outcome;
import org.dripstone.domain.Solution;
import org.dripstone.feed.SolutionStore;
import org.dripstone.feed.SolutionStore.Listed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SolutionStoreContract extends StoreContract {
    private static final Solution BARE =
            new Solution("", "Wells: how, where", "", "", List.of(), "", "", "", List.of(), -1);

    private SolutionStore solutions;

    SolutionStoreContract(Server server) {
        super(server);
    }

    @BeforeEach
    void takeStore() {
        solutions = workshop.solutions;
    }

    @Test
    void givesBackWhatTheCatalogueSaid() {
        long provider = workshop.person("host@example.org");
        solutions.put(EVENT, solution("S1", "Wells"), Optional.of(provider), workshop.row());
        solutions.put(EVENT, BARE, Optional.empty(), workshop.row());

        assertThat(solutions.catalogue(EVENT))
                .extracting(Listed::solution)
                .containsExactly(solution("S1", "Wells"), BARE);
        assertThat(solutions.catalogue(EVENT))
                .extracting(Listed::provider)
                .containsExactly(Optional.of(provider), Optional.empty());
        assertThat(solutions.catalogue("another event")).isEmpty();
    }

    @Test
    void replacesASolutionOfTheSameCode() {
        solutions.put(EVENT, solution("S1", "Wells"), Optional.empty(), workshop.row());
        long id = solutions.catalogue(EVENT).get(0).id();
        solutions.put(EVENT, solution("s1 ", "Deep wells"), Optional.empty(), workshop.row());

        assertThat(solutions.catalogue(EVENT)).singleElement().satisfies(listed -> {
            assertThat(listed.id()).isEqualTo(id);
            assertThat(listed.solution().title()).isEqualTo("Deep wells");
        });
    }

    @Test
    void replacesASolutionOfTheSameTitleWhereNeitherHasACode() {
        solutions.put(EVENT, BARE, Optional.empty(), workshop.row());
        solutions.put(EVENT, BARE, Optional.of(workshop.person("host@example.org")), workshop.row());

        assertThat(solutions.catalogue(EVENT)).hasSize(1);
    }

    @Test
    void saysWhetherASolutionIsNewChangedOrTheSame() {
        Solution wells = solution("S1", "Wells");
        assertThat(solutions.compare(EVENT, wells, Optional.empty())).isEqualTo(Outcome.ACCEPTED);

        solutions.put(EVENT, wells, Optional.empty(), workshop.row());
        assertThat(solutions.compare(EVENT, wells, Optional.empty())).isEqualTo(Outcome.UNCHANGED);
        assertThat(solutions.compare(EVENT, solution("S1", "Deep wells"), Optional.empty()))
                .isEqualTo(Outcome.UPDATED);
        assertThat(solutions.compare(EVENT, wells, Optional.of(1L))).isEqualTo(Outcome.UPDATED);
        assertThat(solutions.compare("another event", wells, Optional.empty())).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void listsInTheSameOrderOnEveryDatabase() {
        for (String code : List.of("b-1", "B 2", "a_3", "É4", "a 5", "A-6")) {
            solutions.put(EVENT, solution(code, code), Optional.empty(), workshop.row());
        }
        assertThat(solutions.catalogue(EVENT))
                .extracting(listed -> listed.solution().code())
                .containsExactly("a 5", "A-6", "a_3", "B 2", "b-1", "É4");
    }
}
