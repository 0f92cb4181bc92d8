package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.EVENT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.dripstone.domain.Consent;
import org.dripstone.domain.Outcome;
import org.dripstone.domain.PersonSource;
import org.dripstone.domain.Role;
import org.dripstone.feed.FeedRowId;
import org.dripstone.identity.PeopleStore.Said;
import org.dripstone.identity.Resolver;
import org.dripstone.identity.WhoIsWho;
import org.dripstone.matching.ReviewStore.Question;
import org.dripstone.normalise.PersonNames;
import org.junit.jupiter.api.Test;

/** Of whom somebody said that they are two people, those stay two, whatever is said of them and of others later. */
abstract class KeptApartContract extends StoreContract {
    private static final int WORKSHOPS = 8;
    private static final int FILES = 6;

    private final Resolver resolver =
            new Resolver(address -> address.startsWith("info@"), domain -> domain.startsWith("mail."));
    private final List<Rows> apart = new ArrayList<>();

    KeptApartContract(Server server) {
        super(server);
    }

    /** A row that told of one person and a row that told of the other. */
    private record Rows(long one, long other) {}

    @Test
    void nothingThatIsSaidLaterMakesThemOne() {
        for (int which = 0; which < WORKSHOPS; which++) {
            play(new Random(which), "u" + which);
        }
        assertThat(apart).hasSizeGreaterThan(50);
    }

    @Test
    void anAddressAloneDoesNotTellWhichOfTheTwoIsMeant() {
        keepApart("Ben Okoro", "Ana Silva");
        takeIn(List.of(told("", "family@mail.example.com")));
        check("an address in common");
        assertThat(workshop.all("select count(*) from person where merged_into is null"))
                .containsExactly("3");
    }

    @Test
    void anAddressAloneAnswersNoQuestion() {
        takeIn(List.of(told("Ben Okoro", "family@mail.example.com"), told("Ana Silva", "family@mail.example.com")));
        takeIn(List.of(told("", "family@mail.example.com")));
        assertThat(workshop.all("select count(*) from person where merged_into is null"))
                .containsExactly("3");
    }

    @Test
    void aListOfNamesakesIsNoQuestionForEachTwoOfThem() {
        takeIn(IntStream.range(0, 80)
                .mapToObj(each -> told("Ana Silva", "ana" + each + "@health.example.org", "Institute of Health", ""))
                .toList());
        assertThat(workshop.all("select count(*) from person where merged_into is null"))
                .containsExactly("80");
        assertThat(workshop.reviews.open()).hasSizeLessThan(30 * 30 / 2);
        takeIn(List.of(told("Ana Silva", "ana70@health.example.org", "Institute of Health", "")));
        assertThat(workshop.all("select count(*) from person where merged_into is null"))
                .containsExactly("80");
    }

    @Test
    void relativesWhoReadOneMailboxAreAskedAbout() {
        takeIn(List.of(told("Ana Silva", "silva@mail.example.com"), told("Ben Silva", "silva@mail.example.com")));
        takeIn(List.of(told("Ben Silva", "silva@mail.example.com"), told("Ana Silva", "silva@mail.example.com")));
        assertThat(workshop.all("select count(*) from person where merged_into is null"))
                .containsExactly("2");
        assertThat(workshop.reviews.open()).hasSize(1);
    }

    @Test
    void whomTheirInitialsTellApartNoThirdMakesOne() {
        takeIn(List.of(ofTheInstitute("Ana Rosa W. Silva"), ofTheInstitute("Ana Rosa Silva")));
        takeIn(List.of(ofTheInstitute("Ana Rosa G. Silva")));
        assertThat(workshop.all("select count(distinct person_id) from person_source"))
                .containsExactly("2");
    }

    @Test
    void whoeverIsToldOfOnceMoreInTheSameWordsIsNobodyNew() {
        keepApart("Ben Okoro", "Ana Silva");
        takeIn(List.of(told("", "family@mail.example.com")));
        takeIn(List.of(
                told("Ana Silva", "family@mail.example.com"),
                told("Ben Okoro", "family@mail.example.com"),
                told("", "family@mail.example.com")));
        assertThat(workshop.all("select count(*) from person where merged_into is null"))
                .containsExactly("3");
    }

    /** In Devanagari the vowels are marks; without them the two would be one. */
    @Test
    void whoeverLooksLikeSomebodyInConsonantsIsStillSomebodyElse() {
        takeIn(List.of(ofTheInstitute("हरि थापा"), ofTheInstitute("ह. थापा")));
        workshop.people.doubt(1, 2, "asked");
        workshop.reviews.open().forEach(question -> decide(question, false));
        takeBack(takeIn(List.of(told("Somebody Else", "else@mail.example.com"))));
        takeIn(List.of(ofTheInstitute("हीरा थापा")));
        assertThat(workshop.all("select count(distinct person_id) from person_source"))
                .containsExactly("3");
    }

    /** A question about one and the same person would, answered with yes, leave nobody. */
    @Test
    void whoeverNeverLeftIsNotAskedAboutAgain() {
        long first = takeIn(List.of(ofTheInstitute("A. Silva")));
        takeIn(List.of(ofTheInstitute("Ana Silva")));
        workshop.reviews.open().forEach(question -> decide(question, false));
        takeBack(first);
        takeIn(List.of(ofTheInstitute("A. Silva")));
        takeIn(List.of(ofTheInstitute("A. Silva")));
        check("told of twice more");
        nobodyIsLost("told of twice more");
    }

    @Test
    void ofTwoInTheSameWordsTheOneComesBackWhoWasTakenBack() {
        long first = takeIn(List.of(told("Ana Silva", "", "", "+9771")));
        takeIn(List.of(told("Ana Silva", "", "", "+9772")));
        workshop.reviews.open().forEach(question -> decide(question, false));
        takeBack(first);
        takeIn(List.of(told("Ana Silva", "", "", "+9771")));
        assertThat(workshop.all("select person_id from person_source order by 1"))
                .containsExactly("1", "2");
    }

    private static PersonSource ofTheInstitute(String name) {
        return told(name, "", "Institute of Health", "");
    }

    private void takeBack(long feed) {
        JdbiUndoStore undo = new JdbiUndoStore(database);
        Set<Long> told = undo.people(feed);
        WhoIsWho.remember(workshop.people, undo.underWay(feed));
        undo.takeBack(feed);
        undo.forgetTraits(told);
        workshop.people
                .sources(told)
                .forEach((person, all) -> workshop.people.index(all.stream()
                        .map(said -> new Said(
                                person,
                                0,
                                said.event(),
                                said.source(),
                                resolver.blockingKeys(said.source().asRecord())))
                        .toList()));
        workshop.people.describeAnew(told);
    }

    private void nobodyIsLost(String when) {
        assertThat(workshop.all("select id from review where person_id = other_person_id"))
                .as(when)
                .isEmpty();
        assertThat(workshop.all("select s.person_id from person_source s join person p on p.id = s.person_id"
                        + " where p.merged_into is not null"))
                .as(when)
                .isEmpty();
    }

    private void keepApart(String one, String other) {
        takeIn(List.of(told(one, "family@mail.example.com"), told(other, "family@mail.example.com")));
        decide(workshop.reviews.open().get(0), false);
    }

    private void play(Random chance, String place) {
        long before = 0;
        for (int file = 0; file < FILES; file++) {
            if (before > 0 && chance.nextInt(4) == 0) {
                takeBack(before);
            }
            before = takeIn(IntStream.range(0, 1 + chance.nextInt(4))
                    .mapToObj(row -> anybody(chance, place))
                    .toList());
            check(place + " after file " + file);
            nobodyIsLost(place + " after file " + file);
            for (Question question : workshop.reviews.open()) {
                if (chance.nextInt(3) > 0
                        && workshop.reviews.find(question.id()).isPresent()) {
                    decide(question, chance.nextInt(3) == 0);
                    check(place + " after an answer");
                }
            }
        }
        workshop.reviews.open().forEach(question -> workshop.reviews.decidePeople(question.key(), false));
    }

    private long takeIn(List<PersonSource> said) {
        Outcome[] outcomes = said.stream().map(row -> Outcome.ACCEPTED).toArray(Outcome[]::new);
        long feed = workshop.feed("list.csv", outcomes);
        WhoIsWho people = WhoIsWho.among(
                workshop.people,
                resolver,
                said.stream().map(PersonSource::asRecord).toList());
        for (int row = 0; row < said.size(); row++) {
            people.learn(people.admit(said.get(row)), FeedRowId.of(feed, row + 1), EVENT, said.get(row));
        }
        people.settle();
        return feed;
    }

    private void decide(Question question, boolean same) {
        long one = question.people().get(0).id();
        long other = question.people().get(1).id();
        workshop.reviews.decidePeople(question.key(), same);
        if (same) {
            workshop.people.merge(one, other);
            workshop.people.describeAnew(List.of(one));
            return;
        }
        rowsOf(one).forEach(mine -> rowsOf(other).forEach(theirs -> apart.add(new Rows(mine, theirs))));
    }

    private List<Long> rowsOf(long person) {
        return database.with(h -> h.createQuery("select feed_row_id from person_source where person_id = :it")
                .bind("it", person)
                .mapTo(Long.class)
                .list());
    }

    private void check(String when) {
        Map<Long, Long> people = new LinkedHashMap<>();
        database.with(h -> {
            h.createQuery("select feed_row_id, person_id from person_source")
                    .map((rs, ctx) -> Map.entry(rs.getLong(1), rs.getLong(2)))
                    .forEach(each -> people.put(each.getKey(), each.getValue()));
            return people;
        });
        assertThat(apart)
                .as(when)
                .noneMatch(rows ->
                        people.containsKey(rows.one()) && people.get(rows.one()).equals(people.get(rows.other())));
    }

    private static PersonSource anybody(Random chance, String place) {
        String name = one(chance, "Ana Silva", "Ana Silva", "Ana Silva", "Silva Ana", "A. Silva", "Ben Okoro", "");
        String address = one(
                chance,
                "ana@" + place + ".example.org",
                "ana.s@" + place + ".example.org",
                "a-" + place + "@mail.example.com",
                "b-" + place + "@mail.example.com",
                "info@" + place + ".example.org",
                "");
        return told(
                name.isEmpty() ? name : name + place,
                address,
                one(chance, "Institute of " + place, "Institute of " + place, ""),
                one(chance, "", "+2547" + place.hashCode()));
    }

    private static String one(Random chance, String... of) {
        return of[chance.nextInt(of.length)];
    }

    private static PersonSource told(String name, String address) {
        return told(name, address, "", "");
    }

    private static PersonSource told(String name, String address, String organisation, String phone) {
        return new PersonSource(
                Role.PARTICIPANT,
                PersonNames.read(name),
                address,
                organisation,
                "",
                "KE",
                phone,
                "",
                "virtual",
                Consent.GIVEN,
                Optional.empty(),
                0,
                Optional.empty(),
                PersonSource.Trust.LIST);
    }
}
