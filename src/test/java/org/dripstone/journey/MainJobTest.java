package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dripstone.store.ExportKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files dropped into the inbox become partnerships, and both sides are introduced. */
final class MainJobTest {
    private static final String[] SAID_ALIKE = {"people", "interests", "partnerships"};

    @TempDir
    static Path classes;

    private static Scripts scripts;

    @TempDir
    Path folder;

    @BeforeAll
    static void compileTheScripts() throws Exception {
        scripts = Scripts.compiledTo(classes);
    }

    @Test
    void ourSampleEndsAsItsTruthSays() throws Exception {
        endsAsItsTruthSays(Workshop.ours());
    }

    @Test
    void aSharedSampleEndsAsItsTruthSays() throws Exception {
        endsAsItsTruthSays(Workshop.shared("workshop-2021"));
    }

    @Test
    void ourSampleEndsAsItsTruthSaysOnPostgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            endsAsItsTruthSays(
                    Workshop.ours(),
                    "dripstone.database.url",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "dripstone.database.user",
                    "postgres",
                    "dripstone.database.password",
                    "postgres");
        }
    }

    /** Dropped at once; then all of it again, backwards, which must change nothing. */
    private void endsAsItsTruthSays(Workshop workshop, String... settings) throws Exception {
        try (RunningService service = RunningService.on(folder.resolve("home"), settings)) {
            service.dropAll(workshop.files());
            service.awaitSettled();
            Path first = service.exportTo(folder.resolve("first"));
            scripts.assertTrueTo(workshop.truth(), first);
            scripts.assertLettersCount(first, service.home().resolve("outbox"));
            assertIntroduced(service);
            List<Path> letters = service.files("outbox");

            service.dropAll(workshop.backwards());
            service.awaitSettled();
            Path again = service.exportTo(folder.resolve("again"));
            for (String export : List.of("people", "interests", "partnerships", "messages")) {
                assertThat(again.resolve(export + ".jsonl")).hasSameTextualContentAs(first.resolve(export + ".jsonl"));
            }
            assertThat(service.files("outbox")).isEqualTo(letters);
            assertThat(service.export(ExportKind.FEEDS))
                    .hasSize(2 * workshop.files().size());
            // A timer may be at work at any moment; one that is kept is never given back.
            Until.holds(
                    "no connection is kept", () -> service.parts().database().connectionsInUse() == 0);
        }
    }

    private static void assertIntroduced(RunningService service) {
        List<Map<String, Object>> pairs = toIntroduce(service);
        List<Map<String, Object>> letters = service.export(ExportKind.MESSAGES);
        assertThat(pairs).extracting(pair -> pair.get("stage")).containsOnly("INTRODUCED");
        assertThat(letters).extracting(letter -> letter.get("status")).containsOnly("sent");
        assertThat(letters).extracting(letter -> letter.get("message_id")).doesNotHaveDuplicates();
        List<Map<String, Object>> toSeekers = written(letters, "introduction-seeker");
        List<Map<String, Object>> toProviders = written(letters, "introduction-provider");
        assertThat(toSeekers)
                .extracting(letter -> letter.get("partnership_id"))
                .containsExactlyInAnyOrderElementsOf(
                        pairs.stream().map(pair -> pair.get("id")).toList());
        assertThat(toProviders)
                .extracting(letter -> letter.get("to"))
                .containsExactlyInAnyOrderElementsOf(
                        pairs.stream().map(pair -> pair.get("provider_email")).collect(Collectors.toSet()));
        Set<Object> threads =
                toSeekers.stream().map(letter -> letter.get("message_id")).collect(Collectors.toSet());
        assertThat(toProviders)
                .allSatisfy(letter -> assertThat(threads).contains(Objects.requireNonNull(letter.get("in_reply_to"))));
    }

    /** All but those on hold, because a side does not want mail: nobody is written to about them. */
    private static List<Map<String, Object>> toIntroduce(RunningService service) {
        return service.export(ExportKind.PARTNERSHIPS).stream()
                .filter(pair -> List.of().equals(pair.get("flags")))
                .toList();
    }

    private static List<Map<String, Object>> written(List<Map<String, Object>> letters, String step) {
        return letters.stream()
                .filter(letter -> step.equals(letter.get("step")))
                .toList();
    }

    /** Interests may come before the solutions and the people they are about. */
    @Test
    void filesThatComeOneByOneBackwardsTellTheSame() throws Exception {
        Workshop workshop = Workshop.ours();
        Path atOnce;
        try (RunningService service = RunningService.on(folder.resolve("at-once"))) {
            service.dropAll(workshop.files());
            service.awaitSettled();
            atOnce = service.exportTo(folder.resolve("first"));
        }
        try (RunningService service = RunningService.on(folder.resolve("one-by-one"))) {
            for (Path file : workshop.backwards()) {
                service.dropAll(List.of(file));
                service.awaitSettled();
            }
            Path oneByOne = service.exportTo(folder.resolve("second"));
            scripts.assertTrueTo(workshop.truth(), oneByOne);
            scripts.assertSame(atOnce, oneByOne, SAID_ALIKE);
            assertThat(toIntroduce(service))
                    .extracting(pair -> pair.get("stage"))
                    .containsOnly("INTRODUCED");
        }
    }
}
