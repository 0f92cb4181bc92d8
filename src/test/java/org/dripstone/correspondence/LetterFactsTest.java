package org.dripstone.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dripstone.domain.Solution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterFactsTest {

    private static final LetterTemplates TEMPLATES = LetterTemplates.read(Path.of("config/templates"));
    private static final LetterFrame FRAME = new LetterFrame(
            "Tomas Berg",
            "Spring Exchange",
            "The Secretariat",
            "s@example.org",
            LetterSource.REGISTRATION,
            "x@example.org",
            "0123456789ABCDEFGHJK");
    private static final Solution WATER = solution("Water Points on a Map");
    private static final Solution BUDGET = solution("Open Budget Dialogues");

    @Test
    void areAllThatTheLetterToASeekerNeeds() {
        Letter letter = TEMPLATES.render(
                LetterFacts.TO_SEEKER,
                "en",
                LetterFacts.toSeeker(FRAME, WATER, party("Lea", "l@example.org"), asking()));
        assertThat(letter.subject()).isEqualTo("Introduction: meet the people behind “Water Points on a Map”");
        assertThat(letter.text()).contains("Lea", "l@example.org", "We need a start.", "[DS-9]");
    }

    @Test
    void areAllThatTheLetterToAProviderNeeds() {
        Letter letter = TEMPLATES.render(
                LetterFacts.TO_PROVIDER, "en", LetterFacts.toProvider(FRAME, Map.of(WATER, List.of(asking()))));
        assertThat(letter.subject()).isEqualTo("Amal is interested in “Water Points on a Map”");
        assertThat(letter.text())
                .contains("We need a start.", "[DS-9]", "Tonga")
                .doesNotContain("ABOUT");
    }

    @Test
    void countSomebodyInterestedInTwoSolutionsOnce() {
        Map<Solution, List<LetterParty>> interested = new LinkedHashMap<>();
        interested.put(WATER, List.of(asking(), party("Lea", "l@example.org")));
        interested.put(BUDGET, List.of(asking()));
        Letter letter = TEMPLATES.render(LetterFacts.TO_PROVIDER, "en", LetterFacts.toProvider(FRAME, interested));
        assertThat(letter.subject()).isEqualTo("2 people are interested in your solutions");
        assertThat(letter.text()).contains("ABOUT “Open Budget Dialogues”");
    }

    @Test
    void doNotSayThatSomebodyAskedWhoDidNot() {
        Letter seeker = TEMPLATES.render(
                LetterFacts.TO_SEEKER,
                "en",
                LetterFacts.toSeeker(FRAME, WATER, party("Lea", "l@example.org"), suggested()));
        assertThat(seeker.text()).contains("You did not ask about “Water Points on a Map”", "Lea");
        Letter provider = toProvider("en", suggested());
        assertThat(provider.subject()).isEqualTo("Whom “Water Points on a Map” may help");
        assertThat(provider.text())
                .contains("who did not ask for it", "Sefa")
                .doesNotContain("interest", "Suggested by us");
    }

    @Test
    void tellWhoAskedFromWhomWeSuggest() {
        Letter both = toProvider("en", suggested(), asking());
        assertThat(both.subject()).isEqualTo("Amal is interested in “Water Points on a Map”");
        assertThat(both.text()).containsSubsequence("Amal", "Sefa", "Suggested by us; they did not ask for it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru", "es", "ar", "pt", "zh", "kk"})
    void sayItInEachLanguage(String language) {
        Letter suggested = toProvider(language, suggested());
        Letter asked = toProvider(language, asking());
        assertThat(suggested.subject()).contains("Water Points on a Map").isNotEqualTo(asked.subject());
        assertThat(suggested.html()).contains("Water Points on a Map");
        assertThat(suggested.text().lines().toList().get(2))
                .contains("Water Points on a Map", "Spring Exchange")
                .isNotIn(asked.text().lines().toList());
    }

    private static Letter toProvider(String language, LetterParty... parties) {
        return TEMPLATES.render(
                LetterFacts.TO_PROVIDER, language, LetterFacts.toProvider(FRAME, Map.of(WATER, List.of(parties))));
    }

    private static LetterParty suggested() {
        return new LetterParty("Sefa", "", "WS", "sefa@example.org", List.of(), List.of(), "Wells.", "DS-10", true);
    }

    private static LetterParty asking() {
        return new LetterParty(
                "Amal", "Water Board", "TO", "amal@example.org", List.of("en"), List.of(), "We need a start.", "DS-9");
    }

    private static LetterParty party(String name, String address) {
        return new LetterParty(name, "", "TO", address, List.of(), List.of(), "", "DS-8");
    }

    private static Solution solution(String title) {
        return new Solution("", title, "", "", List.of(), "FI", "Water Institute", "", List.of(), -1);
    }
}
