package org.dripstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the sample workshop. */
class SessionCommandTest {
    private static final String TIME = "2026-04-14T09:00:00Z";

    @TempDir
    Path folder;

    @BeforeEach
    void onePartnershipIsUnderWay() {
        run("import", "samples/within-reach-2026/inbox", "--event", "within-reach-2026");
        run("partnership", "move", "DS-1", "agreed", "--why", "told by telephone");
    }

    @Test
    void proposesThreeTimesByTheClocksOfBoth() {
        String proposed = run("session", "propose", "DS-1").out();
        assertThat(proposed.lines().filter(line -> line.startsWith("   to book it: dripstone session book DS-1 2026-")))
                .hasSize(3);
        assertThat(proposed.lines().filter(line -> line.contains("seeker"))).hasSize(3);
        assertThat(proposed.lines().filter(line -> line.contains("provider"))).hasSize(3);
    }

    @Test
    void booksMovesAndCancelsUnderOneName() {
        assertThat(run("session", "book", "DS-1", TIME, "--link", "https://meet.example.org/1")
                        .out())
                .startsWith("S1 of DS-1 is booked");
        assertThat(run("session", "move", "S1", "2026-04-15T09:00:00Z").out()).startsWith("S1 of DS-1 is moved");
        assertThat(run("session", "show", "DS-1").out())
                .contains("S1  60 minutes  https://meet.example.org/1", "15 Apr 2026");
        assertThat(run("session", "cancel", "S1").out()).startsWith("S1 of DS-1 is cancelled");
        assertThat(run("mail", "due").out()).contains("session-invitation", "session-moved", "session-cancelled");
    }

    @Test
    void doesNotProposeWhatWasBookedOnce() {
        String first = run("session", "propose", "DS-1")
                .out()
                .lines()
                .findFirst()
                .orElseThrow()
                .substring(5);
        run("session", "book", "DS-1", first);
        assertThat(run("session", "propose", "DS-1").out()).doesNotContain("DS-1 " + first);
    }

    @Test
    void booksARowOfSessionsThatAreMovedAndCancelledOneByOne() {
        assertThat(run("session", "book", "DS-1", TIME, "--times", "3", "--every", "2")
                        .out())
                .contains("S1 of DS-1 is booked", "14 Apr 2026", "28 Apr 2026", "12 May 2026");
        run("session", "move", "S2", "2026-04-29T09:00:00Z");
        assertThat(run("session", "cancel", "S1", "S3").out())
                .contains("S1 of DS-1 is cancelled", "S3 of DS-1 is cancelled");
        assertThat(run("session", "show", "DS-1").out()).contains("29 Apr 2026").doesNotContain("28 Apr 2026");
    }

    @Test
    void ofARowOfSessionsAllAreBookedOrNone() {
        run("session", "book", "DS-1", "2026-04-28T09:30:00Z");
        assertThat(refusal("session", "book", "DS-1", TIME, "--times", "3"))
                .contains("S1 is booked for then already: it begins Tue 28 Apr 2026")
                .contains(" for the seeker", " for the provider");
        assertThat(refusal("session", "cancel", "S1", "S2")).contains("there is no session S2");
        assertThat(run("session", "show", "DS-1").out()).contains("S1").doesNotContain("S2", "cancelled");
        assertThat(run("mail", "due").out().lines().filter(line -> line.contains("session-")))
                .as("S1, to both sides")
                .hasSize(2)
                .allMatch(line -> line.contains("session-invitation"));
    }

    @Test
    void aSlipOfTheKeyboardFillsNobodysCalendar() {
        assertThat(refusal("session", "book", "DS-1", TIME, "2026-04-15T09:00:00Z", "--times", "7"))
                .contains("these are 14 sessions, and 12 can be booked at once");
        assertThat(run("session", "propose", "DS-1", "--minutes", "0").code()).isEqualTo(2);
        assertThat(run("session", "book", "DS-1", TIME, "--link", "our usual room")
                        .code())
                .isEqualTo(2);
        assertThat(run("session", "book", "DS-1", TIME, "--times", "2", "--every", "2000000000")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void saysWhyNothingChanged() {
        assertThat(refusal("session", "book", "DS-1", "2026-03-01T09:00:00Z")).contains("over already");
        assertThat(refusal("session", "book", "DS-2", TIME))
                .contains("DS-2 is not introduced yet (interest)", "mail due");
        assertThat(run("session", "propose", "DS-9999").code()).isEqualTo(2);
        assertThat(refusal("session", "cancel", "S7")).contains("there is no session S7");
        run("session", "book", "DS-1", TIME);
        assertThat(refusal("session", "book", "DS-1", TIME)).contains("booked for then already");
        assertThat(refusal("session", "move", "S1", TIME)).contains("then already");
        run("session", "cancel", "S1");
        assertThat(refusal("session", "cancel", "S1")).contains("is cancelled");
    }

    @Test
    void asksForATimeThatIsTheSameForEverybody() {
        Trial trial = run("session", "book", "DS-1", "2026-04-14T09:00");
        assertThat(trial.code()).isEqualTo(2);
        assertThat(String.join(" ", trial.err())).contains("2027-01-12T10:00+03:00");
    }

    private String refusal(String... args) {
        Trial trial = run(args);
        assertThat(trial.code()).isEqualTo(1);
        return String.join(" ", trial.err());
    }

    private Trial run(String... args) {
        return new Trial(Path.of("").toAbsolutePath())
                .with("DRIPSTONE_HOME", folder.resolve("home").toString())
                .run(Commands.all(), args);
    }
}
