package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The truth about our sample must hold by itself before anything is measured against it. */
final class SampleWorkshopTest {

    private final SampleWorkshop workshop = SampleWorkshop.read();

    @Test
    void everyAddressAndEveryRowBelongsToOnePerson() {
        assertThat(workshop.people().flatMap(person -> SampleWorkshop.texts(person.get("emails"))))
                .doesNotHaveDuplicates()
                .allMatch(address -> address.matches("[^@ ]+@([a-z-]+\\.)*example\\.(org|com|net)"));
        assertThat(workshop.people().flatMap(person -> SampleWorkshop.texts(person.get("rows"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void noInterestIsCountedTwice() {
        assertThat(workshop.interests()
                        .map(i -> i.get("person").asText() + i.get("solution").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyInterestIsOfSomebodyInSomethingPresented() throws IOException {
        String catalogue = Files.readString(SampleWorkshop.FOLDER.resolve("inbox/solutions-catalogue.csv"));
        assertThat(workshop.interests()).allSatisfy(interest -> {
            assertThat(workshop.peopleById()).containsKey(interest.get("person").asText());
            assertThat(catalogue).contains("\n" + interest.get("solution").asText() + ",");
        });
    }

    @Test
    void everyFileOfTheInboxIsSpokenOf() throws IOException {
        assertThat(workshop.rows().map(SampleWorkshop::file).distinct())
                .containsExactlyInAnyOrderElementsOf(SampleWorkshop.inbox());
    }

    @Test
    void aRowSetAsideBringsNobody() {
        List<String> aside = List.of("reject", "review").stream()
                .flatMap(workshop::setAside)
                .map(pair -> pair.get(0).asText())
                .toList();
        assertThat(workshop.people().flatMap(person -> SampleWorkshop.texts(person.get("rows"))))
                .doesNotContainAnyElementsOf(aside);
        assertThat(workshop.interests().map(interest -> interest.get("source").asText()))
                .doesNotContainAnyElementsOf(aside);
    }

    @Test
    void bothModesAreTold() {
        assertThat(workshop.people().map(person -> person.get("mode")).map(JsonNode::asText))
                .contains("virtual", "in_person");
    }
}
