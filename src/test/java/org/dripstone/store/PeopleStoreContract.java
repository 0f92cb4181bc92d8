package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.EVENT;
import static org.dripstone.store.SomeWorkshop.said;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.Consent;
import org.dripstone.domain.Outcome;
import org.dripstone.domain.PersonName;
import org.dripstone.domain.PersonSource;
import org.dripstone.domain.Role;
import org.dripstone.identity.KnownPerson;
import org.dripstone.identity.PeopleStore;
import org.dripstone.identity.PeopleStore.Said;
import org.dripstone.identity.PeopleStore.SaidOf;
import org.dripstone.identity.Portrait;
import org.dripstone.identity.SoughtKey;
import org.dripstone.identity.TwoKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class PeopleStoreContract extends StoreContract {
    private PeopleStore people;

    PeopleStoreContract(Server server) {
        super(server);
    }

    @BeforeEach
    void takeStore() {
        people = workshop.people;
    }

    @Test
    void findsWhoeverSharesAKey() {
        long ana = people.add();
        people.attach(List.of(
                new Said(ana, workshop.row(), EVENT, said(Role.SEEKER, "ana@example.org"), Set.of("n:an", "o:inst"))));
        long ben = workshop.person("ben@example.org");

        assertThat(people.candidates(SoughtKey.anywhere(Set.of("o:inst", "a:ben@example.org", "n:nobody"))))
                .extracting(KnownPerson::id)
                .containsExactly(ana, ben);
        assertThat(people.candidates(SoughtKey.anywhere(Set.of()))).isEmpty();
    }

    @Test
    void tellsWhichKeysTooManyShareAndWhoSharesTwoOfThem() {
        long ana = known("n:an", "o:inst", "l:n");
        long ben = known("n:bn", "o:inst");
        long eve = known("n:an", "o:inst");

        assertThat(people.crowded(Set.of("n:an", "n:bn", "o:inst", "l:n", "n:nobody"), 1))
                .containsExactlyInAnyOrder("n:an", "o:inst");
        assertThat(people.crowded(Set.of("n:an", "o:inst"), 2)).containsExactly("o:inst");
        assertThat(people.crowded(Set.of(), 0)).isEmpty();
        List<TwoKeys> two = List.of(new TwoKeys("n:an", "o:inst"), new TwoKeys("l:n", "o:inst"));
        assertThat(people.sharing(two, 2)).containsExactlyInAnyOrder(ana, eve);
        assertThat(people.sharing(two, 1)).containsExactly(ana);
        assertThat(people.sharing(List.of(), 1)).isEmpty();
        assertThat(people.known(List.of(ben))).isEqualTo(people.candidates(SoughtKey.anywhere(Set.of("n:bn"))));
        assertThat(people.known(List.of())).isEmpty();
    }

    @Test
    void whereACountryCountsFindsNobodyFromAnother() {
        long ana = known("n:an");
        long eve = knownFrom("", "n:an");
        long joe = knownFrom("UG", "n:an", "a:joe@example.org");

        assertThat(found(new SoughtKey("n:an", "KE"))).containsExactly(ana, eve);
        assertThat(found(new SoughtKey("n:an", "UG"))).containsExactly(eve, joe);
        assertThat(found(new SoughtKey("n:an", ""))).containsExactly(ana, eve, joe);
        assertThat(found(new SoughtKey("n:an", "KE"), new SoughtKey("a:joe@example.org", "")))
                .containsExactly(ana, eve, joe);
    }

    private List<Long> found(SoughtKey... keys) {
        return people.candidates(List.of(keys)).stream().map(KnownPerson::id).toList();
    }

    private long known(String... keys) {
        return knownFrom("KE", keys);
    }

    private long knownFrom(String country, String... keys) {
        long person = people.add();
        people.attach(List.of(new Said(
                person,
                workshop.row(),
                EVENT,
                said(Role.PARTICIPANT, person + "@example.org", Consent.GIVEN, country),
                Set.of(keys))));
        return person;
    }

    @Test
    void showsACandidateAsEachRowToldOfThem() {
        long ana = workshop.person("ana@example.org");
        workshop.says(ana, said(Role.SEEKER, "ana@example.net"));

        assertThat(people.candidates(SoughtKey.anywhere(Set.of("a:ana@example.net"))))
                .containsExactly(new KnownPerson(
                        ana,
                        List.of(
                                said(Role.PARTICIPANT, "ana@example.org").asRecord(),
                                said(Role.SEEKER, "ana@example.net").asRecord())));
    }

    @Test
    void tellsNobodyApartByARefusal() {
        long ana = workshop.person("ana@example.org");
        workshop.says(ana, said(Role.REFUSAL, "ana@example.net", Consent.REFUSED));

        assertThat(people.candidates(SoughtKey.anywhere(Set.of("a:ana@example.org"))))
                .singleElement()
                .satisfies(known -> assertThat(known.records()).hasSize(1));
        assertThat(workshop.all("select address from person_address")).containsExactly("ana@example.org");
    }

    @Test
    void givesBackAllThatWasSaidOldestFirst() {
        long ana = people.add();
        long ben = people.add();
        PersonSource silent = new PersonSource(
                Role.PRESENTER,
                PersonName.NONE,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                Consent.NOT_ASKED,
                Optional.empty(),
                0,
                Optional.empty(),
                PersonSource.Trust.WEB_FORM);
        workshop.says(ana, silent);
        workshop.says(ana, said(Role.PARTICIPANT, "ana@example.org"));

        Map<Long, List<SaidOf>> sources = people.sources(List.of(ben, ana));
        assertThat(sources.keySet()).containsExactly(ben, ana);
        assertThat(sources.get(ben)).isEmpty();
        assertThat(sources.get(ana))
                .extracting(SaidOf::source)
                .containsExactly(silent, said(Role.PARTICIPANT, "ana@example.org"));
        assertThat(sources.get(ana))
                .extracting(SaidOf::feed, SaidOf::row)
                .contains(org.assertj.core.groups.Tuple.tuple("list.csv", 1));
    }

    @Test
    void keepsAnAddressOnceHoweverManyRowsSayIt() {
        long ana = workshop.person("ana@example.org");
        workshop.says(ana, said(Role.SEEKER, "ana@example.org"));

        assertThat(workshop.all("select address from person_address")).containsExactly("ana@example.org");
        assertThat(people.sources(List.of(ana)).get(ana)).hasSize(2);
    }

    @Test
    void listsThoseWhomAListNamesAsParticipants() {
        long listed = workshop.person("ana@example.org");
        long seeker = people.add();
        workshop.says(seeker, said(Role.SEEKER, "ben@example.org"));
        long presenter = people.add();
        workshop.says(presenter, said(Role.PRESENTER, "eve@example.org"));

        assertThat(people.listed(List.of(listed, seeker, presenter), EVENT)).containsExactly(listed);
        assertThat(people.listed(List.of(listed), "another event")).isEmpty();
        assertThat(people.listed(List.of(), EVENT)).isEmpty();
    }

    @Test
    void keepsTheValuesChosenAndOneOrganisationForAllWhoWorkThere() {
        long ana = people.add();
        long ben = people.add();
        Portrait portrait = portrait("Ана Ó", "institute of wells");
        people.describe(Map.of(ana, portrait, ben, portrait("Ben", "institute of wells")));
        people.describe(Map.of(ana, portrait));

        assertThat(workshop.one("select name from person where id = :it", ana, String.class))
                .isEqualTo("Ана Ó");
        assertThat(workshop.all("select name_key from organisation")).containsExactly("institute of wells");
        assertThat(workshop.all("select distinct organisation_id from person")).hasSize(1);
    }

    @Test
    void describesSomebodyWithoutAnOrganisation() {
        long ana = people.add();
        people.describe(Map.of(ana, portrait("Ana", "")));

        assertThat(workshop.one(
                        "select count(*) from person where id = :it and organisation_id is null", ana, Integer.class))
                .isOne();
    }

    @Test
    void asksOnceWhetherTwoAreOneWhicheverIsNamedFirst() {
        long ana = workshop.person("ana@example.org");
        long anna = workshop.person("anna@example.org");
        people.doubt(anna, ana, "names alike");
        people.doubt(ana, anna, "names alike, again");

        assertThat(workshop.reviews.open()).singleElement().satisfies(question -> {
            assertThat(question.why()).isEqualTo("names alike");
            assertThat(question.people()).extracting(person -> person.id()).containsExactly(ana, anna);
        });
        workshop.reviews.decidePeople(workshop.reviews.open().get(0).key(), false);
        people.doubt(ana, anna, "once more");
        assertThat(workshop.reviews.open()).isEmpty();
    }

    @Test
    void neverForgetsWhoRefused() {
        workshop.people.refuse(said(Role.REFUSAL, "ana@example.org", Consent.REFUSED));
        workshop.people.refuse(said(Role.REFUSAL, "ana@example.org", Consent.REFUSED));

        assertThat(workshop.all("select address from suppression")).containsExactly("ana@example.org");
    }

    @Test
    void takesAChunkWhoseRowsDifferInWhatTheyLeaveOut() {
        long feed = workshop.feed("a.csv", Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.ACCEPTED);
        long person = people.add();
        PersonSource full = said(Role.PARTICIPANT, "a@example.org");
        List<Said> chunk = List.of(
                new Said(person, org.dripstone.feed.FeedRowId.of(feed, 1), EVENT, without(full), Set.of("k")),
                new Said(person, org.dripstone.feed.FeedRowId.of(feed, 2), EVENT, full, Set.of("k", "l")),
                new Said(person, org.dripstone.feed.FeedRowId.of(feed, 3), EVENT, without(full), Set.of()));
        people.attach(chunk);
        people.attach(List.of());

        assertThat(people.sources(List.of(person)).get(person))
                .extracting(SaidOf::source)
                .containsExactly(without(full), full, without(full));
    }

    private static PersonSource without(PersonSource full) {
        return new PersonSource(
                full.role(),
                full.name(),
                full.address(),
                full.organisation(),
                full.jobTitle(),
                full.country(),
                full.phone(),
                full.language(),
                full.mode(),
                full.consent(),
                Optional.<Boolean>empty(),
                0,
                Optional.<Instant>empty(),
                full.trust());
    }

    private static Portrait portrait(String name, String organisationKey) {
        return new Portrait(
                new PersonName(name, "", "", ""), "Institute", organisationKey, "KE", "fr", "", "", Consent.GIVEN);
    }
}
