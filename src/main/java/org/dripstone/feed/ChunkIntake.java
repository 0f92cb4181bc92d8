package org.dripstone.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dripstone.domain.Outcome;
import org.dripstone.domain.PersonRecord;
import org.dripstone.domain.PersonSource;
import org.dripstone.domain.Solution;
import org.dripstone.feed.FeedStore.KeptRow;
import org.dripstone.feed.FeedStore.ReadFeed;
import org.dripstone.feed.FeedStore.Told;
import org.dripstone.identity.Resolver;
import org.dripstone.identity.WhoIsWho;

/** Takes in some rows of a feed: each gets its verdict, and what follows from it. Runs within one turn. */
final class ChunkIntake {
    private final IntakeStores stores;
    private final ReadFeed feed;
    private final long feedId;
    private final WhoIsWho people;
    private final Map<String, Told> told;
    private final Set<String> toldHere = new HashSet<>();
    private final Set<Long> listed;

    /** A row with what it says and how its content is told apart. */
    record ReadRow(Row row, Entry entry, String fingerprint) {}

    ChunkIntake(IntakeStores stores, Resolver resolver, long feedId, ReadFeed feed, List<ReadRow> rows) {
        this.stores = stores;
        this.feed = feed;
        this.feedId = feedId;
        this.people = WhoIsWho.among(stores.people(), resolver, records(rows));
        this.listed = new HashSet<>(stores.people().listed(people.known(), feed.event()));
        this.told = stores.feeds()
                .told(
                        feed.event(),
                        feedId,
                        rows.stream().map(ReadRow::fingerprint).toList());
    }

    private static List<PersonRecord> records(List<ReadRow> rows) {
        return rows.stream()
                .map(ReadRow::entry)
                .flatMap(ChunkIntake::admitted)
                .map(PersonSource::asRecord)
                .toList();
    }

    private static Stream<PersonSource> admitted(Entry entry) {
        if (entry instanceof Entry.Registration registration) {
            return Stream.of(registration.person());
        }
        return entry instanceof Entry.Offer offer ? offer.presenter().stream() : Stream.empty();
    }

    void takeIn(List<ReadRow> rows) {
        List<KeptRow> kept = new ArrayList<>();
        List<Runnable> effects = new ArrayList<>();
        for (ReadRow each : rows) {
            Verdict verdict = verdict(each);
            toldHere.add(each.fingerprint());
            effects.add(verdict.effect());
            kept.add(new KeptRow(
                    each.row().key(), each.row().cells(), each.fingerprint(), verdict.outcome(), verdict.problems()));
        }
        stores.feeds().addRows(feedId, kept);
        effects.forEach(Runnable::run);
        people.settle();
    }

    /** Rows that are kept already get the verdict they would get now. */
    void takeInAgain(List<ReadRow> rows) {
        for (ReadRow each : rows) {
            long row = FeedRowId.of(feedId, each.row().key());
            Verdict verdict = verdict(each);
            toldHere.add(each.fingerprint());
            stores.feeds().decide(row, verdict.outcome(), verdict.problems());
            verdict.effect().run();
        }
        people.settle();
    }

    private Verdict verdict(ReadRow each) {
        if (each.entry() instanceof Entry.Rejected rejected) {
            return rejected(rejected);
        }
        if (each.entry() instanceof Entry.Nobody || told(each).inEarlierVersion()) {
            return Verdict.of(Outcome.UNCHANGED, List.of());
        }
        long row = FeedRowId.of(feedId, each.row().key());
        if (each.entry() instanceof Entry.Registration registration) {
            return registration(registration, row, told(each).elsewhere());
        }
        return each.entry() instanceof Entry.Offer offer
                ? offer(offer, row)
                : Verdict.of(Outcome.REVIEW, each.entry().problems());
    }

    private Told told(ReadRow each) {
        Told before = Objects.requireNonNullElse(told.get(each.fingerprint()), new Told(false, false));
        return new Told(before.inEarlierVersion(), before.elsewhere() || toldHere.contains(each.fingerprint()));
    }

    private Verdict rejected(Entry.Rejected rejected) {
        return new Verdict(
                Outcome.REJECTED, rejected.problems(), () -> rejected.refusal().ifPresent(stores.refusals()::refuse));
    }

    private Verdict registration(Entry.Registration registration, long row, boolean saidBefore) {
        long person = people.admit(registration.person());
        boolean isListed = people.isAmong(listed, person);
        listed.add(person);
        people.learn(person, row, feed.event(), registration.person());
        Outcome outcome = saidBefore ? Outcome.UNCHANGED : isListed ? Outcome.UPDATED : Outcome.ACCEPTED;
        return Verdict.of(outcome, registration.problems());
    }

    private Verdict offer(Entry.Offer offer, long row) {
        Optional<Long> provider = offer.presenter().map(presenter -> {
            long person = people.admit(presenter);
            people.learn(person, row, feed.event(), presenter);
            return person;
        });
        Solution solution = offer.solution();
        Outcome outcome = stores.solutions().compare(feed.event(), solution, provider);
        return new Verdict(
                outcome, offer.problems(), () -> stores.solutions().put(feed.event(), solution, provider, row));
    }
}
