package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.EVENT;
import static org.dripstone.store.SomeWorkshop.NOON;
import static org.dripstone.store.SomeWorkshop.interest;
import static org.dripstone.store.SomeWorkshop.said;

import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Consent;
import org.dripstone.domain.Role;
import org.dripstone.matching.InterestStore.Interest;
import org.dripstone.matching.ReviewStore.Question;
import org.dripstone.matching.suggest.Need;
import org.dripstone.matching.suggest.Offer;
import org.dripstone.matching.suggest.Pair;
import org.dripstone.matching.suggest.Suggestion;
import org.dripstone.matching.suggest.Suggestion.Way;
import org.dripstone.matching.suggest.SuggestionStore;
import org.dripstone.matching.suggest.SuggestionStore.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SuggestionStoreContract extends StoreContract {
    private SuggestionStore suggestions;
    private long seeker;
    private long asked;
    private long other;

    SuggestionStoreContract(Server server) {
        super(server);
    }

    @BeforeEach
    void somebodyWhoAskedForOneOfTwo() {
        suggestions = new JdbiSuggestionStore(database, workshop.solutions, SomeWorkshop.CLOCK);
        seeker = workshop.person("seeker@example.org");
        asked = workshop.solution("S1", workshop.person("host@example.org"));
        other = workshop.solution("S2", workshop.person("other@example.org"));
        workshop.interests.put(interest(seeker, asked, "wells for villages", NOON), workshop.row());
    }

    @Test
    void findsWhatPeopleNeedInTheirOwnWords() {
        assertThat(suggestions.needs(EVENT)).singleElement().satisfies(need -> {
            assertThat(need.person()).isEqualTo(seeker);
            assertThat(need.text()).isEqualTo("wells for villages");
            assertThat(need.country()).isEqualTo("KE");
        });
    }

    @Test
    void takesTheTitleOfWhatWasAskedForWhereTheyHaveNoWords() {
        long silent = workshop.person("silent@example.org");
        workshop.interests.put(interest(silent, other, "", NOON), workshop.row());
        assertThat(suggestions.needs(EVENT)).extracting(Need::text).contains("Title of S2");
    }

    @Test
    void leavesThoseAloneWhoMustNotBeWrittenTo() {
        long silent = workshop.people.add();
        workshop.says(silent, said(Role.PARTICIPANT, "no@example.org", Consent.REFUSED));
        workshop.interests.put(interest(silent, other, "wells", NOON), workshop.row());
        assertThat(suggestions.needs(EVENT)).extracting(Need::person).containsExactly(seeker);
    }

    @Test
    void countsWhatIsUnderWayOrAboutToBe() {
        assertThat(suggestions.offers(EVENT)).extracting(Offer::running).containsExactly(1, 0);
        long partnership = workshop.partnerships.open(workshop.unopened(seeker, asked), "", NOON);
        assertThat(suggestions.offers(EVENT)).extracting(Offer::running).containsExactly(1, 0);
        assertThat(suggestions.offers(EVENT)).extracting(Offer::visiting).containsExactly(1, 0);
        database.with(h -> h.execute("update partnership set stage = 'DECLINED' where id = ?", partnership));
        assertThat(suggestions.offers(EVENT)).extracting(Offer::running).containsExactly(0, 0);
    }

    @Test
    void countsWhatWasAcceptedBeforeAnythingComesOfIt() {
        suggestions.replaceOpen(EVENT, List.of(waiting("why")));
        workshop.reviews.decideSuggestion(question().key(), true);
        assertThat(suggestions.offers(EVENT)).extracting(Offer::running).containsExactly(1, 1);
        assertThat(suggestions.offers(EVENT))
                .extracting(Offer::visiting)
                .as("as suggested")
                .containsExactly(1, 0);
    }

    @Test
    void countsWhatTheSameOneHostsForAnotherEvent() {
        suggestions.replaceOpen(EVENT, List.of(waiting("why")));
        assertThat(suggestions.offers("autumn-2031")).satisfiesExactly(first -> under(first, asked), second -> {
            under(second, other);
            assertThat(second.provider()).isPresent();
        });
    }

    private static void under(Offer offer, long solution) {
        assertThat(offer.id()).isEqualTo(solution);
        assertThat(offer.offered()).isFalse();
        assertThat(offer.running()).isOne();
    }

    @Test
    void knowsWhatWasAskedForAndWhatWasAnswered() {
        assertThat(suggestions.taken(EVENT)).containsExactly(new Pair(seeker, asked));
        suggestions.replaceOpen(EVENT, List.of(waiting("why")));
        assertThat(suggestions.taken(EVENT)).containsExactly(new Pair(seeker, asked));
        workshop.reviews.decideSuggestion(question().key(), false);
        assertThat(suggestions.taken(EVENT)).contains(new Pair(seeker, other));
    }

    @Test
    void asksOnceForEachSuggestionHoweverOftenItIsMade() {
        suggestions.replaceOpen(EVENT, List.of(waiting("first")));
        String id = question().id();
        suggestions.replaceOpen(EVENT, List.of(waiting("second")));
        assertThat(question().id()).isEqualTo(id);
        assertThat(question().why()).isEqualTo("second");
        suggestions.replaceOpen(EVENT, List.of());
        assertThat(workshop.reviews.open()).isEmpty();
    }

    @Test
    void becomesAnInterestInTheWordsOfTheFormWithAYes() {
        suggestions.replaceOpen(EVENT, List.of(waiting("why")));
        assertThat(workshop.reviews.decideSuggestion(question().key(), true)).isTrue();
        assertThat(workshop.reviews.open()).isEmpty();
        assertThat(words(other))
                .as("what they wish to do, they wish with what they asked for")
                .containsExactly("|wells for villages|fr");
        assertThat(workshop.unopened(seeker, other).suggested()).isTrue();
        assertThat(workshop.unopened(seeker, asked).suggested()).isFalse();
        assertThat(suggestions.needs(EVENT))
                .as("what was suggested is no need")
                .singleElement()
                .satisfies(need -> assertThat(need.text()).isEqualTo("wells for villages"));
    }

    @Test
    void saysNothingThatNobodySaid() {
        long silent = workshop.person("silent@example.org");
        workshop.interests.put(
                new Interest(EVENT, silent, asked, List.of(), "", "es", Optional.of(NOON)), workshop.row());
        suggestions.replaceOpen(EVENT, List.of(waiting(1, "why")));
        workshop.reviews.decideSuggestion(question().key(), true);
        assertThat(words(other)).containsExactly("||es");
    }

    @Test
    void leavesTheWordsOfWhoAskedForItMeanwhile() {
        suggestions.replaceOpen(EVENT, List.of(waiting("why")));
        long suggestion = question().key();
        workshop.interests.put(interest(seeker, other, "pumps, not wells", NOON.plusSeconds(9)), workshop.row());
        assertThat(workshop.reviews.open()).as("asked for, no longer suggested").isEmpty();
        assertThat(workshop.reviews.decideSuggestion(suggestion, true)).isFalse();
        assertThat(words(other)).containsExactly("visit; learn|pumps, not wells|fr");
    }

    @Test
    void isTakenOverByTheWordsOfWhoAsksForItLater() {
        suggestions.replaceOpen(EVENT, List.of(waiting("why")));
        workshop.reviews.decideSuggestion(question().key(), true);
        workshop.interests.put(interest(seeker, other, "pumps, not wells", NOON), workshop.row());
        assertThat(words(other)).containsExactly("visit; learn|pumps, not wells|fr");
        assertThat(workshop.unopened(seeker, other).suggested()).isFalse();
    }

    private List<String> words(long solution) {
        return workshop.all(
                "select actions || '|' || need || '|' || language from interest where solution_id = " + solution);
    }

    @Test
    void isDecidedOnce() {
        suggestions.replaceOpen(EVENT, List.of(waiting("why")));
        Question question = question();
        assertThat(workshop.reviews.answered(question.id())).isEmpty();
        assertThat(workshop.reviews.decideSuggestion(question.key(), false)).isTrue();
        assertThat(workshop.reviews.decideSuggestion(question.key(), true)).isFalse();
        assertThat(workshop.reviews.answered(question.id())).contains(false);
        assertThat(words(other)).isEmpty();
    }

    @Test
    void isToldByWhatNeedAndSolutionSayNow() {
        suggestions.replaceOpen(EVENT, List.of(waiting("why")));
        workshop.solutions.put(EVENT, SomeWorkshop.solution("S2", "Another title"), Optional.empty(), workshop.row());
        assertThat(question().cells()).startsWith("Another title", "S2");
        assertThat(question().why()).as("found in other words").isEmpty();
        suggestions.replaceOpen(EVENT, List.of(waiting("anew")));
        assertThat(question().why()).isEqualTo("anew");
        workshop.interests.put(interest(seeker, asked, "pumps", NOON.plusSeconds(9)), workshop.row());
        assertThat(question().cells()).contains("pumps").doesNotContain("wells for villages");
        assertThat(question().why()).isEmpty();
    }

    @Test
    void becomesNothingWithANo() {
        suggestions.replaceOpen(EVENT, List.of(waiting("why")));
        workshop.reviews.decideSuggestion(question().key(), false);
        assertThat(workshop.reviews.open()).isEmpty();
        assertThat(workshop.partnerships.unopened(EVENT)).noneMatch(each -> each.solutionId() == other);
    }

    @Test
    void remembersANoForWhomThePersonIsMergedInto() {
        suggestions.replaceOpen(EVENT, List.of(waiting("why")));
        workshop.reviews.decideSuggestion(question().key(), false);
        long survivor = workshop.person("survivor@example.org");
        workshop.people.merge(survivor, seeker);
        assertThat(suggestions.taken(EVENT)).contains(new Pair(survivor, other));
    }

    private Question question() {
        return workshop.reviews.open().stream()
                .filter(each -> each.kind() == Question.Kind.SUGGESTION)
                .findFirst()
                .orElseThrow();
    }

    private Waiting waiting(String why) {
        return waiting(0, why);
    }

    private Waiting waiting(int place, String why) {
        Need need = suggestions.needs(EVENT).get(place);
        Offer offer = suggestions.offers(EVENT).stream()
                .filter(each -> each.id() == other)
                .findFirst()
                .orElseThrow();
        return new Waiting(
                new Suggestion(
                        need,
                        offer,
                        Way.SESSION,
                        0.5,
                        List.of("water"),
                        List.of(6),
                        List.of("wells"),
                        List.of(),
                        List.of()),
                why);
    }
}
