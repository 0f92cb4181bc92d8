package org.dripstone.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
import org.dripstone.domain.Consent;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;
import org.dripstone.domain.Outcome;
import org.dripstone.domain.PersonName;
import org.dripstone.domain.PersonSource;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.dripstone.domain.Role;
import org.dripstone.domain.Solution;
import org.dripstone.feed.Drop;
import org.dripstone.feed.FeedRowId;
import org.dripstone.feed.FeedShape;
import org.dripstone.feed.FeedStatus;
import org.dripstone.feed.FeedStore.KeptRow;
import org.dripstone.identity.PeopleStore.Said;
import org.dripstone.matching.InterestStore.Interest;
import org.dripstone.normalise.DayOrder;
import org.dripstone.partnership.PartnershipStore.NewInterest;

/** A database with whatever of a workshop a test needs in it. */
final class SomeWorkshop {
    static final String EVENT = "spring-2031";
    static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    static final FeedShape SHAPE = new FeedShape(
            FeedKind.MIXED,
            "list",
            "UTF-8",
            ",",
            "",
            1,
            List.of("E-mail", "Имя"),
            Map.of("E-mail", Field.EMAIL),
            "virtual",
            List.of());

    final JdbiFeedStore feeds;
    final JdbiPeopleStore people;
    final JdbiSolutionStore solutions;
    final JdbiInterestStore interests;
    final JdbiPartnershipStore partnerships;
    final JdbiOutboxStore outbox;
    final JdbiReviewStore reviews;
    private final Database database;
    private int dropped;
    private int rows;
    private long list;

    SomeWorkshop(Database database) {
        this.database = database;
        this.feeds = new JdbiFeedStore(database);
        this.people = new JdbiPeopleStore(database, CLOCK);
        this.solutions = new JdbiSolutionStore(database);
        this.interests = new JdbiInterestStore(database);
        this.partnerships = new JdbiPartnershipStore(database);
        this.outbox = new JdbiOutboxStore(database);
        this.reviews = new JdbiReviewStore(database, feeds, CLOCK);
    }

    Drop drop(String name) {
        dropped++;
        return new Drop(java.nio.file.Path.of(name), name, EVENT, Drop.INBOX, name + " " + dropped);
    }

    /** A feed that is being read. */
    long reading(String name) {
        long feed = feeds.begin(drop(name), "sha-" + name + dropped, 10, NOON, FeedStatus.READING, Optional.empty());
        feeds.describe(feed, SHAPE, DayOrder.DAY_FIRST);
        return feed;
    }

    void takenIn(long feed) {
        feeds.finish(feed, FeedStatus.TAKEN_IN, NOON, 7);
    }

    /** A feed that was read, with rows of these outcomes. */
    long feed(String name, Outcome... outcomes) {
        long feed = reading(name);
        for (int i = 0; i < outcomes.length; i++) {
            row(feed, i + 1, outcomes[i]);
        }
        takenIn(feed);
        return feed;
    }

    long row(long feed, int number, Outcome outcome, Problem... problems) {
        String content = "content of " + feed + " " + number;
        feeds.addRows(feed, List.of(new KeptRow(number, List.of("a", "b"), content, outcome, List.of(problems))));
        return FeedRowId.of(feed, number);
    }

    /** A row that something may be said to stand in. */
    long row() {
        list = list == 0 ? reading("list.csv") : list;
        rows++;
        return row(list, rows, Outcome.ACCEPTED);
    }

    static Problem problem(int row, ProblemCode code) {
        return new Problem(row, "E-mail", "a cell", code, "a detail");
    }

    /** A person with one address, on the list. */
    long person(String address) {
        long person = people.add();
        says(person, said(Role.PARTICIPANT, address));
        return person;
    }

    void says(long person, PersonSource source) {
        says(person, row(), source);
    }

    void says(long person, long row, PersonSource source) {
        Set<String> keys = source.address().isEmpty() ? Set.of() : Set.of("a:" + source.address());
        people.attach(List.of(new Said(person, row, EVENT, source, keys)));
        people.describeAnew(List.of(person));
    }

    static PersonSource said(Role role, String address) {
        return said(role, address, Consent.GIVEN);
    }

    static PersonSource said(Role role, String address, Consent consent) {
        return said(role, address, consent, "KE");
    }

    static PersonSource said(Role role, String address, Consent consent, String country) {
        return new PersonSource(
                role,
                new PersonName("Ana " + address, "Ana", address, "Dr"),
                address,
                "Institute of Wells",
                "Engineer",
                country,
                "+254700000000",
                "fr",
                "virtual",
                consent,
                Optional.of(true),
                30,
                Optional.of(NOON),
                PersonSource.Trust.LIST);
    }

    static Solution solution(String code, String title) {
        return new Solution(
                code, title, "In short", "water", List.of(6, 13), "PE", "Well Works", "Ana", List.of("es", "en"), 4);
    }

    /** The id of a solution in the catalogue. */
    long solution(String code, long provider) {
        solutions.put(EVENT, solution(code, "Title of " + code), Optional.of(provider), row());
        return solutions.catalogue(EVENT).stream()
                .filter(listed -> listed.solution().code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    static Interest interest(long person, long solution, String need, Instant at) {
        return new Interest(EVENT, person, solution, List.of("visit", "learn"), need, "fr", Optional.of(at));
    }

    void interested(long person, long solution) {
        interests.put(interest(person, solution, "a need", NOON), row());
    }

    NewInterest unopened(long person, long solution) {
        return partnerships.unopened(EVENT).stream()
                .filter(each -> each.seeker() == person && each.solutionId() == solution)
                .findFirst()
                .orElseThrow();
    }

    /** A partnership at {@code INTEREST}. */
    long partnership(long person, long solution) {
        interested(person, solution);
        return partnerships.open(unopened(person, solution), "", NOON);
    }

    /** The id of a letter that waits in the outbox. */
    long letter(String messageId, long person, String step, long... about) {
        List<Long> partnershipIds = java.util.Arrays.stream(about).boxed().toList();
        outbox.queue(
                new QueuedLetter(
                        messageId,
                        person,
                        "to@example.org",
                        step,
                        new Letter("Subject é", "text", "<p>html</p>", "fr"),
                        "<before@example.org>",
                        List.of("<first@example.org>", "<before@example.org>"),
                        partnershipIds,
                        "seeker",
                        NOON,
                        true),
                NOON);
        return one("select id from message where message_id = :it", messageId, Long.class);
    }

    <T> T one(String sql, Object it, Class<T> type) {
        return database.with(h -> h.createQuery(sql).bind("it", it).mapTo(type).one());
    }

    List<String> all(String sql) {
        return database.with(h -> h.createQuery(sql).mapTo(String.class).list());
    }
}
