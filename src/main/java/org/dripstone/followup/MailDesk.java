package org.dripstone.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.Contacts;
import org.dripstone.correspondence.FollowUpItem;
import org.dripstone.correspondence.FollowUpLetters;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.LettersWaiting;
import org.dripstone.correspondence.LettersWaiting.Waiting;
import org.dripstone.domain.Transactions;
import org.dripstone.followup.FollowUpStore.Row;
import org.dripstone.followup.LettersOfVisits.Announced;
import org.dripstone.followup.MailTarget.Kind;
import org.dripstone.followup.plan.FollowUpPlan;

/** Where the secretariat looks at what is to go out, before it does. */
public final class MailDesk {
    /** Who lets everything go means what they saw in the digest, which may reach over a long weekend. */
    private static final Duration AHEAD = Duration.ofDays(4);

    private static final Instant THE_END = Instant.parse("9999-01-01T00:00:00Z");

    private final FollowUpStore store;
    private final LettersWaiting letters;
    private final LettersOfVisits visits;
    private final Contacts contacts;
    private final FollowUpPlanning planning;
    private final FollowUpItems items;
    private final Holds holds;
    private final FollowUpLetters writer;
    private final Function<String, FollowUpPlan> plans;
    private final Transactions transactions;
    private final Clock clock;

    /** @param plans by the code of the event */
    public MailDesk(
            FollowUpStore store,
            LettersWaiting letters,
            LettersOfVisits visits,
            Contacts contacts,
            FollowUpPlanning planning,
            FollowUpItems items,
            Holds holds,
            FollowUpLetters writer,
            Function<String, FollowUpPlan> plans,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.visits = visits;
        this.contacts = contacts;
        this.planning = planning;
        this.items = items;
        this.holds = holds;
        this.writer = writer;
        this.plans = plans;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Everything that goes out to participants until then, earliest first. */
    public List<Coming> until(Instant until) {
        return transactions.inOne(() ->
                sorted(store.coming(until).stream(), letters.until(until).stream(), visits.until(until).stream()));
    }

    /** Everything that {@code target} means and that is to go out at any time, earliest first. */
    public List<Coming> of(MailTarget target) {
        return transactions.inOne(() -> switch (target.kind()) {
            case FOLLOW_UP -> sorted(store.find(target.id()).stream(), Stream.empty(), Stream.empty());
            case MESSAGE -> sorted(Stream.empty(), letters.find(target.id()).stream(), Stream.empty());
            case PARTNERSHIP ->
                sorted(
                        store.owedBy(target.id()).stream(),
                        letters.about(target.id()).stream(),
                        visits.until(THE_END).stream().filter(each -> each.partnership() == target.id()));
            case READER -> ofReader(letters.personAt(target.address()));
            case EVERYTHING -> until(THE_END);
        });
    }

    private List<Coming> ofReader(Optional<Long> person) {
        return sorted(
                person.stream().flatMap(each -> store.owedTo(each).stream()),
                person.stream().flatMap(each -> letters.to(each).stream()),
                visits.until(THE_END).stream()
                        .filter(each ->
                                person.equals(store.pair(each.partnership()).person(each.side()))));
    }

    private List<Coming> sorted(Stream<Row> rows, Stream<Waiting> waiting, Stream<Announced> announced) {
        return Stream.of(
                        rows.filter(row -> row.person().isPresent()).map(this::owed),
                        waiting.map(this::queued),
                        announced.map(this::announced))
                .flatMap(each -> each)
                .sorted(Comparator.comparing((Coming coming) -> coming.at().toInstant())
                        .thenComparing(Coming::id))
                .toList();
    }

    private Coming owed(Row row) {
        long person = row.person().orElseThrow();
        return coming(
                "L" + row.id(),
                person,
                row.owed().dueAt(),
                List.of(row.partnership()),
                row.owed().step(),
                row.owed().round(),
                why(row),
                waitsForSend(row));
    }

    /** Where silence holds, nothing goes out that nobody let go. */
    private Optional<String> waitsForSend(Row row) {
        boolean silenceSends =
                plans.apply(store.pair(row.partnership()).event()).limits().silenceSends();
        return silenceSends || store.isLetGo(row)
                ? Optional.empty()
                : Optional.of("until you let it go (follow-ups.yaml: silence: holds)");
    }

    /** The day on which {@code row} is due, by its reader's own clock. */
    LocalDate localDay(Row row) {
        return LocalDate.ofInstant(
                row.owed().dueAt(), planning.zone(row.person().orElseThrow()));
    }

    /** What was written at night leaves in the morning. */
    private Coming queued(Waiting letter) {
        return coming(
                "M" + letter.id(),
                letter.person(),
                planning.earliest(letter.dueAt(), letter.person()),
                letter.partnerships(),
                letter.step(),
                0,
                "written already, waits in the outbox",
                Optional.empty());
    }

    private Coming announced(Announced letter) {
        return coming(
                letter.id(),
                store.pair(letter.partnership()).person(letter.side()).orElseThrow(),
                letter.at(),
                List.of(letter.partnership()),
                letter.step(),
                0,
                letter.why(),
                Optional.empty());
    }

    private Coming coming(
            String id,
            long person,
            Instant dueAt,
            List<Long> partnerships,
            String step,
            int round,
            String why,
            Optional<String> waits) {
        Contact reader = contacts.of(person);
        return new Coming(
                id,
                reader,
                dueAt.atZone(planning.zone(person)),
                partnerships,
                step,
                round,
                why,
                holds.silence(person, partnerships).or(() -> waits));
    }

    private String why(Row row) {
        Owed owed = row.owed();
        String why = items.plan(row.partnership()).stream()
                .flatMap(stage -> stage.steps().stream())
                .filter(step -> step.id().equals(owed.step()))
                .map(FollowUpPlan.Step::why)
                .findFirst()
                .orElseGet(() -> Steps.why(owed.step()));
        return owed.round() == 0 ? why : why + " (asked before, without an answer: " + owed.round() + ")";
    }

    /** The letter with this {@code id}, an {@link Coming#id}, as it would read if it left now. */
    public Optional<Letter> preview(String id) {
        return transactions.inOne(() -> MailTarget.of(id).flatMap(this::preview));
    }

    private Optional<Letter> preview(MailTarget target) {
        return target.kind() == Kind.MESSAGE
                ? letters.find(target.id()).map(Waiting::id).map(letters::letter)
                : store.find(target.id())
                        .filter(row -> row.person().isPresent())
                        .map(this::written);
    }

    /** Together with all else that will have to go to the same reader by then. */
    private Letter written(Row first) {
        long person = first.person().orElseThrow();
        String event = store.pair(first.partnership()).event();
        Instant until = first.owed()
                .dueAt()
                .atZone(ZoneOffset.UTC)
                .plus(plans.apply(event).limits().gatherWithin())
                .toInstant();
        List<Row> together = store.owedTo(person).stream()
                .filter(row -> row.id() != first.id())
                .filter(row -> !row.owed().dueAt().isBefore(first.owed().dueAt()))
                .filter(row -> !row.owed().dueAt().isAfter(until))
                .toList();
        Instant now = clock.instant();
        List<FollowUpItem> about = Stream.concat(Stream.of(first), together.stream())
                .map(row -> items.of(row, now))
                .toList();
        return writer.letter(contacts.of(person), event, about, now);
    }

    /**
     * Holds what {@code target} means.
     *
     * @param until absent until somebody releases it
     * @return what is held now; nothing when nothing is called so
     */
    public List<MailTarget> hold(MailTarget target, Optional<Instant> until, String why) {
        return transactions.inOne(() -> {
            List<MailTarget> whole = whole(target);
            whole.forEach(each -> holdWhole(each, until, why));
            return whole;
        });
    }

    private void holdWhole(MailTarget target, Optional<Instant> until, String why) {
        switch (target.kind()) {
            case PARTNERSHIP -> holds.partnership(target.id(), until, why);
            case READER -> holds.person(person(target), until, why);
            default -> holds.all(until, why);
        }
    }

    /** Ends every hold on what {@code target} means; returns what is free now, as {@link #hold}. */
    public List<MailTarget> release(MailTarget target) {
        return transactions.inOne(() -> {
            List<MailTarget> whole = whole(target);
            whole.forEach(this::releaseWhole);
            return whole;
        });
    }

    private void releaseWhole(MailTarget target) {
        List<Row> rows = rows(target);
        store.letGo(rows);
        switch (target.kind()) {
            case PARTNERSHIP -> holds.releasePartnership(target.id());
            case READER -> holds.releasePerson(person(target));
            default -> holds.releaseAll();
        }
        rows.stream().map(Row::partnership).distinct().sorted().forEach(planning::plan);
    }

    private List<Row> rows(MailTarget whole) {
        return switch (whole.kind()) {
            case PARTNERSHIP -> store.owedBy(whole.id());
            case READER -> store.owedTo(person(whole));
            default -> store.coming(clock.instant().plus(AHEAD));
        };
    }

    private long person(MailTarget reader) {
        return letters.personAt(reader.address()).orElseThrow();
    }

    /** Partnerships, readers or everything: what can be held. A letter is held with what it is about. */
    private List<MailTarget> whole(MailTarget target) {
        return switch (target.kind()) {
            case FOLLOW_UP ->
                store.find(target.id()).stream()
                        .map(row -> MailTarget.partnership(row.partnership()))
                        .toList();
            case MESSAGE ->
                letters.find(target.id()).stream()
                        .flatMap(letter -> letter.partnerships().stream())
                        .map(MailTarget::partnership)
                        .toList();
            case PARTNERSHIP -> items.isKnown(target.id()) ? List.of(target) : List.of();
            case READER -> letters.personAt(target.address()).isPresent() ? List.of(target) : List.of();
            case EVERYTHING -> List.of(target);
        };
    }

    /** The pauses that are on, all kinds of them. */
    public List<HoldStore.Hold> holds() {
        return holds.on();
    }
}
