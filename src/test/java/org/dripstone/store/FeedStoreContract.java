package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.domain.Outcome.ACCEPTED;
import static org.dripstone.domain.Outcome.REJECTED;
import static org.dripstone.domain.Outcome.REVIEW;
import static org.dripstone.domain.Outcome.UPDATED;
import static org.dripstone.store.SomeWorkshop.EVENT;
import static org.dripstone.store.SomeWorkshop.NOON;
import static org.dripstone.store.SomeWorkshop.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;
import org.dripstone.domain.ProblemCode;
import org.dripstone.domain.Receipt;
import org.dripstone.domain.Role;
import org.dripstone.feed.Drop;
import org.dripstone.feed.FeedRowId;
import org.dripstone.feed.FeedShape;
import org.dripstone.feed.FeedStatus;
import org.dripstone.feed.FeedStore;
import org.dripstone.feed.FeedStore.KeptRow;
import org.dripstone.feed.FeedStore.KnownFeed;
import org.dripstone.feed.FeedStore.Told;
import org.dripstone.feed.FeedStore.WaitingRow;
import org.dripstone.normalise.DayOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class FeedStoreContract extends StoreContract {
    private FeedStore feeds;

    FeedStoreContract(Server server) {
        super(server);
    }

    @BeforeEach
    void takeStore() {
        feeds = workshop.feeds;
    }

    @Test
    void findsAFeedByItsContentAndEvent() {
        long feed = begun("a.csv", "sha", FeedStatus.READING);

        assertThat(feeds.byContent(EVENT, "sha")).contains(new KnownFeed(feed, FeedStatus.READING, "a.csv"));
        assertThat(feeds.byContent("another event", "sha")).isEmpty();
        assertThat(feeds.byContent(EVENT, "other bytes")).isEmpty();
    }

    @Test
    void namesTheFirstFeedOfTheSameBytesAndTriesAFailedOneAnew() {
        begun("a.csv", "sha", FeedStatus.FAILED);
        assertThat(feeds.byContent(EVENT, "sha")).isEmpty();

        long first = begun("b.csv", "sha", FeedStatus.TAKEN_IN);
        begun("c.csv", "sha", FeedStatus.REPEATED);
        assertThat(feeds.byContent(EVENT, "sha")).map(KnownFeed::id).contains(first);
    }

    @Test
    void tellsOneDropFromAnotherOfTheSameBytes() {
        Drop drop = workshop.drop("a.csv");
        long feed = feeds.begin(drop, "sha", 1, NOON, FeedStatus.FAILED, Optional.empty());

        assertThat(feeds.byDrop(EVENT, "sha", drop.droppedAs()))
                .map(KnownFeed::id)
                .contains(feed);
        assertThat(feeds.byDrop(EVENT, "sha", "dropped later")).isEmpty();
    }

    @Test
    void givesBackTheShapeAsItWasDescribed() {
        Map<String, Field> columns = new LinkedHashMap<>();
        columns.put("Я; \"цитата\"", Field.EMAIL);
        columns.put("a", Field.COUNTRY);
        FeedShape shape = new FeedShape(
                FeedKind.INTERESTS,
                "google-forms",
                "windows-1251",
                "\t",
                "Лист 1",
                4,
                List.of("Я; \"цитата\"", "a", "b"),
                columns,
                "in_person",
                List.of());
        long feed = workshop.reading("a.csv");
        feeds.describe(feed, shape, DayOrder.MONTH_FIRST);

        FeedStore.ReadFeed read = feeds.feed(feed);
        assertThat(read.shape()).isEqualTo(shape);
        assertThat(read.shape().columns().keySet()).containsExactly("Я; \"цитата\"", "a");
        assertThat(read.dayOrder()).isEqualTo(DayOrder.MONTH_FIRST);
        assertThat(read.event()).isEqualTo(EVENT);
    }

    @Test
    void leavesColumnsWithoutANameAndWithoutAnythingInThemOutOfTheReceipt() {
        Map<String, Field> columns = new LinkedHashMap<>();
        columns.put("E-mail", Field.EMAIL);
        columns.put("Column 2", Field.ANSWER);
        columns.put("Column 3", Field.ANSWER);
        columns.put("Remark", Field.ANSWER);
        long feed = workshop.reading("a.csv");
        feeds.describe(
                feed,
                new FeedShape(FeedKind.REGISTRATIONS, "list", "", "", "", 1, List.of(), columns, "", List.of()),
                DayOrder.UNKNOWN);
        IntStream.rangeClosed(1, 1500)
                .forEach(number -> feeds.addRows(
                        feed,
                        List.of(new KeptRow(
                                number,
                                List.of("a@example.org", "\u00a0", number < 1500 ? "" : "x", ""),
                                "print" + number,
                                ACCEPTED,
                                List.of()))));

        assertThat(feeds.receipt(feed).columns().keySet()).containsExactly("E-mail", "Column 3", "Remark");
    }

    @Test
    void goesOnAfterTheLastRowItKept() {
        long feed = workshop.reading("a.csv");
        assertThat(feeds.lastRow(feed)).isZero();

        workshop.row(feed, 1, ACCEPTED);
        workshop.row(feed, 7, REJECTED);
        assertThat(feeds.lastRow(feed)).isEqualTo(7);
    }

    @Test
    void keepsSeveralPeopleOfOneRowApartUnderItsNumber() {
        long feed = workshop.reading("a.csv");
        int second = FeedRowId.key(2, 1);
        workshop.row(feed, 1, ACCEPTED);
        workshop.row(feed, 2, REJECTED, problem(2, ProblemCode.EMAIL_INVALID));
        workshop.row(feed, second, REVIEW, problem(2, ProblemCode.SOLUTION_UNKNOWN));
        workshop.row(feed, 3, REJECTED, problem(3, ProblemCode.EMAIL_MISSING));
        assertThat(feeds.lastRow(feed)).isEqualTo(3);
        assertThat(feeds.rows(feed))
                .containsExactly(
                        FeedRowId.of(feed, 1),
                        FeedRowId.of(feed, 2),
                        FeedRowId.of(feed, second),
                        FeedRowId.of(feed, 3));

        feeds.decide(FeedRowId.of(feed, second), REJECTED, List.of(problem(2, ProblemCode.EMAIL_MISSING)));
        assertThat(feeds.rejected(feed)).extracting(KeptRow::key).containsExactly(2, second, 3);
        workshop.takenIn(feed);
        assertThat(feeds.receipt(feed).problems())
                .containsExactly(
                        problem(2, ProblemCode.EMAIL_INVALID),
                        problem(2, ProblemCode.EMAIL_MISSING),
                        problem(3, ProblemCode.EMAIL_MISSING));
    }

    @Test
    void countsEveryRowByItsOutcomeAndTellsProblemsInTheOrderOfRows() {
        long feed = workshop.reading("a.csv");
        workshop.row(feed, 2, REJECTED, problem(2, ProblemCode.EMAIL_MISSING), problem(2, ProblemCode.NAME_MISSING));
        workshop.row(feed, 1, ACCEPTED, problem(1, ProblemCode.COUNTRY_UNKNOWN));
        workshop.row(feed, 3, REVIEW);
        workshop.row(feed, 4, UPDATED);
        feeds.addProblem(feed, problem(0, ProblemCode.FILE_UNREADABLE));
        workshop.takenIn(feed);

        Receipt receipt = feeds.receipt(feed);
        assertThat(receipt.counts()).isEqualTo(new Receipt.Counts(1, 1, 0, 1, 1));
        assertThat(receipt.problems())
                .containsExactly(
                        problem(0, ProblemCode.FILE_UNREADABLE),
                        problem(1, ProblemCode.COUNTRY_UNKNOWN),
                        problem(2, ProblemCode.EMAIL_MISSING),
                        problem(2, ProblemCode.NAME_MISSING));
        assertThat(receipt.receivedAt()).isEqualTo(NOON);
        assertThat(receipt.feed()).isEqualTo("F" + feed);
    }

    @Test
    void givesBackRejectedRowsAsTheyCame() {
        long feed = workshop.reading("a.csv");
        KeptRow row = new KeptRow(
                2,
                List.of("", "a\nb", "\"é\" 😀 \u0000"),
                "print",
                REJECTED,
                List.of(problem(2, ProblemCode.EMAIL_INVALID)));
        feeds.addRows(feed, List.of(row));
        workshop.row(feed, 1, ACCEPTED);

        assertThat(feeds.rejected(feed)).containsExactly(row);
    }

    @Test
    void replacesTheProblemsOfTheRowThatIsDecidedAndOfNoOther() {
        long feed = workshop.reading("a.csv");
        long decided = workshop.row(feed, 1, REVIEW, problem(1, ProblemCode.SOLUTION_UNKNOWN));
        workshop.row(feed, 2, REVIEW, problem(2, ProblemCode.SOLUTION_UNKNOWN));
        int version = feeds.receiptVersion(feed);

        feeds.decide(decided, ACCEPTED, List.of(problem(1, ProblemCode.COUNTRY_UNKNOWN)));

        assertThat(feeds.receipt(feed).problems())
                .containsExactly(problem(1, ProblemCode.COUNTRY_UNKNOWN), problem(2, ProblemCode.SOLUTION_UNKNOWN));
        assertThat(feeds.receipt(feed).counts()).isEqualTo(new Receipt.Counts(1, 0, 0, 0, 1));
        assertThat(feeds.receiptVersion(feed)).isGreaterThan(version);
    }

    @Test
    void knowsWhichContentAnEarlierVersionOfTheFileTold() {
        long earlier = workshop.reading("a.csv");
        kept(earlier, 1, "told", ACCEPTED);
        kept(earlier, 2, "told and rejected", REJECTED);
        long elsewhere = workshop.reading("b.csv");
        kept(elsewhere, 1, "told elsewhere", ACCEPTED);
        long now = workshop.reading("a.csv");
        kept(now, 1, "told above", ACCEPTED);

        assertThat(feeds.told(
                        EVENT, now, List.of("told", "told and rejected", "told elsewhere", "told above", "never told")))
                .containsOnly(
                        Map.entry("told", new Told(true, false)),
                        Map.entry("told elsewhere", new Told(false, true)),
                        Map.entry("told above", new Told(false, true)));
        assertThat(feeds.told("another event", now, List.of("told"))).isEmpty();
        assertThat(feeds.told(EVENT, now, List.of())).isEmpty();
    }

    @Test
    void asksForThousandsOfFingerprintsAtOnce() {
        long feed = workshop.reading("a.csv");
        kept(feed, 1, "print 9999", ACCEPTED);
        List<String> many =
                IntStream.range(0, 12_000).mapToObj(i -> "print " + i).toList();

        assertThat(feeds.told(EVENT, feed, many)).containsOnlyKeys("print 9999");
    }

    @Test
    void readsWaitingRowsOldestFirstAndOnFromWhereItWas() {
        long first = workshop.feed("a.csv", REVIEW, ACCEPTED, REVIEW);
        long second = workshop.feed("b.csv", REVIEW);
        long unread = workshop.reading("c.csv");
        workshop.row(unread, 1, REVIEW);

        List<WaitingRow> two = feeds.waiting(EVENT, 0, 2);
        assertThat(two).extracting(WaitingRow::id).containsExactly(FeedRowId.of(first, 1), FeedRowId.of(first, 3));
        assertThat(feeds.waiting(EVENT, two.get(1).id(), 2))
                .containsExactly(new WaitingRow(FeedRowId.of(second, 1), second, 1, List.of("a", "b"), ""));
        assertThat(feeds.waiting("another event", 0, 2)).isEmpty();
    }

    @Test
    void remembersRefusedFormsUntilTheirPersonIsKnown() {
        long feed = workshop.reading("a.csv");
        long refused = workshop.row(feed, 1, REJECTED, problem(1, ProblemCode.CONSENT_REFUSED));
        workshop.row(feed, 2, REJECTED, problem(2, ProblemCode.EMAIL_MISSING));
        workshop.takenIn(feed);
        assertThat(feeds.refusals(EVENT)).extracting(WaitingRow::id).containsExactly(refused);
        assertThat(feeds.refusals("another event")).isEmpty();

        workshop.says(workshop.people.add(), refused, SomeWorkshop.said(Role.REFUSAL, "a@example.org"));
        assertThat(feeds.refusals(EVENT)).isEmpty();
    }

    @Test
    void matchesAFeedOnceItWasReadToItsEnd() {
        workshop.reading("a.csv");
        long taken = workshop.feed("b.csv");
        long failed = begun("c.csv", "sha", FeedStatus.FAILED);
        begun("d.csv", "sha", FeedStatus.REPEATED);
        assertThat(feeds.unmatched(EVENT)).containsExactly(taken, failed);

        feeds.markMatched(List.of(taken));
        feeds.markMatched(List.of());
        assertThat(feeds.unmatched(EVENT)).containsExactly(failed);
    }

    @Test
    void owesAReceiptOfEveryFeedThatWasMatchedAndOfWhichMoreWasDecidedSince() {
        workshop.feed("not matched.csv");
        long matched = workshop.feed("matched.csv");
        feeds.markMatched(List.of(matched));
        assertThat(feeds.receiptsDue()).containsExactly(matched);

        feeds.receiptWritten(matched, feeds.receiptVersion(matched));
        assertThat(feeds.receiptsDue()).isEmpty();

        long repeated = begun("again.csv", "sha", FeedStatus.REPEATED);
        assertThat(feeds.receiptsDue()).containsExactly(repeated);
    }

    @Test
    void showsARepeatedFeedAsUnchangedAndNamesTheFirst() {
        long first = workshop.feed("a.csv", ACCEPTED, REJECTED, REVIEW);
        long again = feeds.begin(workshop.drop("b.csv"), "sha", 1, NOON, FeedStatus.REPEATED, Optional.of(first));

        Receipt receipt = feeds.receipt(again);
        assertThat(receipt.counts()).isEqualTo(new Receipt.Counts(0, 0, 3, 0, 0));
        assertThat(receipt.sameAs()).isEqualTo("F" + first);
        assertThat(receipt.name()).isEqualTo("b.csv");
        assertThat(receipt.layout()).isEqualTo("list");
    }

    private long begun(String name, String sha256, FeedStatus status) {
        return feeds.begin(workshop.drop(name), sha256, 1, NOON, status, Optional.empty());
    }

    private void kept(long feed, int number, String fingerprint, org.dripstone.domain.Outcome outcome) {
        feeds.addRows(feed, List.of(new KeptRow(number, List.of(), fingerprint, outcome, List.of())));
    }
}
