package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.domain.Outcome.ACCEPTED;
import static org.dripstone.domain.Outcome.REVIEW;
import static org.dripstone.store.SomeWorkshop.EVENT;
import static org.dripstone.store.SomeWorkshop.problem;
import static org.dripstone.store.SomeWorkshop.said;

import java.util.List;
import org.dripstone.domain.ProblemCode;
import org.dripstone.domain.Receipt;
import org.dripstone.domain.Role;
import org.dripstone.feed.FeedStore.WaitingRow;
import org.dripstone.matching.Decision;
import org.dripstone.matching.ReviewStore;
import org.dripstone.matching.ReviewStore.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ReviewStoreContract extends StoreContract {
    private ReviewStore reviews;
    private long feed;
    private long row;

    ReviewStoreContract(Server server) {
        super(server);
    }

    @BeforeEach
    void aRowThatWaits() {
        reviews = workshop.reviews;
        feed = workshop.reading("forms.csv");
        row = workshop.row(feed, 1, REVIEW, problem(1, ProblemCode.SOLUTION_UNKNOWN));
        workshop.row(feed, 2, ACCEPTED, problem(2, ProblemCode.COUNTRY_UNKNOWN));
        workshop.takenIn(feed);
    }

    @Test
    void asksAboutARowOnceItsFeedWasMatched() {
        assertThat(reviews.open()).isEmpty();
        workshop.feeds.markMatched(List.of(feed));

        assertThat(reviews.open())
                .containsExactly(new Question(
                        "F" + feed + "@1",
                        row,
                        EVENT,
                        Question.Kind.ROW,
                        List.of(problem(1, ProblemCode.SOLUTION_UNKNOWN)),
                        List.of(),
                        SomeWorkshop.SHAPE.header(),
                        List.of("a", "b"),
                        "forms.csv"));
    }

    @Test
    void findsAQuestionByItsIdInWhateverCase() {
        workshop.feeds.markMatched(List.of(feed));
        assertThat(reviews.find("f" + feed + "@1")).map(Question::key).contains(row);
        assertThat(reviews.find("F" + feed + "@2")).isEmpty();
    }

    @Test
    void keepsADecisionForTheMatchThatFollows() {
        workshop.feeds.markMatched(List.of(feed));
        Decision decision = new Decision(true, List.of(3L, 7L));
        reviews.decideRow(row, decision);

        assertThat(workshop.feeds.unmatched(EVENT)).containsExactly(feed);
        assertThat(workshop.feeds.waiting(EVENT, 0, 9))
                .singleElement()
                .extracting(WaitingRow::decision)
                .satisfies(written -> assertThat(Decision.read(written)).isEqualTo(decision));
    }

    @Test
    void rejectsARowAndSaysWhy() {
        workshop.feeds.markMatched(List.of(feed));
        reviews.rejectRow(row);

        assertThat(reviews.open()).isEmpty();
        assertThat(workshop.feeds.receipt(feed).counts()).isEqualTo(new Receipt.Counts(1, 0, 0, 1, 0));
        assertThat(workshop.feeds.receipt(feed).problems()).contains(problem(1, ProblemCode.SOLUTION_UNKNOWN));
    }

    @Test
    void showsTwoPeopleWithAllTheirAddressesAndRows() {
        long ana = workshop.person("z@example.org");
        workshop.says(ana, said(Role.SEEKER, "a@example.org"));
        long anna = workshop.person("anna@example.org");
        workshop.people.doubt(ana, anna, "alike");

        assertThat(reviews.open()).singleElement().satisfies(question -> {
            assertThat(question.id()).startsWith("D");
            assertThat(question.kind()).isEqualTo(Question.Kind.PEOPLE);
            assertThat(question.why()).isEqualTo("alike");
            assertThat(question.people().get(0).addresses()).containsExactly("a@example.org", "z@example.org");
            assertThat(question.people().get(0).sources()).containsExactly("list.csv@1", "list.csv@2");
            assertThat(question.people().get(1).id()).isEqualTo(anna);
        });
    }

    @Test
    void asksNobodyTwiceAboutTwoPeople() {
        workshop.people.doubt(workshop.person("a@x"), workshop.person("b@x"), "alike");
        reviews.decidePeople(reviews.open().get(0).key(), false);

        assertThat(reviews.open()).isEmpty();
        assertThat(workshop.all("select decision from review where decided_at is not null"))
                .containsExactly("apart");
    }
}
