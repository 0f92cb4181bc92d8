package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dripstone.matching.ReviewStore.Question;
import org.dripstone.store.ExportKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes after the first files: mended rows, newer versions, refusals, decisions. */
final class LaterFilesTest {
    private static final String LIST = """
            Full name,Email,Organisation,Country
            Kofi Mensah,kofi@one.example.org,Office of Works,Ghana
            Esi Boateng,,Office of Health,Ghana
            Yaw Darko,yaw@three.example.org,Office of Roads,Ghana
            """;

    /** So many times the routes look whether there is something to do. */
    private static final Duration MANY_LOOKS = Duration.ofMillis(700);

    @TempDir
    Path folder;

    private RunningService service;

    @BeforeEach
    void start() throws Exception {
        service = RunningService.quickly(folder.resolve("home"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aMendedRejectsFileIsTakenInAndItsRowsCountOnce() throws Exception {
        drop("list.csv", LIST);
        assertThat(feed("list.csv")).containsEntry("accepted", 2).containsEntry("rejected", 1);
        Path rejects = service.files("rejects").get(0);
        String mended =
                Files.readString(rejects).replace("\"Esi Boateng\",\"\"", "\"Esi Boateng\",\"esi@two.example.org\"");
        assertThat(mended).contains("esi@two.example.org");
        drop("list.rejects.csv", mended);
        assertThat(feed("list.rejects.csv"))
                .containsEntry("rows", 1)
                .containsEntry("accepted", 1)
                .containsEntry("rejected", 0);
        assertThat(service.export(ExportKind.PEOPLE))
                .hasSize(3)
                .filteredOn(person -> "Esi Boateng".equals(person.get("name")))
                .singleElement()
                .satisfies(person -> assertThat(person.get("sources")).isEqualTo(List.of("list.rejects.csv@1")));
        drop("list.rejects.csv", mended + "\n");
        assertThat(service.export(ExportKind.PEOPLE)).hasSize(3);
    }

    /** Exports of ticket shops have the company, the city and the country twice; lists have a column of numbers without a name. */
    @Test
    void rejectsOfUnnamedAndDoubledColumnsComeBackUnderTheirOwnColumns() throws Exception {
        drop("list.csv", """
                ,Full name,Company,Company,Email,Country
                1,Kofi Mensah,Office of Works,Purse of Works,kofi@one.example.org,Ghana
                2,Esi Boateng,Office of Health,Purse of Health,,Ghana
                """);
        drop(
                "list.rejects.csv",
                Files.readString(service.files("rejects").get(0))
                        .replace("\"Purse of Health\",\"\"", "\"Purse of Health\",\"esi@two.example.org\""));
        assertThat(service.export(ExportKind.PEOPLE))
                .filteredOn(person -> "Esi Boateng".equals(person.get("name")))
                .singleElement()
                .satisfies(person -> assertThat(person)
                        .containsEntry("emails", List.of("esi@two.example.org"))
                        .containsEntry("organisation", "Office of Health")
                        .containsEntry("country", "GH"));
    }

    @Test
    void aNewerVersionChangesOnlyWhatChanged() throws Exception {
        drop("list.csv", LIST);
        drop(
                "list.csv",
                LIST.replace("Office of Roads", "Office of Bridges")
                        + "Abena Asante,abena@four.example.org,Office of Works,Ghana\n");
        assertThat(service.export(ExportKind.FEEDS))
                .hasSize(2)
                .last()
                .satisfies(feed -> assertThat(feed)
                        .containsEntry("rows", 4)
                        .containsEntry("accepted", 1)
                        .containsEntry("updated", 1)
                        .containsEntry("unchanged", 1)
                        .containsEntry("rejected", 1));
        List<Map<String, Object>> people = service.export(ExportKind.PEOPLE);
        assertThat(people)
                .extracting(person -> person.get("name"))
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(people)
                .filteredOn(person -> "Yaw Darko".equals(person.get("name")))
                .singleElement()
                .satisfies(person -> assertThat(person).containsEntry("organisation", "Office of Bridges"));
    }

    @Test
    void whoRefusedGetsNoLetterAndIsNotWaitedFor() throws Exception {
        SmallWorkshop workshop = SmallWorkshop.usual();
        drop("solutions.csv", SmallWorkshop.SOLUTIONS);
        drop("registrations.csv", workshop.registrations());
        drop(
                "forms.csv",
                SmallWorkshop.usual()
                        .form("kofi@one.example.org", "Kofi Mensah", "Courts that Travel by Boat", "No")
                        .forms());
        assertThat(service.export(ExportKind.MESSAGES))
                .isNotEmpty()
                .extracting(letter -> letter.get("to"))
                .doesNotContain("kofi@one.example.org");
        assertThat(service.export(ExportKind.PARTNERSHIPS))
                .filteredOn(pair -> "kofi@one.example.org".equals(pair.get("seeker_email")))
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair).containsEntry("solution", "K1").containsEntry("stage", "INTEREST");
                    assertThat(String.valueOf(pair.get("flags"))).contains("on-hold");
                });
        assertThat(feed("forms.csv")).containsEntry("rejected", 1);
        assertThat(service.files("outbox")).hasSize(4);
    }

    @Test
    void aRowThatWasDecidedLeadsToAPartnershipAndLetters() throws Exception {
        SmallWorkshop workshop =
                new SmallWorkshop().form("kofi@one.example.org", "Kofi Mensah", "The one with the wheels");
        drop("solutions.csv", SmallWorkshop.SOLUTIONS);
        drop("registrations.csv", workshop.registrations());
        drop("forms.csv", workshop.forms());
        assertThat(service.export(ExportKind.PARTNERSHIPS)).isEmpty();
        List<Question> open = service.parts().reviews().open();
        assertThat(open).hasSize(1);
        service.parts().reviews().accept(open.get(0), List.of("K2"));
        service.letTimePass(Duration.ofSeconds(4));
        Until.holds("both are written to", () -> service.files("outbox").size() == 2);
        service.awaitSettled();
        assertThat(service.export(ExportKind.PARTNERSHIPS))
                .singleElement()
                .satisfies(
                        pair -> assertThat(pair).containsEntry("solution", "K2").containsEntry("stage", "INTRODUCED"));
        assertThat(service.parts().reviews().open()).isEmpty();
        assertThat(feed("forms.csv")).containsEntry("accepted", 1).containsEntry("review", 0);
    }

    /** The one to the provider would else come twice within a minute. */
    @Test
    void formsWhoseUploadIsUnderWayAreWaitedForBeforeAnybodyIsIntroduced() throws Exception {
        String boats = "Courts that Travel by Boat";
        SmallWorkshop first = new SmallWorkshop().form("kofi@one.example.org", "Kofi Mensah", boats);
        SmallWorkshop second = new SmallWorkshop().form("esi@two.example.org", "Esi Boateng", boats);
        drop("solutions.csv", SmallWorkshop.SOLUTIONS);
        drop("registrations.csv", first.registrations());
        drop("more.csv", second.registrations());
        service.drop("second.csv.part", second.forms());
        service.drop("first.csv", first.forms());
        Until.holds("the first forms are read", () -> feeds().contains("first.csv"));
        service.letTimePass(Duration.ofSeconds(4));
        Thread.sleep(MANY_LOOKS.toMillis());
        Files.move(service.inbox().resolve("second.csv.part"), service.inbox().resolve("second.csv"));
        service.awaitSettled();
        assertThat(service.export(ExportKind.MESSAGES))
                .extracting(letter -> letter.get("to"))
                .containsExactlyInAnyOrder("kofi@one.example.org", "esi@two.example.org", "luis@river.example.org");
    }

    private List<String> feeds() {
        return service.export(ExportKind.FEEDS).stream()
                .filter(feed -> "taken_in".equals(feed.get("status")))
                .map(feed -> String.valueOf(feed.get("name")))
                .toList();
    }

    private void drop(String name, String text) throws Exception {
        service.drop(name, text);
        service.awaitSettled();
    }

    private Map<String, Object> feed(String name) {
        return service.export(ExportKind.FEEDS).stream()
                .filter(feed -> name.equals(feed.get("name")))
                .findFirst()
                .orElseThrow();
    }
}
