package org.dripstone.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dripstone.settings.Events.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {
    @TempDir
    Path folder;

    @Test
    void knowsTheNewestAndEachByItsCode() throws IOException {
        Events events = events("""
                events:
                  - {code: first, title: First, date: 2024-05-06, zone: UTC}
                  - code: second
                    title: "Second: the return"
                    date: 2026-03-17
                    end: 2026-03-19
                    zone: Africa/Nairobi
                    languages: [no, fr]
                    basis: legitimate interest
                    controller: The Office
                """);
        Event second = events.newest().orElseThrow();
        assertThat(second.code()).isEqualTo("second");
        assertThat(second.languages()).containsExactly("no", "fr");
        assertThat(events.byCode("FIRST").orElseThrow().end()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(events.byCode("third")).isEmpty();
    }

    @Test
    void aFileThatIsNotThereKnowsNone() {
        assertThat(Events.read(folder.resolve("events.yaml")).newest()).isEmpty();
    }

    @Test
    void aListWithNothingUnderItYetKnowsNone() throws IOException {
        assertThat(events("events:\n#  - code: first\n").all()).isEmpty();
        assertThat(events("events: []\n").all()).isEmpty();
    }

    @Test
    void namesFileLineAndWhatWasExpectedOfAllThatIsWrong() {
        WrongSettings wrong = wrong("""
                events:
                  - code: one/two
                    title: Fine
                    date: 17.3.2026
                    zone: Nairobi
                    langages: en
                  - code: two
                    date: 2026-03-17
                    end: 2026-03-01
                    zone: UTC
                """);
        assertThat(wrong.messages())
                .anyMatch(line -> line.contains("events.yaml:2:") && line.contains("code of letters"))
                .anyMatch(line -> line.contains("events.yaml:4:") && line.contains("2026-03-17"))
                .anyMatch(line -> line.contains("events.yaml:5:") && line.contains("Europe/Paris"))
                .anyMatch(line -> line.contains("events.yaml:6:") && line.contains("did you mean 'languages'"))
                .anyMatch(line -> line.contains("events.yaml:7:") && line.contains("'title' is missing"))
                .anyMatch(line -> line.contains("events.yaml:9:") && line.contains("before the date"))
                .hasSize(6);
    }

    @Test
    void refusesACodeThatAnotherEventHas() {
        assertThat(wrong("""
                                events:
                                  - {code: a, title: A, date: 2024-05-06, zone: UTC}
                                  - {code: A, title: B, date: 2025-05-06, zone: UTC}
                                """).messages()).singleElement().asString().contains(":3:", "another event's");
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThat(wrong("events:\n  - code: [unclosed\n").getMessage()).contains("events.yaml:", "expected");
        assertThat(wrong("just words\n").getMessage()).contains("events.yaml:1:");
        assertThat(wrong("events: none\n").getMessage()).contains("events.yaml:1:", "list");
    }

    private WrongSettings wrong(String yaml) {
        WrongSettings wrong = catchThrowableOfType(WrongSettings.class, () -> events(yaml));
        assertThat(wrong).isNotNull();
        return wrong;
    }

    private Events events(String yaml) throws IOException {
        return Events.read(Files.writeString(folder.resolve("events.yaml"), yaml));
    }
}
