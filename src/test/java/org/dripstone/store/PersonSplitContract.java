package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dripstone.store.SomeWorkshop.CLOCK;
import static org.dripstone.store.SomeWorkshop.EVENT;
import static org.dripstone.store.SomeWorkshop.NOON;
import static org.dripstone.store.SomeWorkshop.interest;
import static org.dripstone.store.SomeWorkshop.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.dripstone.correspondence.LetterStatus;
import org.dripstone.domain.Role;
import org.dripstone.domain.Stage;
import org.dripstone.domain.Transactions;
import org.dripstone.feed.FeedRowId;
import org.dripstone.identity.PeopleStore.Two;
import org.dripstone.identity.PersonMerging;
import org.dripstone.identity.PersonSplitting;
import org.dripstone.identity.Resolver;
import org.dripstone.identity.Splitting;
import org.dripstone.identity.Splitting.NotSplit;
import org.dripstone.identity.Splitting.Split;
import org.dripstone.identity.WhoIsWho;
import org.dripstone.partnership.PartnershipStore.NewInterest;
import org.dripstone.partnership.PartnershipStore.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever was taken for one by mistake is two again, with all that was theirs. */
abstract class PersonSplitContract extends StoreContract {
    private static final int WORKSHOPS = 8;
    private static final List<String> ALL_THERE_IS = List.of(
            "select id, merged_into, name, organisation, country, language, address, consent from person order by id",
            "select id, person_id from person_source order by id",
            "select address, person_id from person_address order by address, person_id",
            "select id, person_id, status, need, submitted_at, merged_into from interest order by id",
            "select interest_id, feed_row_id from interest_source order by 1, 2",
            "select id, seeker_id, stage, stage_since from partnership order by id",
            "select id, person_id, status, failure from message order by id",
            "select id, person_id, released_at from hold order by id",
            "select id, provider_id from solution order by id",
            "select address, reason from suppression order by address");

    private final Resolver resolver = new Resolver(address -> address.startsWith("info@"), domain -> false);
    private long ana;
    private long anna;
    private long solution;

    PersonSplitContract(Server server) {
        super(server);
    }

    @BeforeEach
    void twoWhoAreTakenForOne() {
        long host = workshop.person("host@example.org");
        ana = workshop.person("ana@example.org");
        anna = workshop.person("anna@example.org");
        solution = workshop.solution("S1", host);
    }

    @Test
    void mergedAndSplitTheyAreWhoTheyWere() {
        for (int which = 0; which < WORKSHOPS; which++) {
            Random chance = new Random(which);
            List<Long> people = someWhoDoThings(chance, "w" + which);
            List<String> before = everything();
            merge(people.get(0), people.get(1));
            assertThat(takeBack(people.get(0), people.get(1))).isInstanceOf(Split.class);
            assertThat(everything()).as("workshop " + which).isEqualTo(before);
        }
    }

    @Test
    void ofThreeEachLeavesAsTheyCame() {
        for (int which = 0; which < WORKSHOPS; which++) {
            Random chance = new Random(1_000 + which);
            List<Long> people = someWhoDoThings(chance, "t" + which);
            List<String> before = everything();
            merge(people.get(1), people.get(2));
            List<String> between = everything();
            merge(people.get(0), people.get(1));
            takeBack(people.get(0), people.get(1));
            assertThat(everything()).as("first back, workshop " + which).isEqualTo(between);
            takeBack(people.get(1), people.get(2));
            assertThat(everything()).as("both back, workshop " + which).isEqualTo(before);
        }
    }

    @Test
    void whoeverCameFirstMayLeaveFirst() {
        for (int which = 0; which < WORKSHOPS; which++) {
            Random chance = new Random(2_000 + which);
            List<Long> people = someWhoDoThings(chance, "o" + which);
            List<String> before = told();
            merge(people.get(0), people.get(1));
            merge(people.get(0), people.get(2));
            takeBack(people.get(0), people.get(1));
            takeBack(people.get(0), people.get(2));
            assertThat(told()).as("workshop " + which).isEqualTo(before);
        }
    }

    @Test
    void threeWhoWantTheSameAreOneWhoWantsIt() {
        long an = workshop.person("an@example.org");
        long kept = workshop.partnership(ana, solution);
        long second = workshop.partnership(anna, solution);
        long third = workshop.partnership(an, solution);
        merge(ana, anna);
        merge(ana, an);
        assertThat(workshop.all("select stage from partnership order by id"))
                .containsExactly("INTEREST", "MERGED", "MERGED");
        JdbiJourneyStore journeys = new JdbiJourneyStore(database);
        assertThat(journeys.mergedInto(second)).contains(kept);
        assertThat(journeys.mergedInto(third)).contains(kept);
        assertThat(journeys.mergedInto(kept)).isEmpty();
    }

    @Test
    void theRowsThatAreNamedTellOfSomebodyElse() {
        long row = workshop.row();
        workshop.says(ana, row, said(Role.PARTICIPANT, "else@example.org"));
        Split split = (Split) leave(ana, Map.of("F1@9", row), Set.of());

        assertThat(split.rows()).containsExactly(row);
        assertThat(addressesOf(split.to())).containsExactly("else@example.org");
        assertThat(addressesOf(ana)).containsExactly("ana@example.org");
        assertThat(workshop.one("select address from person where id = :it", split.to(), String.class))
                .isEqualTo("else@example.org");
    }

    @Test
    void withAnAddressLeaveAllRowsThatHaveIt() {
        workshop.says(ana, said(Role.PARTICIPANT, "else@example.org"));
        workshop.says(ana, said(Role.SEEKER, "else@example.org"));
        Split split = (Split) leave(ana, Map.of(), Set.of("else@example.org"));
        assertThat(split.rows()).hasSize(2);
        assertThat(addressesOf(ana)).containsExactly("ana@example.org");
    }

    @Test
    void whatBothAskedForIsAskedForByEachAndOnlyTheOtherIsIntroducedAnew() {
        long form = workshop.row();
        workshop.says(ana, form, said(Role.SEEKER, "else@example.org"));
        long begun = workshop.partnership(ana, solution);
        workshop.interests.put(interest(ana, solution, "a need", NOON), form);
        Split split = (Split) leave(ana, Map.of(), Set.of("else@example.org"));

        assertThat(seeker(begun)).isEqualTo(ana);
        assertThat(workshop.partnerships.unopened(EVENT))
                .extracting(NewInterest::seeker)
                .containsExactly(split.to());
    }

    @Test
    void whoeverGotTheLettersKeepsThePartnership() {
        long form = workshop.row();
        workshop.says(ana, form, said(Role.SEEKER, "to@example.org"));
        long begun = workshop.partnership(ana, solution);
        workshop.interests.put(interest(ana, solution, "a need", NOON), form);
        long letter = workshop.letter("<1@x>", ana, "introduction-seeker", begun);
        workshop.outbox.mark(letter, LetterStatus.SENT, NOON, "");
        Split split = (Split) leave(ana, Map.of(), Set.of("to@example.org"));

        assertThat(seeker(begun)).isEqualTo(split.to());
        assertThat(workshop.one("select person_id from message where id = :it", letter, Long.class))
                .isEqualTo(split.to());
        assertThat(split.owned().partnerships()).containsExactly(begun);
    }

    @Test
    void nobodyIsIntroducedTwiceWhoWasWhileTheyWereOne() {
        long anas = workshop.partnership(ana, solution);
        workshop.says(anna, said(Role.SEEKER, "to@example.org"));
        long annas = workshop.partnership(anna, solution);
        merge(ana, anna);
        long letter = workshop.letter("<1@x>", ana, "introduction-seeker", anas);
        workshop.outbox.mark(letter, LetterStatus.SENT, NOON, "");
        takeBack(ana, anna);

        assertThat(seeker(annas)).isEqualTo(anna);
        assertThat(workshop.one("select stage from partnership where id = :it", annas, String.class))
                .isEqualTo("INTRODUCED");
    }

    @Test
    void whoeverAskedForNoMoreMailWhileTheyWereOneIsWrittenToAsNeither() {
        merge(ana, anna);
        workshop.outbox.suppress("ana@example.org", "asked by mail", NOON.plusSeconds(60));
        takeBack(ana, anna);
        assertThat(workshop.all("select address from suppression order by 1"))
                .containsExactly("ana@example.org", "anna@example.org");
    }

    @Test
    void whatWasSaidSinceGoesWithTheAddress() {
        merge(ana, anna);
        workshop.says(ana, said(Role.PARTICIPANT, "anna@example.org"));
        workshop.says(ana, said(Role.PARTICIPANT, "ana@example.org"));
        Split split = (Split) takeBack(ana, anna);
        assertThat(split.rows()).hasSize(2);
        assertThat(addressesOf(ana)).containsExactly("ana@example.org");
    }

    @Test
    void theyAreKeptApartForEverAndFromWhomEitherWas() {
        long an = workshop.person("an@example.org");
        workshop.people.doubt(ana, an, "alike");
        workshop.reviews.decidePeople(workshop.reviews.open().get(0).key(), false);
        merge(ana, anna);
        takeBack(ana, anna);

        assertThat(workshop.people.apart()).contains(new Two(ana, anna), new Two(ana, an), new Two(anna, an));
        assertThat(workshop.reviews.open()).isEmpty();
        takeIn("anna@example.org");
        takeIn("ana@example.org");
        assertThat(workshop.all("select merged_into from person where merged_into is not null"))
                .isEmpty();
        assertThat(new PersonMerging(store(), workshop.people, database).merge(ana, anna, false))
                .hasValueSatisfying(why -> assertThat(why).contains("--even-so"));
        assertThat(new PersonMerging(store(), workshop.people, database).merge(ana, anna, true))
                .isEmpty();
    }

    @Test
    void thoseWhoWereOneAgainAreTwoAgain() {
        merge(ana, anna);
        takeBack(ana, anna);
        assertThat(new PersonMerging(store(), workshop.people, database).merge(ana, anna, true))
                .isEmpty();
        assertThat(takeBack(ana, anna)).isInstanceOf(Split.class);
        assertThat(workshop.people.apart()).containsExactly(new Two(ana, anna));
    }

    @Test
    void killedBeforeTheEndNothingHasChanged() {
        workshop.partnership(ana, solution);
        workshop.partnership(anna, solution);
        merge(ana, anna);
        List<String> before = everything();
        PersonSplitting killed = new PersonSplitting(store(), workshop.people, resolver, new Killed());
        assertThatThrownBy(() -> killed.takeBack(ana, anna)).isInstanceOf(IllegalStateException.class);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void saysWhyNothingChanged() {
        assertThat(takeBack(ana, anna))
                .isEqualTo(new NotSplit("it is not on record that P" + anna + " became a part of P" + ana
                        + "; name the rows or addresses that leave"));
        assertThat(takeBack(99_999, anna)).isEqualTo(new NotSplit("there is no P99999"));
        assertThat(leave(ana, Map.of(), Set.of("ana@example.org")))
                .isEqualTo(new NotSplit("every row of P" + ana + " would leave; nobody would stay"));
        assertThat(leave(ana, Map.of("F7@1", FeedRowId.of(7, 1)), Set.of("no@example.org")))
                .isEqualTo(new NotSplit("P" + ana + " is not told of by F7@1, no@example.org; person show P" + ana
                        + " names rows and addresses"));
    }

    /** Three people with interests, some in the same solution, at all stages, with letters and pauses. */
    private List<Long> someWhoDoThings(Random chance, String place) {
        List<Long> solutions = List.of(solution, workshop.solution("S-" + place, ana));
        List<Long> people = new ArrayList<>();
        for (int each = 0; each < 3; each++) {
            long person = workshop.person("p" + each + "@" + place + ".example.org");
            people.add(person);
            for (long wanted : solutions) {
                if (chance.nextInt(3) > 0) {
                    wants(chance, place + each + wanted, person, wanted);
                }
            }
            if (chance.nextInt(3) == 0) {
                workshop.solution("own-" + place + each, person);
            }
            if (chance.nextInt(3) == 0) {
                database.with(
                        h -> h.createUpdate("insert into hold (person_id, since, why) values (:it, :now, 'a pause')")
                                .bind("it", person)
                                .bind("now", Times.toSql(NOON.minusSeconds(60)))
                                .execute());
            }
        }
        return people;
    }

    private void wants(Random chance, String which, long person, long wanted) {
        long row = workshop.row();
        workshop.says(person, row, said(Role.SEEKER, "p-" + person + "@forms.example.org"));
        workshop.interests.put(interest(person, wanted, "need " + which, NOON.plusSeconds(chance.nextInt(1_000))), row);
        int far = chance.nextInt(4);
        if (far == 0) {
            return;
        }
        long begun = workshop.partnerships.open(workshop.unopened(person, wanted), "", NOON);
        long letter = workshop.letter("<" + which + "@x>", person, "introduction-seeker", begun);
        if (far > 1) {
            workshop.partnerships.move(begun, Stage.VALIDATED, NOON.plusSeconds(5), "row", Standing.CONFIRMED);
        }
        if (far > 2) {
            workshop.outbox.mark(letter, LetterStatus.SENT, NOON, "");
            workshop.partnerships.move(begun, Stage.INTRODUCED, NOON.plusSeconds(9), "sent", Standing.CONFIRMED);
        }
    }

    private List<String> everything() {
        List<String> all = new ArrayList<>();
        ALL_THERE_IS.forEach(sql -> all.addAll(rows(sql)));
        return all;
    }

    /** Who said what, and wants what; the newest words of all are kept where it is not the last who leaves first. */
    private List<String> told() {
        List<String> all = new ArrayList<>();
        ALL_THERE_IS.subList(0, 6).forEach(sql -> all.addAll(rows(sql.replace(" need, submitted_at,", ""))));
        return all;
    }

    private List<String> rows(String sql) {
        return database.with(h -> h.createQuery(sql)
                .map((rs, ctx) -> {
                    StringBuilder row = new StringBuilder(sql.replaceAll(".* from (\\w+) .*", "$1"));
                    for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
                        row.append(' ').append(rs.getObject(i));
                    }
                    return row.toString();
                })
                .list());
    }

    private JdbiSplitStore store() {
        return new JdbiSplitStore(database, CLOCK);
    }

    private void merge(long one, long other) {
        database.inTurn(() -> {
            workshop.people.merge(one, other);
            workshop.people.describeAnew(List.of(one));
            return true;
        });
    }

    private Splitting takeBack(long one, long other) {
        return new PersonSplitting(store(), workshop.people, resolver, database).takeBack(one, other);
    }

    private Splitting leave(long person, Map<String, Long> rows, Set<String> addresses) {
        return new PersonSplitting(store(), workshop.people, resolver, database).leave(person, rows, addresses);
    }

    private void takeIn(String address) {
        var told = said(Role.PARTICIPANT, address);
        WhoIsWho people = WhoIsWho.among(workshop.people, resolver, List.of(told.asRecord()));
        people.learn(people.admit(told), workshop.row(), EVENT, told);
        people.settle();
    }

    private List<String> addressesOf(long person) {
        return database.with(
                h -> h.createQuery("select address from person_address where person_id = :it order by address")
                        .bind("it", person)
                        .mapTo(String.class)
                        .list());
    }

    private long seeker(long partnership) {
        return workshop.one("select seeker_id from partnership where id = :it", partnership, Long.class);
    }

    /** Dies when all is done and nothing committed. */
    private final class Killed implements Transactions {
        @Override
        public <T> T inOne(Supplier<T> work) {
            return database.inOne(work);
        }

        @Override
        public <T> T inTurn(Supplier<T> work) {
            return database.inTurn(() -> {
                T done = work.get();
                throw new IllegalStateException("killed after " + done);
            });
        }

        @Override
        public void settle() {
            database.settle();
        }
    }
}
