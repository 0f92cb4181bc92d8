package org.dripstone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An install knows no workshop until its operator describes one. */
class ShippedEventsTest {
    private static final Path SHIPPED = Path.of("config/events.yaml");

    @TempDir
    Path folder;

    @Test
    void theShippedListIsEmpty() {
        assertThat(Events.read(SHIPPED).all()).isEmpty();
    }

    @Test
    void theExampleIsAnEventOnceItsMarksAreTakenAway() throws IOException {
        String shipped = Files.readString(SHIPPED);
        int list = shipped.indexOf("\nevents:\n");
        String opened = shipped.substring(list).replaceAll("(?m)^#", "");
        Events events = Events.read(Files.writeString(folder.resolve("events.yaml"), opened));
        assertThat(events.all()).hasSize(1);
        assertThat(events.all().get(0).end()).isAfter(LocalDate.of(2026, 1, 1));
        assertThat(events.all().get(0).controller()).isNotEmpty();
    }

    @Test
    void everyKeyIsExplained() throws IOException {
        String shipped = Files.readString(SHIPPED);
        assertThat(Events.KEYS).allSatisfy(key -> assertThat(shipped).containsPattern("(?m)^# " + key + " +\\S"));
    }

    @Test
    void theSampleDescribesItsOwnEvent() {
        assertThat(Events.read(Path.of("samples/within-reach-2026/events.yaml")).all())
                .singleElement()
                .satisfies(event -> assertThat(event.code()).isEqualTo("within-reach-2026"));
    }
}
