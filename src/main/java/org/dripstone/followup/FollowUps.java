package org.dripstone.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.Contacts;
import org.dripstone.correspondence.FollowUpItem;
import org.dripstone.correspondence.FollowUpWriter;
import org.dripstone.correspondence.FollowUpWriter.Addressed;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;
import org.dripstone.domain.Transactions;
import org.dripstone.followup.FollowUpStore.Row;
import org.dripstone.followup.plan.FollowUpPlan;
import org.dripstone.followup.plan.FollowUpPlan.Limits;
import org.dripstone.partnership.Journeys;

/**
 * Carries out what is due: one letter to each person about everything they are to be asked, however many partnerships it
 * is about. Everything is thought over once more before, and whatever cannot go out today waits for another day.
 */
public final class FollowUps {
    /** The reader of what is for the secretariat, or for ourselves to do. */
    public static final long OFFICE = 0;

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_MONTH = Duration.ofDays(30);

    private final FollowUpStore store;
    private final FollowUpPlanning planning;
    private final Journeys journeys;
    private final HoldStore holds;
    private final Contacts contacts;
    private final FollowUpItems items;
    private final FollowUpWriter writer;
    private final TimesForSessions times;
    private final Function<String, FollowUpPlan> plans;
    private final Transactions transactions;
    private final Clock clock;

    /** @param times offers times for a session */
    public FollowUps(
            FollowUpStore store,
            FollowUpPlanning planning,
            Journeys journeys,
            HoldStore holds,
            Contacts contacts,
            FollowUpItems items,
            FollowUpWriter writer,
            TimesForSessions times,
            Function<String, FollowUpPlan> plans,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.planning = planning;
        this.journeys = journeys;
        this.holds = holds;
        this.contacts = contacts;
        this.items = items;
        this.writer = writer;
        this.times = times;
        this.plans = plans;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does what is due to {@code reader}, a person or {@link #OFFICE}, in one transaction for each letter. */
    public void carryOut(long reader) {
        Instant now = clock.instant();
        holds.releaseExpired(now);
        if (holds.ofAll().stream().anyMatch(hold -> hold.isOn(now))) {
            return;
        }
        if (reader == OFFICE) {
            store.officeDue(now).forEach(partnership -> transactions.inOne(() -> office(partnership, now)));
        } else {
            while (transactions.inOne(() -> letter(reader, now))) {
                // What is for both sides has a letter of its own, and the rest another.
            }
        }
    }

    /** Partnerships are locked before what they owe, and in the order of their ids, as everywhere. */
    private boolean letter(long person, Instant now) {
        List<Long> due = store.partnershipsDue(person, now);
        if (due.isEmpty()) {
            return false;
        }
        Limits limits = plans.apply(store.pair(due.get(0)).event()).limits();
        Instant soon = now.atZone(ZoneOffset.UTC).plus(limits.gatherWithin()).toInstant();
        store.partnershipsDue(person, soon).forEach(planning::plan);
        List<Row> rows = letGo(store.lockDue(person, soon), limits, person, now);
        if (rows.isEmpty() || rows.get(0).owed().dueAt().isAfter(now)) {
            return false;
        }
        Optional<Row> toBoth =
                rows.stream().filter(row -> isDueToBoth(row, now)).findFirst();
        return toBoth.isPresent() ? toBoth(toBoth.get(), limits, now) : toOne(person, alone(rows), limits, now);
    }

    private static boolean isDueToBoth(Row row, Instant now) {
        return Steps.isToBoth(row.owed().step()) && !row.owed().dueAt().isAfter(now);
    }

    private static List<Row> alone(List<Row> rows) {
        return rows.stream().filter(row -> !Steps.isToBoth(row.owed().step())).toList();
    }

    /** Both get theirs at the same time, or neither does. */
    private boolean toBoth(Row row, Limits limits, Instant now) {
        List<Row> both = store.owedBy(row.partnership()).stream()
                .filter(each -> each.owed().step().equals(row.owed().step()))
                .sorted(Comparator.comparing(each -> each.owed().side().orElseThrow()))
                .toList();
        if (both.size() < Side.values().length) {
            // The other one is on hold, for nobody knows how long.
            store.postpone(both, planning.earliest(now.plus(A_DAY), row.person().orElseThrow()));
            return false;
        }
        Instant free = both.stream()
                .map(each -> each.person().orElseThrow())
                .map(person -> planning.earliest(free(person, limits, now), person))
                .reduce(now, (one, other) -> one.isAfter(other) ? one : other);
        if (both.stream()
                .anyMatch(each -> free(each.person().orElseThrow(), limits, now).isAfter(now))) {
            store.postpone(both, free);
            return false;
        }
        return writeToBoth(both, now);
    }

    private boolean writeToBoth(List<Row> both, Instant now) {
        List<Addressed> addressed = both.stream()
                .map(row -> new Addressed(
                        contacts.of(row.person().orElseThrow()),
                        items.of(row, now),
                        planning.earliest(now, row.person().orElseThrow())))
                .toList();
        Row first = both.get(0);
        List<String> letters =
                writer.writeToBoth(addressed, store.pair(first.partnership()).event(), key(first));
        for (int i = 0; i < both.size(); i++) {
            store.done(List.of(both.get(i)), letters.get(i), now);
        }
        planning.plan(first.partnership());
        return true;
    }

    private boolean toOne(long person, List<Row> rows, Limits limits, Instant now) {
        if (rows.isEmpty() || rows.get(0).owed().dueAt().isAfter(now)) {
            return false;
        }
        Instant free = planning.earliest(tellsAnEnd(rows, now) ? now : free(person, limits, now), person);
        if (free.isAfter(now)) {
            store.postpone(rows, free);
            return false;
        }
        return write(contacts.of(person), rows, now);
    }

    /** Nobody should prepare for weeks, for want of room in the month, what the other side has called off. */
    private static boolean tellsAnEnd(List<Row> rows, Instant now) {
        return rows.stream()
                .anyMatch(row -> row.owed().step().equals(Steps.CLOSED_BY_OTHER)
                        && !row.owed().dueAt().isAfter(now));
    }

    /** Where silence holds, what nobody let go comes again the next working day, and so into the next digest. */
    private List<Row> letGo(List<Row> rows, Limits limits, long person, Instant now) {
        if (limits.silenceSends()) {
            return rows;
        }
        Map<Boolean, List<Row>> split = rows.stream().collect(Collectors.partitioningBy(store::isLetGo));
        store.postpone(
                split.getOrDefault(false, List.of()).stream()
                        .filter(row -> !row.owed().dueAt().isAfter(now))
                        .toList(),
                planning.earliest(now.plus(A_DAY), person));
        return split.getOrDefault(true, List.of());
    }

    /** The first moment at which {@code person} has not had too many letters in the thirty days before. */
    private Instant free(long person, Limits limits, Instant now) {
        List<Instant> letters = store.lettersTo(person, now.minus(A_MONTH));
        return letters.size() < limits.lettersAMonth()
                ? now
                : letters.get(letters.size() - limits.lettersAMonth()).plus(A_MONTH);
    }

    private boolean write(Contact reader, List<Row> rows, Instant now) {
        List<FollowUpItem> about = rows.stream().map(row -> items.of(row, now)).toList();
        String event = store.pair(rows.get(0).partnership()).event();
        String letter = writer.write(reader, event, about, key(rows.get(0)), now);
        store.done(rows, letter, now);
        rows.stream().map(Row::partnership).distinct().sorted().forEach(planning::plan);
        return true;
    }

    /** A follow-up is the first of one letter only. */
    private static String key(Row first) {
        Owed owed = first.owed();
        return String.join(
                ".",
                owed.step(),
                Long.toString(first.partnership()),
                owed.side().map(Side::code).orElse(""),
                Integer.toString(owed.round()),
                Long.toString(owed.occasion().toEpochMilli()));
    }

    private boolean office(long partnership, Instant now) {
        planning.plan(partnership);
        List<Row> due = store.lockOffice(partnership, now);
        Instant free = freeForBoth(partnership, now);
        List<Row> tooMany = due.stream()
                .filter(row -> free.isAfter(now) && Steps.offersTimes(row.owed().step()))
                .toList();
        List<Row> rows = due.stream().filter(row -> !tooMany.contains(row)).toList();
        store.done(rows, "", now);
        rows.forEach(row -> carryOut(row.owed(), partnership, now));
        planning.plan(partnership);
        store.postpone(tooMany, free);
        return true;
    }

    private Instant freeForBoth(long partnership, Instant now) {
        FollowUpStore.Pair pair = store.pair(partnership);
        Limits limits = plans.apply(pair.event()).limits();
        return Arrays.stream(Side.values())
                .flatMap(side -> pair.person(side).stream())
                .map(person -> free(person, limits, now))
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    private void carryOut(Owed owed, long partnership, Instant now) {
        String since = LocalDate.ofInstant(owed.occasion(), ZoneOffset.UTC).toString();
        switch (owed.step()) {
            case Steps.DORMANT -> journeys.known(partnership, Stage.DORMANT, "no sign of life since " + since);
            case Steps.FIRST_TIMES -> times.first(partnership);
            case Steps.OTHER_TIMES -> times.others(partnership);
            case Steps.CALLED_OFF -> times.callOff(partnership);
            case Steps.STALL_ALARM ->
                planning.flag(
                        partnership,
                        "stalled",
                        Duration.between(owed.occasion(), now).toDays() + " days without a move, since " + since);
            case Steps.SUCCESSOR_WANTED ->
                planning.flag(
                        partnership,
                        "successor",
                        owed.side().map(Side::code).orElse("") + " can be reached no more, since " + since);
            default -> planning.flag(partnership, "to-do", owed.step());
        }
    }
}
