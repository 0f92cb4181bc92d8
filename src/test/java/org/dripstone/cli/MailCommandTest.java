package org.dripstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the sample workshop, whose introductions wait to be sent. */
class MailCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void someMailIsDue() {
        assertThat(run("import", "samples/within-reach-2026/inbox", "--event", "within-reach-2026")
                        .code())
                .isIn(0, 3);
    }

    @Test
    void saysWhatGoesOutToWhomWhenAboutWhatAndWhy() {
        Trial due = run("mail", "due");

        assertThat(due.code()).isZero();
        assertThat(due.out()).contains("M1 ", "introduction-", "DS-1", "@", "waits in the outbox");
        assertThat(run("mail", "due", "--json").out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{\"id\":\"M")
                        .contains("\"due_at\":\"", "\"local\":\"", "\"partnerships\":[\"DS-", "\"held\":false"));
    }

    @Test
    void showsALetterAsItWillRead() {
        Trial shown =
                run("mail", "preview", "M1", "--html", folder.resolve("m1.html").toString());

        assertThat(shown.code()).isZero();
        assertThat(shown.out()).contains("M1", "To: ", "Subject: ");
        assertThat(folder.resolve("m1.html")).content().contains("<html");
        assertThat(run("mail", "preview", "DS-1").out()).contains("Subject: ");
        assertThat(run("mail", "preview", address()).out()).contains("<" + address() + ">");
    }

    @Test
    void holdsAndLetsGo() {
        assertThat(run("mail", "hold", "DS-1", "--days", "7", "--why", "on leave")
                        .out())
                .startsWith("DS-1 held until 2026-03-24T09:00:00Z");
        assertThat(run("mail", "due").out()).contains("yes: on leave", "On hold: DS-1 until 2026-03-24");

        assertThat(run("mail", "release", "DS-1").out()).contains("DS-1 released.");
        assertThat(run("mail", "due").out()).doesNotContain("yes: ", "On hold");
    }

    @Test
    void holdsALetterWithItsPartnershipAPersonAndEverything() {
        assertThat(run("mail", "hold", "M1").out()).contains("DS-", "held until released");
        assertThat(run("mail", "hold", address()).out()).startsWith(address() + " held");
        assertThat(run("mail", "hold", "all").out()).startsWith("all held");
        assertThat(run("mail", "due", "--json").out().lines())
                .allSatisfy(line -> assertThat(line).contains("\"held\":true"));
        assertThat(run("mail", "release", "all").code()).isZero();
    }

    @Test
    void refusesNamesOfNothing() {
        assertThat(run("mail").code()).isEqualTo(2);
        assertThat(run("mail", "hold", "yesterday").code()).isEqualTo(2);
        assertThat(run("mail", "hold", "DS-9999").code()).isEqualTo(2);
        assertThat(run("mail", "hold", "nobody@example.org").code()).isEqualTo(2);
        assertThat(run("mail", "preview", "L9999").code()).isEqualTo(2);
    }

    private String address() {
        Matcher first = Pattern.compile("\"to\":\"([^\"]+)\"")
                .matcher(run("mail", "due", "--json").out());
        assertThat(first.find()).isTrue();
        return first.group(1);
    }

    private Trial run(String... args) {
        return new Trial(Path.of("").toAbsolutePath())
                .with("DRIPSTONE_HOME", folder.resolve("home").toString())
                .run(Commands.all(), args);
    }
}
