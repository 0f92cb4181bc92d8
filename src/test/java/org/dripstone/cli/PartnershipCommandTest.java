package org.dripstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the sample workshop. */
class PartnershipCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void somePartnershipsAreOpen() {
        run("import", "samples/within-reach-2026/inbox", "--event", "within-reach-2026");
    }

    @Test
    void showsWhatWasDecidedWithItsReasonAndWhatIsOwedNext() {
        assertThat(run("partnership", "move", "DS-1", "in-contact", "--why", "told by telephone")
                        .out())
                .startsWith("DS-1 moved: told by telephone");

        assertThat(run("partnership", "show", "DS-1").out())
                .contains(
                        "stage:    IN_CONTACT, confirmed",
                        "-> IN_CONTACT (confirmed)",
                        "[the secretariat: told by telephone]")
                .contains("Next: L");
        assertThat(run("partnership", "show", "DS-1", "--json").out())
                .contains("\"stage\":\"IN_CONTACT\"", "\"kind\":\"move\"", "\"step\":\"agree-scope\"");
        assertThat(run("mail", "due", "--days", "60").out()).contains("agree-scope");
        assertThat(run("mail", "hold", "DS-2").code()).isZero();
        assertThat(run("status").out()).contains("Holds on mail", ": 1");
        assertThat(run("status", "--json").out())
                .contains("\"due_within_7_days\":", "\"stalled\":0", "\"contradicted\":0", "\"held\":1");
    }

    @Test
    void takesOneBack() {
        assertThat(run("partnership", "withdraw", "DS-1", "--why", "entered twice")
                        .code())
                .isZero();
        assertThat(run("partnership", "show", "DS-1").out()).contains("stage:    WITHDRAWN", "reason:   entered twice");
        assertThat(run("partnership", "withdraw", "DS-1", "--why", "again").code())
                .isEqualTo(1);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(run("partnership").code()).isEqualTo(2);
        assertThat(run("partnership", "show", "L1").code()).isEqualTo(2);
        assertThat(run("partnership", "show", "DS-9999").code()).isEqualTo(2);
        assertThat(run("partnership", "move", "DS-1", "HAPPY", "--why", "x").code())
                .isEqualTo(2);
        assertThat(run("partnership", "move", "DS-1", "AGREED").code()).isEqualTo(2);
    }

    private Trial run(String... args) {
        return new Trial(Path.of("").toAbsolutePath())
                .with("DRIPSTONE_HOME", folder.resolve("home").toString())
                .run(Commands.all(), args);
    }
}
