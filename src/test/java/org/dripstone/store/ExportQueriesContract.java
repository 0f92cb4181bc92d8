package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.EVENT;
import static org.dripstone.store.SomeWorkshop.NOON;
import static org.dripstone.store.SomeWorkshop.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dripstone.correspondence.LetterStatus;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Consent;
import org.dripstone.domain.Outcome;
import org.dripstone.domain.Role;
import org.dripstone.domain.Side;
import org.dripstone.feed.FeedStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class ExportQueriesContract extends StoreContract {

    ExportQueriesContract(Server server) {
        super(server);
    }

    @ParameterizedTest
    @EnumSource
    void writesExactlyTheKeysItPromises(ExportKind kind) {
        fill();
        assertThat(all(kind))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record).containsOnlyKeys(kind.keys()));
    }

    @ParameterizedTest
    @EnumSource
    void writesOneEventOrAll(ExportKind kind) {
        fill();
        assertThat(records(kind, Optional.of(EVENT))).isEqualTo(all(kind));
        assertThat(records(kind, Optional.of("another event"))).isEmpty();
    }

    @Test
    void sumsUpWhatTheRowsSayOfAPerson() {
        long ana = workshop.person("z@example.org");
        workshop.says(ana, said(Role.SEEKER, "a@example.org"));

        assertThat(all(ExportKind.PEOPLE))
                .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("id", "P" + ana)
                .containsEntry("emails", List.of("a@example.org", "z@example.org"))
                .containsEntry("roles", List.of("participant", "seeker"))
                .containsEntry("modes", List.of("virtual"))
                .containsEntry("attended", true)
                .containsEntry("minutes", 60)
                .containsEntry("consent", "given")
                .containsEntry("status", "active")
                .containsEntry("sources", List.of("list.csv@1", "list.csv@2"));
    }

    @Test
    void leavesOutWhoWasMergedAndWhoOnlyRefused() {
        long ana = workshop.person("a@x");
        workshop.people.merge(ana, workshop.person("b@x"));
        workshop.says(workshop.people.add(), said(Role.REFUSAL, "c@x", Consent.REFUSED));

        assertThat(all(ExportKind.PEOPLE))
                .extracting(person -> person.get("id"))
                .containsExactly("P" + ana);
    }

    @Test
    void leavesOutAnInterestThatTurnedOutToBeAnother() {
        long solution = workshop.solution("S1", workshop.person("host@x"));
        long ana = workshop.person("a@x");
        long anna = workshop.person("b@x");
        workshop.partnership(ana, solution);
        workshop.partnership(anna, solution);
        workshop.people.merge(ana, anna);

        assertThat(all(ExportKind.INTERESTS))
                .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("solution", "S1")
                .containsEntry("person_id", "P" + ana)
                .containsEntry("sources", List.of("list.csv@5", "list.csv@6"));
        assertThat(all(ExportKind.PARTNERSHIPS))
                .extracting(partnership -> partnership.get("stage"))
                .containsExactly("INTEREST", "MERGED");
    }

    @Test
    void showsWhatAPartnershipOwesNextAndWhatPausesIt() {
        FollowUpTrial trial = new FollowUpTrial(database, workshop);
        long seeker = workshop.person("a@x");
        long partnership = trial.introduced(seeker, workshop.solution("S1", workshop.person("host@x")));
        assertThat(all(ExportKind.PARTNERSHIPS).get(0))
                .containsEntry("next_step", "contact-check")
                .containsEntry("next_due", "2031-05-12T09:00:00Z")
                .containsEntry("confirmed", true)
                .containsEntry("flags", List.of());

        trial.holds.person(seeker, Optional.of(NOON.plusSeconds(60)), "on leave");
        trial.holds.partnership(partnership, Optional.empty(), "we talk to both; by phone");
        trial.journeys.tell(partnership, Side.SEEKER, Answer.VISITED, "<1@x>", "");
        assertThat(all(ExportKind.PARTNERSHIPS).get(0))
                .containsEntry("next_step", "")
                .containsEntry("stage", "VISITED")
                .containsEntry("confirmed", false)
                .containsEntry(
                        "flags",
                        List.of(
                                "on-hold: seeker on leave until 2031-05-04T12:01:00Z",
                                "on-hold: we talk to both, by phone"));
    }

    @Test
    void showsWhatIsDueNextAndNothingOnceItLeft() {
        long solution = workshop.solution("S1", workshop.person("host@x"));
        long seeker = workshop.person("a@x");
        long letter = workshop.letter("<1@x>", seeker, "introduction-seeker", workshop.partnership(seeker, solution));
        assertThat(all(ExportKind.PARTNERSHIPS).get(0))
                .containsEntry("next_step", "introduction")
                .containsEntry("next_due", NOON.toString())
                .containsEntry("stage_since", NOON.toString())
                .containsEntry("provider_email", "host@x");

        workshop.outbox.mark(letter, LetterStatus.SENT, NOON, "");
        assertThat(all(ExportKind.PARTNERSHIPS).get(0)).containsEntry("next_step", "");
        assertThat(all(ExportKind.MESSAGES).get(0))
                .containsEntry("status", "sent")
                .containsEntry("sent_at", NOON.toString());
    }

    @Test
    void countsTheRowsOfAFeedAndOfItsRepetition() {
        long feed = workshop.feed("a.csv", Outcome.ACCEPTED, Outcome.REJECTED, Outcome.REVIEW);
        workshop.feeds.begin(workshop.drop("b.csv"), "sha", 1, NOON, FeedStatus.REPEATED, Optional.of(feed));

        assertThat(all(ExportKind.FEEDS).get(0))
                .containsEntry("rows", 3)
                .containsEntry("accepted", 1)
                .containsEntry("rejected", 1)
                .containsEntry("review", 1)
                .containsEntry("status", "taken_in");
        assertThat(all(ExportKind.FEEDS).get(1)).containsEntry("unchanged", 3).containsEntry("status", "unchanged");
    }

    @Test
    void readsOnPageByPageToTheLastRecord() {
        database.inOne(() -> {
            for (int i = 0; i < 1_203; i++) {
                workshop.person(i + "@example.org");
            }
            return true;
        });
        assertThat(all(ExportKind.PEOPLE)).hasSize(1_203).doesNotHaveDuplicates();
    }

    private void fill() {
        long solution = workshop.solution("S1", workshop.person("host@x"));
        long seeker = workshop.person("a@x");
        workshop.letter("<1@x>", seeker, "introduction-seeker", workshop.partnership(seeker, solution));
    }

    private List<Map<String, Object>> all(ExportKind kind) {
        return records(kind, Optional.empty());
    }

    private List<Map<String, Object>> records(ExportKind kind, Optional<String> event) {
        List<Map<String, Object>> records = new ArrayList<>();
        new ExportQueries(database, "en").records(kind, event).forEach(records::add);
        return records;
    }
}
