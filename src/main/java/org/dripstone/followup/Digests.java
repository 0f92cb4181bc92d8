package org.dripstone.followup;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dripstone.correspondence.FollowUpItem;
import org.dripstone.correspondence.OfficeLetters;
import org.dripstone.domain.Side;
import org.dripstone.domain.Transactions;
import org.dripstone.followup.FollowUpStore.Row;
import org.dripstone.followup.plan.FollowUpPlan;
import org.dripstone.followup.time.SendWindow;
import org.dripstone.followup.time.Whereabouts;

/**
 * Tells the secretariat: each working morning what goes out by the end of the next working day and what newly stands
 * still or is contradicted; once a week what happened. Never twice, and nothing when there is nothing to tell.
 */
public final class Digests {
    private static final String MORNING = "morning";
    private static final String WEEK = "week";
    private static final String WEEK_DIGEST = "week-digest";
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final DigestStore digests;
    private final FollowUpStore store;
    private final FollowUpItems items;
    private final Holds holds;
    private final MailDesk desk;
    private final OfficeLetters letters;
    private final WeekNews news;
    private final Function<String, FollowUpPlan> plans;
    private final SendWindow window;
    private final Whereabouts office;
    private final Transactions transactions;
    private final Clock clock;

    /**
     * @param news what the week's digest tells besides
     * @param plans by the code of the event
     * @param office where the secretariat works
     */
    public Digests(
            DigestStore digests,
            FollowUpStore store,
            FollowUpItems items,
            Holds holds,
            MailDesk desk,
            OfficeLetters letters,
            WeekNews news,
            Function<String, FollowUpPlan> plans,
            SendWindow window,
            Whereabouts office,
            Transactions transactions,
            Clock clock) {
        this.digests = digests;
        this.store = store;
        this.items = items;
        this.holds = holds;
        this.desk = desk;
        this.letters = letters;
        this.news = news;
        this.plans = plans;
        this.window = window;
        this.office = office;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Writes the digests that are due; nothing while the secretariat is not at work. */
    public void write() {
        Instant now = clock.instant();
        if (window.earliest(now, office).isAfter(now)) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, window.zone(office));
        transactions.inOne(() -> digests.begin(MORNING, today, now) && morning(today, now));
        LocalDate monday = firstDayOfWeek(today);
        transactions.inOne(() -> digests.begin(WEEK, monday, now) && week(monday, now));
    }

    private boolean morning(LocalDate today, Instant now) {
        Instant since = digests.lastBefore(MORNING, now).orElse(now.minus(A_WEEK));
        tell(tomorrows(today).stream().map(row -> tomorrow(row, now)).toList(), today.toString());
        tell(digests.stalled(since).stream().map(id -> stalled(id, now)).toList(), today.toString());
        tell(
                digests.contradicted(since).stream()
                        .map(id -> items.toOffice(
                                id,
                                "contradiction",
                                Side.SEEKER,
                                Map.of("why", "contradiction", "words", "", "action", "decide"),
                                now))
                        .toList(),
                today.toString());
        return true;
    }

    private FollowUpItem stalled(long partnership, Instant now) {
        StallPolicy stall = StallPolicy.of(digests.quiet(partnership, now));
        return items.toOffice(partnership, "stall-alarm", stall.about(), stall.facts(), now);
    }

    /** What goes to participants until the end of the next working day after {@code today} and nobody holds. */
    private List<Row> tomorrows(LocalDate today) {
        Instant end = window.workingDayAfter(today, office)
                .plusDays(1)
                .atStartOfDay(window.zone(office))
                .toInstant();
        return store.coming(end).stream()
                .filter(row -> row.person().isPresent())
                .filter(row -> holds.silence(row.person().orElseThrow(), List.of(row.partnership()))
                        .isEmpty())
                .toList();
    }

    private FollowUpItem tomorrow(Row row, Instant now) {
        boolean silenceSends =
                plans.apply(store.pair(row.partnership()).event()).limits().silenceSends();
        return items.toReader(
                row,
                "tomorrow-digest",
                Map.of(
                        "what",
                        row.owed().step(),
                        "when",
                        desk.localDay(row).toString(),
                        "why",
                        row.owed().round() == 0 ? "first" : "reminder",
                        "action",
                        "hold",
                        "silenceSends",
                        silenceSends),
                now);
    }

    private boolean week(LocalDate first, Instant now) {
        Instant since = digests.lastBefore(WEEK, now).orElse(now.minus(A_WEEK));
        Stream<FollowUpItem> happened = WeekPolicy.lines(
                        digests.moves(since),
                        digests.heard(since),
                        digests.flagged(),
                        id -> StallPolicy.of(digests.quiet(id, now)))
                .stream()
                .map(line -> items.toOffice(line.partnership(), WEEK_DIGEST, line.about(), line.facts(), now));
        Stream<FollowUpItem> besides = news.on(LocalDate.ofInstant(now, window.zone(office))).stream()
                .map(line -> items.toOffice(line.partnership(), WEEK_DIGEST, line.about(), line.facts(), now));
        tell(Stream.concat(happened, besides).toList(), first.toString());
        return true;
    }

    private void tell(List<FollowUpItem> about, String key) {
        if (!about.isEmpty()) {
            letters.write(store.pair(about.get(0).partnership()).event(), about, key);
        }
    }

    /** Sunday where people work on Sundays, else Monday. */
    private LocalDate firstDayOfWeek(LocalDate today) {
        LocalDate sunday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        boolean worksOnSundays =
                window.isWorkingDay(sunday, office) || window.isWorkingDay(sunday.minusDays(7), office);
        return worksOnSundays ? sunday : today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * Does what the secretariat answered to its last digest of tomorrow's letters.
     *
     * @return what is held, or free, now
     */
    public List<MailTarget> answered(DigestAnswer answer) {
        Instant now = clock.instant();
        Optional<Instant> until = answer.days().map(days -> now.plus(Duration.ofDays(days)));
        return transactions.inOne(() -> meant(answer, now).stream()
                .map(MailTarget::partnership)
                .flatMap(each -> (answer.hold()
                                ? desk.hold(each, until, "HOLD, in answer to the digest")
                                : desk.release(each))
                        .stream())
                .toList());
    }

    private List<Long> meant(DigestAnswer answer, Instant now) {
        if (!answer.partnerships().isEmpty()) {
            return answer.partnerships();
        }
        LocalDate day = LocalDate.ofInstant(
                digests.lastBefore(MORNING, now.plusMillis(1)).orElse(now), window.zone(office));
        return tomorrows(day).stream().map(Row::partnership).distinct().sorted().toList();
    }
}
