package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dripstone.store.SomeWorkshop.NOON;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;
import org.dripstone.partnership.PartnershipStore.Standing;
import org.dripstone.visit.Visit;
import org.dripstone.visit.VisitField;
import org.dripstone.visit.VisitStep;
import org.dripstone.visit.VisitStore.Said;
import org.dripstone.visit.VisitStore.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of visit files promises. */
abstract class VisitStoreContract extends StoreContract {
    private static final LocalDate FIRST = LocalDate.parse("2027-03-01");

    private JdbiVisitStore store;
    private long partnership;

    VisitStoreContract(Server server) {
        super(server);
    }

    @BeforeEach
    void onePartnership() {
        store = new JdbiVisitStore(database);
        partnership = workshop.partnership(
                workshop.person("kofi@example.org"), workshop.solution("K1", workshop.person("amina@example.org")));
    }

    @Test
    void findsTheLatestFileOfAPartnershipAndAnyByItsName() {
        assertThat(store.of(partnership)).isEmpty();
        Visit first = store.add(partnership, "one@example.org", NOON);
        Visit second = store.add(partnership, "two@example.org", NOON);
        assertThat(store.of(partnership)).contains(second);
        assertThat(store.lock(partnership)).contains(second);
        assertThat(store.named("one@example.org")).contains(first);
        assertThat(store.named("three@example.org")).isEmpty();
    }

    @Test
    void keepsTheLastWordOfEachLineAndAllWordsBefore() {
        Visit visit = store.add(partnership, "one@example.org", NOON);
        Said one = said(VisitField.HOSTS, "the ministry", Optional.of(Side.PROVIDER));
        Said other = said(VisitField.HOSTS, "the registry", Optional.empty());
        store.say(visit.id(), one);
        store.say(visit.id(), said(VisitField.TRAVEL, "by train", Optional.of(Side.SEEKER)));
        store.say(visit.id(), other);
        store.say(visit.id(), said(VisitField.TRAVEL, "", Optional.empty()));
        assertThat(store.of(partnership).orElseThrow().entries()).isEqualTo(Map.of(VisitField.HOSTS, "the registry"));
        assertThat(store.said(visit.id(), VisitField.HOSTS)).containsExactly(one, other);
    }

    @Test
    void keepsHowFarItIs() {
        Visit visit = dated(store.add(partnership, "one@example.org", NOON), "2027-03-01", "2027-03-05");
        Visit changed = new Visit(
                visit.id(), partnership, visit.uid(), 3, "visa-refused", visit.entries(), Set.of(VisitStep.TRAVEL));
        store.keep(changed, Optional.empty());
        assertThat(store.of(partnership)).contains(changed);
        store.keep(visit, Optional.empty());
        assertThat(store.of(partnership)).contains(visit);
    }

    @Test
    void notesOncePerFirstDayWhatWasWritten() {
        long visit = store.add(partnership, "one@example.org", NOON).id();
        assertThat(store.wrote(visit, VisitStep.EVE, Side.SEEKER, FIRST, NOON)).isTrue();
        assertThat(store.wrote(visit, VisitStep.EVE, Side.SEEKER, FIRST, NOON)).isFalse();
        assertThat(store.written(visit, FIRST)).containsExactly(new Written(VisitStep.EVE, Side.SEEKER));
        assertThat(store.written(visit, FIRST.plusDays(1))).isEmpty();
    }

    @Test
    void tellsWhatIsAhead() {
        Visit visit = dated(store.add(partnership, "one@example.org", NOON), "2027-03-01", "2027-03-05");
        store.keep(visit, Optional.empty());
        assertThat(store.ahead(LocalDate.parse("2027-03-05"))).containsExactly(visit);
        assertThat(store.ahead(LocalDate.parse("2027-03-06"))).isEmpty();
        assertThat(store.told()).isEmpty();
    }

    @Test
    void expectsNoDaysOfAVisitThatTookPlaceWithoutThem() {
        Visit visit = store.add(partnership, "one@example.org", NOON);
        assertThat(store.ahead(FIRST)).containsExactly(visit);
        workshop.partnerships.move(partnership, Stage.VISITED, NOON, "<1@x>", Standing.REPORTED);
        assertThat(store.ahead(FIRST)).isEmpty();
    }

    @Test
    void countsTheVisitsThatAProviderHostsInAYear() {
        Visit visit = dated(store.add(partnership, "one@example.org", NOON), "2027-03-01", "2027-03-05");
        store.keep(visit, Optional.empty());
        Visit next = store.add(partnership, "two@example.org", NOON);
        assertThat(store.load(next, 2027).others()).isEqualTo(1);
        assertThat(store.load(next, 2028).others()).isZero();
        assertThat(store.load(visit, 2027).others())
                .as("its own days are no others")
                .isZero();
        store.keep(
                new Visit(visit.id(), partnership, visit.uid(), 0, "called off", visit.entries(), Set.of()),
                Optional.empty());
        assertThat(store.load(next, 2027).others()).isZero();
    }

    @Test
    void countsForOneAtATimeButLetsOthersReferToTheSolution() {
        long solution = workshop.solution("K2", workshop.person("amina@example.org"));
        long one = workshop.partnership(workshop.person("kofi@example.org"), solution);
        long other = workshop.partnership(workshop.person("efua@example.org"), solution);
        long third = workshop.person("yaa@example.org");
        CompletableFuture<Integer> others = new CompletableFuture<>();
        database.inOne(() -> {
            store.lockSolution(one);
            others.completeAsync(() -> database.inOne(() -> {
                store.lockSolution(other);
                return store.load(store.add(other, "two@example.org", NOON), 2027)
                        .others();
            }));
            assertThatThrownBy(() -> others.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            CompletableFuture.supplyAsync(() -> workshop.partnership(third, solution))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
            store.keep(dated(store.add(one, "one@example.org", NOON), "2027-03-01", "2027-03-05"), Optional.empty());
            return true;
        });
        assertThat(others.join()).isOne();
    }

    private Visit dated(Visit visit, String first, String last) {
        List.of(said(VisitField.FIRST_DAY, first, Optional.empty()), said(VisitField.LAST_DAY, last, Optional.empty()))
                .forEach(said -> store.say(visit.id(), said));
        return store.of(visit.partnership()).orElseThrow();
    }

    private static Said said(VisitField field, String text, Optional<Side> by) {
        return new Said(field, text, by, NOON, "<1@example.org>");
    }
}
