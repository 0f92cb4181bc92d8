package org.dripstone.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dripstone.domain.Field;
import org.dripstone.domain.Outcome;
import org.dripstone.domain.PersonSource;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.dripstone.feed.Entry;
import org.dripstone.feed.FeedStore.ReadFeed;
import org.dripstone.feed.FeedStore.WaitingRow;
import org.dripstone.feed.Row;
import org.dripstone.feed.RowReading;
import org.dripstone.feed.ShapedRows;
import org.dripstone.feed.SolutionStore.Listed;
import org.dripstone.identity.Identification;
import org.dripstone.identity.Identification.Known;
import org.dripstone.identity.Resolver;
import org.dripstone.identity.WhoIsWho;
import org.dripstone.matching.InterestMatching.MatchingStores;
import org.dripstone.matching.InterestStore.Interest;

/** Matches some waiting rows of one event. Runs within one turn. */
final class InterestChunk {
    private final MatchingStores stores;
    private final RowReading reading;
    private final Resolver resolver;
    private final String event;
    private final List<Listed> catalogue;
    private final SolutionFinder finder;
    private final Map<Long, ReadFeed> feeds = new HashMap<>();

    InterestChunk(
            MatchingStores stores,
            RowReading reading,
            Resolver resolver,
            String event,
            List<Listed> catalogue,
            SolutionFinder finder) {
        this.stores = stores;
        this.reading = reading;
        this.resolver = resolver;
        this.event = event;
        this.catalogue = catalogue;
        this.finder = finder;
    }

    /** A waiting row with the form it holds. */
    private record Form(WaitingRow row, ReadFeed feed, Entry.Interest says) {
        Problem problem(Field field, String value, ProblemCode code, String detail) {
            return new Problem(row.number(), ShapedRows.columnOf(feed.shape(), field), value, code, detail);
        }

        Decision decision() {
            return Decision.read(row.decision());
        }
    }

    void match(List<WaitingRow> rows) {
        List<Form> forms = rows.stream().flatMap(row -> form(row).stream()).toList();
        WhoIsWho people = WhoIsWho.among(
                stores.people(),
                resolver,
                forms.stream().map(form -> form.says().seeker().asRecord()).toList());
        forms.forEach(form -> match(form, people));
        people.settle();
    }

    private Optional<Form> form(WaitingRow waiting) {
        ReadFeed feed = feeds.computeIfAbsent(waiting.feed(), stores.feeds()::feed);
        Row row = ShapedRows.row(feed.shape(), waiting.key(), waiting.cells());
        return reading.read(feed, row) instanceof Entry.Interest interest
                ? Optional.of(new Form(waiting, feed, interest))
                : Optional.empty();
    }

    private void match(Form form, WhoIsWho people) {
        List<Problem> open = new ArrayList<>(form.says().problems());
        int notes = open.size();
        List<Listed> wanted = wanted(form, open);
        Identification seeker = people.identify(form.says().seeker().asRecord());
        boolean admitted = seeker instanceof Known
                || form.decision().admits()
                || form.says().registration().isPresent();
        if (!admitted) {
            open.add(unknownPerson(form, (Identification.Unknown) seeker));
        }
        if (open.size() > notes || wanted.isEmpty()) {
            stores.feeds().decide(form.row().id(), Outcome.REVIEW, open);
        } else {
            long person = people.admit(form.says().seeker());
            people.learn(person, form.row().id(), event, form.says().seeker());
            form.says()
                    .registration()
                    .ifPresent(said -> people.learn(person, form.row().id(), event, said));
            stores.feeds().decide(form.row().id(), keep(form, person, wanted), open);
        }
    }

    private List<Listed> wanted(Form form, List<Problem> open) {
        if (!form.decision().solutions().isEmpty()) {
            return catalogue.stream()
                    .filter(listed -> form.decision().solutions().contains(listed.id()))
                    .toList();
        }
        SolutionReading read = finder.find(form.says().mention());
        if (!read.sure()) {
            open.add(unsure(form, read));
            return List.of();
        }
        return read.solutions().stream().map(catalogue::get).toList();
    }

    private Problem unsure(Form form, SolutionReading read) {
        String candidates = read.mentions().stream()
                .filter(mention -> !mention.sure())
                .flatMap(mention -> mention.candidates().stream())
                .distinct()
                .map(index -> label(catalogue.get(index)))
                .collect(Collectors.joining("; "));
        return form.problem(
                Field.SOLUTIONS,
                form.says().mention(),
                candidates.isEmpty() ? ProblemCode.SOLUTION_UNKNOWN : ProblemCode.SOLUTION_AMBIGUOUS,
                candidates);
    }

    private static String label(Listed listed) {
        return (listed.solution().code() + " " + listed.solution().title()).strip();
    }

    private static Problem unknownPerson(Form form, Identification.Unknown seeker) {
        String detail =
                seeker.doubts().stream().map(doubt -> "P" + doubt.person()).collect(Collectors.joining("; "));
        return form.problem(Field.EMAIL, form.says().seeker().address(), ProblemCode.PERSON_AMBIGUOUS, detail);
    }

    private Outcome keep(Form form, long person, List<Listed> wanted) {
        PersonSource seeker = form.says().seeker();
        List<Outcome> kept = wanted.stream()
                .map(listed -> stores.interests()
                        .put(
                                new Interest(
                                        event,
                                        person,
                                        listed.id(),
                                        form.says().actions(),
                                        form.says().need(),
                                        seeker.language(),
                                        seeker.saidAt()),
                                form.row().id()))
                .toList();
        return kept.contains(Outcome.ACCEPTED)
                ? Outcome.ACCEPTED
                : kept.contains(Outcome.UPDATED) ? Outcome.UPDATED : Outcome.UNCHANGED;
    }
}
