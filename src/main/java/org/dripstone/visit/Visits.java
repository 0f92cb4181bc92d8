package org.dripstone.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;
import org.dripstone.domain.Transactions;
import org.dripstone.followup.FollowUpItems;
import org.dripstone.partnership.Journeys;
import org.dripstone.visit.VisitCountdown.Due;
import org.dripstone.visit.VisitCountdown.Planned;
import org.dripstone.visit.VisitOutcome.Kept;
import org.dripstone.visit.VisitOutcome.Refused;
import org.dripstone.visit.VisitStore.Said;

/** Keeps the files of visits, tells both sides and their calendars what changes, and reminds them of what is to be done. */
public final class Visits {
    private static final Duration A_DAY = Duration.ofDays(1);
    /** Who has just given the days may go on with other lines. */
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final VisitStore store;
    private final Hosting hosting;
    private final FollowUpItems items;
    private final VisitLetters letters;
    private final VisitCountdown countdown;
    private final Journeys journeys;
    private final Transactions transactions;
    private final Clock clock;

    public Visits(
            VisitStore store,
            FollowUpItems items,
            VisitLetters letters,
            VisitCountdown countdown,
            Journeys journeys,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.hosting = new Hosting(store);
        this.items = items;
        this.letters = letters;
        this.countdown = countdown;
        this.journeys = journeys;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Optional<Visit> of(long partnership) {
        return store.of(partnership);
    }

    /** All that are not over, the next one first, those without days last. */
    public List<Visit> ahead() {
        return store.ahead(today());
    }

    public Optional<Visit> named(String uid) {
        return store.named(uid);
    }

    /** What was ever said of a line, oldest first. */
    public List<Said> said(Visit visit, VisitField field) {
        return store.said(visit.id(), field);
    }

    /** Its preparation, as it stands. */
    public List<Planned> planned(Visit visit) {
        return countdown.planned(visit, VisitSides.whereabouts(items, visit.partnership()), today());
    }

    /** Asks both sides for what the file still lacks, with lines to reply into. */
    public VisitOutcome ask(long partnership) {
        return changed(partnership, visit -> {
            Arrays.stream(Side.values()).forEach(side -> letters.ask(visit, side));
            return kept(visit, List.of("both sides are asked for what is missing"));
        });
    }

    /**
     * Somebody tells what these lines of the file are.
     *
     * @param values as {@link VisitReading} understood them; an empty one takes the line back
     * @param by nobody for the secretariat
     * @param evidence the message it was told in
     */
    public VisitOutcome tell(long partnership, Map<VisitField, String> values, Optional<Side> by, String evidence) {
        return told(partnership, values, by, evidence, before -> hosting.full(before, foreseen(before, values)));
    }

    /** The same, also where the provider hosts more visits in that year than they said they could. */
    public VisitOutcome insist(long partnership, Map<VisitField, String> values, String evidence) {
        return told(partnership, values, Optional.empty(), evidence, before -> Optional.empty());
    }

    /**
     * Takes what a change of days needs, in the order in which all take it: the solution, whose visits are counted, then the
     * visit; for those who change the partnership in the same transaction, and before they do.
     */
    public void hold(long partnership) {
        store.lockSolution(partnership);
        store.lock(partnership);
    }

    private VisitOutcome told(
            long partnership,
            Map<VisitField, String> values,
            Optional<Side> by,
            String evidence,
            Function<Visit, Optional<String>> obstacle) {
        return underWay(partnership, () -> {
            hold(partnership);
            Visit before = current(partnership, values);
            Optional<String> full = obstacle.apply(before);
            Map<VisitField, String> rest = full.isPresent() ? Hosting.withoutClaims(before, values) : values;
            return full.filter(why -> rest.isEmpty())
                    .<VisitOutcome>map(Refused::new)
                    .orElseGet(() -> leaving(full, tell(before, withVisa(before, rest), by, evidence)));
        });
    }

    private static VisitOutcome leaving(Optional<String> why, VisitOutcome came) {
        return came instanceof Kept kept ? new Kept(kept.visit(), kept.notes(), why) : came;
    }

    /** What the visit would be; whatever is in its way. */
    private static Visit foreseen(Visit before, Map<VisitField, String> values) {
        Map<VisitField, String> all = withVisa(before, values);
        return revived(before, before.with(merged(before, all)), all);
    }

    /** How much hosting is asked of its provider in its year, in words; nothing where the catalogue does not say how much they can. */
    public Optional<String> hosting(Visit visit) {
        return hosting.of(visit, today());
    }

    /** Nothing is kept of what is refused, not even the file it would have opened. */
    private VisitOutcome tell(Visit before, Map<VisitField, String> values, Optional<Side> by, String evidence) {
        return wrong(before.with(merged(before, values)), values)
                .<VisitOutcome>map(Refused::new)
                .orElseGet(() -> told(opened(before), values, by, evidence));
    }

    /** For other days a visa is asked for anew. */
    private static Map<VisitField, String> withVisa(Visit before, Map<VisitField, String> values) {
        boolean again = before.isRefusedAVisa()
                && !values.containsKey(VisitField.VISA)
                && before.with(merged(before, values)).hasOtherDaysThan(before);
        if (!again) {
            return values;
        }
        Map<VisitField, String> more = new EnumMap<>(values);
        more.put(VisitField.VISA, VisitState.NEEDED.code());
        return more;
    }

    private Optional<String> wrong(Visit after, Map<VisitField, String> values) {
        Optional<LocalDate> first = after.firstDay();
        Optional<LocalDate> last = after.lastDay();
        if (first.isPresent() && last.filter(first.get()::isAfter).isPresent()) {
            return Optional.of("the visit would end on " + last.get() + ", before it begins on " + first.get()
                    + "; give both days together: dates FIRST..LAST");
        }
        boolean isPast = values.containsKey(VisitField.FIRST_DAY)
                && first.filter(day -> day.isBefore(today())).isPresent();
        return isPast ? Optional.of(first.get() + " is over already; give a day to come") : Optional.empty();
    }

    private VisitOutcome told(Visit before, Map<VisitField, String> values, Optional<Side> by, String evidence) {
        say(before, values, by, evidence);
        List<String> notes = new ArrayList<>();
        Visit revived = revived(before, before.with(merged(before, values)), values);
        Visit settled = dates(before, refused(revived, notes), by, evidence, notes);
        if (settled.hasPlan() && !before.hasPlan()) {
            by.ifPresent(side ->
                    journeys.tell(settled.partnership(), side, Answer.PLAN_READY, evidence, "the action plan's lines"));
            notes.add("the action plan is complete");
        }
        return kept(settled, notes);
    }

    /** New days are a new try, whatever stopped the visit before. */
    private static Visit revived(Visit before, Visit after, Map<VisitField, String> values) {
        boolean newDays = after.hasOtherDaysThan(before);
        boolean visaMended = values.containsKey(VisitField.VISA) && !after.isRefusedAVisa();
        boolean goesOn = before.stopped().equals(Visit.VISA_REFUSED) ? newDays || visaMended : newDays;
        return before.isStopped() && goesOn ? after.stopped("") : after;
    }

    private Visit refused(Visit visit, List<String> notes) {
        if (!visit.isRefusedAVisa() || visit.isStopped() || visit.firstDay().isEmpty()) {
            return visit;
        }
        notes.add("a visa is refused, so that the visit cannot take place then; both sides are told."
                + " New days, or another visa, bring it back");
        return called(visit.stopped(Visit.VISA_REFUSED), visit.isInCalendars());
    }

    /** Tells both sides and their calendars, when the days are known, or others. */
    private Visit dates(Visit before, Visit after, Optional<Side> by, String evidence, List<String> notes) {
        boolean same = !after.hasOtherDaysThan(before) && before.stopped().equals(after.stopped());
        if (same || !after.hasDates()) {
            return after;
        }
        boolean moved = before.sequence() > Visit.UNTOLD;
        Visit counted = moved ? countedAgain(before, after, evidence) : after;
        letters.invite(counted.told(), moved ? VisitLetters.MOVED : VisitLetters.INVITATION);
        notes.add(moved ? "both sides and their calendars are told the new days" : "both sides are invited");
        agreed(counted, by, evidence);
        return counted.told();
    }

    /** What was done for the days before is to be done again; what was said in the same breath as the new days is new. */
    private Visit countedAgain(Visit before, Visit after, String evidence) {
        Set<VisitStep> still = EnumSet.noneOf(VisitStep.class);
        after.done().stream().filter(VisitStep::outlivesDates).forEach(still::add);
        Map<VisitField, String> again = new EnumMap<>(VisitField.class);
        if (after.entry(VisitField.INVITATION_LETTER).equals(VisitState.SENT.code())) {
            again.put(VisitField.INVITATION_LETTER, VisitState.NEEDED.code());
        }
        again.put(VisitField.TRAVEL, "");
        again.keySet().removeIf(field -> !before.entry(field).equals(after.entry(field)));
        again.values()
                .removeIf(
                        text -> text.isEmpty() && after.entry(VisitField.TRAVEL).isEmpty());
        say(after, again, Optional.empty(), evidence);
        return after.with(merged(after, again)).withDone(still);
    }

    private void say(Visit visit, Map<VisitField, String> values, Optional<Side> by, String evidence) {
        Instant now = clock.instant();
        values.forEach((field, text) -> store.say(visit.id(), new Said(field, text, by, now, evidence)));
    }

    private static Map<VisitField, String> merged(Visit visit, Map<VisitField, String> values) {
        Map<VisitField, String> entries = new EnumMap<>(VisitField.class);
        entries.putAll(visit.entries());
        entries.putAll(values);
        entries.values().removeIf(String::isEmpty);
        return entries;
    }

    private void agreed(Visit visit, Optional<Side> by, String evidence) {
        by.ifPresentOrElse(
                side -> journeys.tell(visit.partnership(), side, Answer.VISIT_PLANNED, evidence, dates(visit)),
                () -> journeys.known(visit.partnership(), Stage.VISIT_PLANNED, evidence));
    }

    private static String dates(Visit visit) {
        return visit.entry(VisitField.FIRST_DAY) + " to " + visit.entry(VisitField.LAST_DAY);
    }

    /** Somebody says that {@code step} is done, whatever the file says. */
    public VisitOutcome done(long partnership, VisitStep step) {
        return changed(partnership, visit -> {
            Set<VisitStep> done = EnumSet.of(step);
            done.addAll(visit.done());
            return kept(visit.withDone(done), List.of());
        });
    }

    /** The visit does not take place; both sides and their calendars are told. */
    public VisitOutcome stop(long partnership, String why) {
        return transactions.inOne(() -> {
            Optional<Visit> visit = store.lock(partnership).filter(each -> !each.isStopped() && !each.isOver(today()));
            return visit.<VisitOutcome>map(each -> kept(
                            called(each.stopped(why), each.firstDay().isPresent()), List.of("both sides are told")))
                    .orElseGet(() -> new Refused("DS-" + partnership + " has no visit that could be called off"));
        });
    }

    private Visit called(Visit stopped, boolean isKnown) {
        if (!isKnown) {
            return stopped;
        }
        Visit told = stopped.told();
        letters.invite(told, VisitLetters.CANCELLED);
        return told;
    }

    /** Writes what is due about the visit of {@code partnership}; opens its file when a visit was agreed without one. */
    public void carryOut(long partnership) {
        transactions.inOne(() -> {
            Optional<Visit> visit = store.lock(partnership);
            if (visit.isEmpty()) {
                ask(partnership);
            }
            visit.ifPresent(each -> {
                if (items.isOver(partnership)) {
                    stop(partnership, Visit.PARTNERSHIP_OVER);
                } else {
                    writeDue(each);
                }
            });
            return true;
        });
    }

    private void writeDue(Visit visit) {
        Instant now = clock.instant();
        Map<Side, List<VisitStep>> due = new EnumMap<>(Side.class);
        dues(visit).stream()
                .filter(each -> items.isUnderWay(visit.partnership()))
                .filter(each -> !each.at().isAfter(now))
                .filter(each -> letters.isReachable(visit.partnership(), each.side()))
                .forEach(each -> due.computeIfAbsent(each.side(), side -> new ArrayList<>())
                        .add(each.step()));
        due.forEach((side, steps) -> write(visit, side, steps));
        // Who cannot be written to today may be reached tomorrow; what falls due meanwhile does not wait for that.
        keep(visit, at -> at.isAfter(now) ? at : now.plus(A_DAY));
    }

    private void write(Visit visit, Side side, List<VisitStep> steps) {
        LocalDate first = visit.firstDay().orElseThrow();
        steps.forEach(step -> store.wrote(visit.id(), step, side, first, clock.instant()));
        letters.remind(visit, side, steps, today());
    }

    private VisitOutcome changed(long partnership, Function<Visit, VisitOutcome> change) {
        return underWay(partnership, () -> change.apply(opened(current(partnership, Map.of()))));
    }

    private VisitOutcome underWay(long partnership, Supplier<VisitOutcome> change) {
        return transactions.inOne(() ->
                items.obstacle(partnership).<VisitOutcome>map(Refused::new).orElseGet(change));
    }

    /** New days after a visit are those of another one; all else is still said of the same. */
    private Visit current(long partnership, Map<VisitField, String> values) {
        return store.lock(partnership)
                .filter(visit -> !visit.isOver(today()) || !values.containsKey(VisitField.FIRST_DAY))
                .orElseGet(() -> Visit.unopened(partnership));
    }

    private Visit opened(Visit visit) {
        return visit.isOpened()
                ? visit
                : store.add(visit.partnership(), letters.uid(visit.partnership(), clock.instant()), clock.instant());
    }

    private VisitOutcome kept(Visit visit, List<String> notes) {
        Instant soonest = clock.instant().plus(AN_HOUR);
        keep(visit, at -> at.isAfter(soonest) ? at : soonest);
        journeys.reconsider(visit.partnership());
        return new Kept(visit, notes);
    }

    /** @param written when what is due at a moment is written */
    private void keep(Visit visit, UnaryOperator<Instant> written) {
        store.keep(visit, dues(visit).stream().map(Due::at).map(written).min(Comparator.naturalOrder()));
    }

    private List<Due> dues(Visit visit) {
        return visit.firstDay()
                .map(first -> countdown.dues(
                        visit,
                        store.written(visit.id(), first),
                        VisitSides.whereabouts(items, visit.partnership()),
                        today()))
                .orElse(List.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
