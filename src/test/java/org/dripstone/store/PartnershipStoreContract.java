package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.EVENT;
import static org.dripstone.store.SomeWorkshop.NOON;

import java.util.List;
import java.util.Optional;
import org.dripstone.correspondence.LetterStatus;
import org.dripstone.domain.Stage;
import org.dripstone.partnership.PartnershipStore;
import org.dripstone.partnership.PartnershipStore.NewInterest;
import org.dripstone.partnership.PartnershipStore.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class PartnershipStoreContract extends StoreContract {
    private PartnershipStore partnerships;
    private long host;
    private long seeker;
    private long solution;

    PartnershipStoreContract(Server server) {
        super(server);
    }

    @BeforeEach
    void takeStore() {
        partnerships = workshop.partnerships;
        host = workshop.person("host@example.org");
        seeker = workshop.person("seeker@example.org");
        solution = workshop.solution("S1", host);
    }

    @Test
    void showsAnInterestWithItsSolutionUntilAPartnershipIsOpened() {
        workshop.interested(seeker, solution);

        NewInterest interest = workshop.unopened(seeker, solution);
        assertThat(interest.solution()).isEqualTo(SomeWorkshop.solution("S1", "Title of S1"));
        assertThat(interest.provider()).contains(host);
        assertThat(interest.actions()).containsExactly("visit", "learn");
        assertThat(interest.source()).isEqualTo("list.csv@4");

        partnerships.open(interest, "on-hold: seeker no address", NOON);
        assertThat(partnerships.unopened(EVENT)).isEmpty();
        assertThat(partnerships.unopened("another event")).isEmpty();
    }

    @Test
    void setsAnInterestAside() {
        workshop.interested(host, solution);
        partnerships.setAside(workshop.unopened(host, solution), "OWN");

        assertThat(partnerships.unopened(EVENT)).isEmpty();
        assertThat(workshop.all("select count(*) from partnership")).containsExactly("0");
    }

    @Test
    void showsAnInterestInASolutionWithoutAProvider() {
        workshop.solutions.put(EVENT, SomeWorkshop.solution("S1", "Title"), Optional.empty(), workshop.row());
        workshop.interested(seeker, solution);
        assertThat(workshop.unopened(seeker, solution).provider()).isEmpty();
    }

    @Test
    void keepsEveryMoveWithItsEvidence() {
        long partnership = workshop.partnership(seeker, solution);
        partnerships.move(partnership, Stage.VALIDATED, NOON.plusSeconds(1), "forms.csv@4", Standing.CONFIRMED);
        partnerships.move(partnership, Stage.AGREED, NOON.plusSeconds(2), "the seeker wrote", Standing.REPORTED);

        assertThat(workshop.all(
                        "select from_stage || '>' || to_stage || ' ' || evidence || ' ' || standing from stage_move"
                                + " order by id"))
                .containsExactly(
                        "INTEREST>VALIDATED forms.csv@4 confirmed", "VALIDATED>AGREED the seeker wrote reported");
        assertThat(workshop.all("select stage from partnership where not confirmed"))
                .containsExactly("AGREED");
    }

    @Test
    void doesNothingWhenThePartnershipIsThereAlready() {
        long partnership = workshop.partnership(seeker, solution);
        partnerships.move(partnership, Stage.AGREED, NOON, "first", Standing.CONFIRMED);
        partnerships.move(partnership, Stage.AGREED, NOON.plusSeconds(9), "again", Standing.REPORTED);

        assertThat(workshop.all("select evidence from stage_move")).containsExactly("first");
        assertThat(workshop.all("select stage from partnership where confirmed"))
                .containsExactly("AGREED");
    }

    @Test
    void isIntroducedOnceEveryIntroductionHasLeft() {
        long first = validated(seeker);
        long second = validated(workshop.person("other@example.org"));
        long toSeeker = workshop.letter("<1@x>", seeker, "introduction-seeker", first);
        long toHost = workshop.letter("<2@x>", host, "introduction-provider", first, second);

        workshop.outbox.mark(toSeeker, LetterStatus.SENT, NOON, "");
        assertThat(partnerships.introducedBy(toSeeker)).isEmpty();
        workshop.outbox.mark(toHost, LetterStatus.SENT, NOON, "");
        assertThat(partnerships.introducedBy(toHost)).containsExactlyInAnyOrder(first, second);

        partnerships.move(first, Stage.INTRODUCED, NOON, "<2@x>", Standing.CONFIRMED);
        assertThat(partnerships.introducedBy(toHost)).isEqualTo(List.of(second));
    }

    @Test
    void whatWasStoppedWithItsFeedIsNoLongerOwed() {
        long first = validated(seeker);
        long toSeeker = workshop.letter("<1@x>", seeker, "introduction-seeker", first);
        long stopped = workshop.letter("<2@x>", host, "introduction-provider", first);
        workshop.outbox.mark(toSeeker, LetterStatus.SENT, NOON, "");
        assertThat(partnerships.introduced(List.of(first))).isEmpty();

        workshop.outbox.mark(stopped, LetterStatus.CANCELLED, NOON, "their own wish");
        assertThat(partnerships.introduced(List.of(first))).isEmpty();
        workshop.outbox.mark(stopped, LetterStatus.CANCELLED, NOON, JdbiUndoStore.UNDONE);
        assertThat(partnerships.introduced(List.of(first))).containsExactly(first);
        assertThat(partnerships.introduced(List.of())).isEmpty();
    }

    @Test
    void isKnownToItsProviderOnceTheirLetterIsLeaving() {
        long first = validated(seeker);
        long second = validated(workshop.person("other@example.org"));
        long toHost = workshop.letter("<2@x>", host, "introduction-provider", first);
        long toSeeker = workshop.letter("<3@x>", seeker, "introduction-seeker", second);
        workshop.outbox.mark(toSeeker, LetterStatus.SENT, NOON, "");
        assertThat(partnerships.knownToProvider(List.of(first, second))).isEmpty();

        workshop.outbox.mark(toHost, LetterStatus.SENDING, NOON, "");
        assertThat(partnerships.knownToProvider(List.of(first, second))).containsExactly(first);
    }

    private long validated(long person) {
        long partnership = workshop.partnership(person, solution);
        partnerships.move(partnership, Stage.VALIDATED, NOON, "row", Standing.CONFIRMED);
        return partnership;
    }
}
