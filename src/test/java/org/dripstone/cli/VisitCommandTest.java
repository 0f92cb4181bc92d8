package org.dripstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the sample workshop, on 17 March 2026. */
class VisitCommandTest {
    @TempDir
    static Path before;

    @TempDir
    Path folder;

    /** Taking the workshop in takes longer than all else here. */
    @BeforeAll
    static void onePartnershipIsUnderWay() {
        run(before, "import", "samples/within-reach-2026/inbox", "--event", "within-reach-2026");
        run(before, "partnership", "move", "DS-1", "agreed", "--why", "told by telephone");
    }

    @BeforeEach
    void asItWasThen() throws IOException {
        try (Stream<Path> all = Files.walk(before)) {
            for (Path each : (Iterable<Path>) all.sorted()::iterator) {
                Path copy = folder.resolve(before.relativize(each).toString());
                if (!Files.isDirectory(each)) {
                    Files.copy(each, copy);
                } else if (!Files.exists(copy)) {
                    Files.createDirectory(copy);
                }
            }
        }
    }

    @Test
    void keepsWhatIsEnteredLineByLine() {
        assertThat(run("visit", "show", "DS-1").out()).contains("has no visit file", "visit ask DS-1");
        run("visit", "set", "DS-1", "objective", "See how titles are issued");
        run("visit", "set", "DS-1", "objective", "");
        run("visit", "set", "DS-1", "visa", "granted");
        assertThat(run("visit", "show", "DS-1").out())
                .containsPattern("visa +granted  \\[secretariat")
                .containsPattern("objective +-\\s")
                .contains("days not known");
    }

    @Test
    void invitesMovesAndCallsOffUnderOneName() throws Exception {
        assertThat(run("visit", "set", "DS-1", "dates", "2026-06-01..2026-06-05")
                        .out())
                .contains("2026-06-01 to 2026-06-05", "both sides are invited");
        assertThat(run("visit", "list").out()).contains("late: objectives");
        run("visit", "done", "DS-1", "objectives");
        assertThat(run("visit", "list").out()).doesNotContain("objectives");

        assertThat(run("visit", "set", "DS-1", "dates", "5-9 October 2026").out())
                .contains("told the new days");
        Path calendar = Path.of(run("visit", "calendar").out().strip());
        assertThat(calendar).hasFileName("visits.ics");
        assertThat(Files.readString(calendar))
                .contains("METHOD:PUBLISH", "DTSTART;VALUE=DATE:20261005", "DTEND;VALUE=DATE:20261010")
                .doesNotContain("ATTENDEE");

        assertThat(run("visit", "cancel", "DS-1", "--why", "elections").out())
                .contains("does not take place: elections");
        assertThat(run("mail", "due").out()).contains("visit-invitation", "visit-moved", "visit-cancelled");
    }

    @Test
    void whatWillBeWrittenAboutAVisitIsDueLikeAnyOtherMail() {
        run("visit", "set", "DS-1", "dates", "2026-06-01..2026-06-05");
        assertThat(run("mail", "due").out().lines().filter(line -> line.startsWith("V1 ")))
                .as("what is late is in one letter to each side")
                .hasSize(2)
                .allMatch(line -> line.contains("visit-countdown") && line.contains("DS-1"))
                .anyMatch(line -> line.contains("the visit of 2026-06-01: objectives, delegation "))
                .anyMatch(line -> line.contains("the visit of 2026-06-01: objectives "));
        run("mail", "hold", "DS-1", "--why", "elections");
        run("visit", "done", "DS-1", "objectives");
        assertThat(run("mail", "due", "--days", "15").out().lines().filter(line -> line.startsWith("V1 ")))
                .as("the host has nothing to do before the letter of invitation, 60 days before")
                .singleElement()
                .asString()
                .contains("2026-06-01: delegation ", "yes: elections");
        assertThat(run("mail", "due", "--days", "30").out()).contains("2026-06-01: invitation ");
        run("visit", "cancel", "DS-1", "--why", "elections");
        assertThat(run("mail", "due", "--days", "90").out()).doesNotContain("visit-countdown");
    }

    @Test
    void saysWhyNothingChanged() {
        assertThat(refusal(2, "visit", "set", "DS-9999", "hosts", "x")).contains("there is no partnership DS-9999");
        assertThat(refusal(1, "visit", "set", "DS-2", "hosts", "x")).contains("DS-2 is not introduced yet");
        assertThat(refusal(1, "visit", "set", "DS-1", "dates", "2026-01-05..2026-01-09"))
                .contains("over already");
        assertThat(refusal(1, "visit", "set", "DS-1", "dates", "2026-09-11..2026-09-07"))
                .contains("before it begins");
        assertThat(refusal(2, "visit", "set", "DS-1", "shoes", "x")).contains("expected dates, objective");
        assertThat(refusal(2, "visit", "set", "DS-1", "first-day", "03/04/2027"))
                .contains("such as 2027-03-01");
        assertThat(refusal(2, "visit", "done", "DS-1", "dinner")).contains("objectives, delegation");
    }

    private String refusal(int code, String... args) {
        Trial trial = run(args);
        assertThat(trial.code()).isEqualTo(code);
        return String.join(" ", trial.err());
    }

    private Trial run(String... args) {
        return run(folder, args);
    }

    private static Trial run(Path place, String... args) {
        return new Trial(Path.of("").toAbsolutePath())
                .with("DRIPSTONE_HOME", place.resolve("home").toString())
                .run(Commands.all(), args);
    }
}
