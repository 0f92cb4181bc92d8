package org.dripstone.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dripstone.feed.EventChoice;
import org.dripstone.timelapse.SimulatedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a drop is whole, so that it may be matched. */
final class InboxTest {
    private static final EventChoice ONE_EVENT = new EventChoice() {
        @Override
        public String named(String name) {
            return name;
        }

        @Override
        public Optional<String> known(String name) {
            return Optional.of(name);
        }

        @Override
        public String usual() {
            return "workshop-2021";
        }
    };

    @TempDir
    Path folder;

    @Test
    void anEmptyInboxIsQuiet() {
        assertThat(inbox(Duration.ZERO).isQuiet()).isTrue();
    }

    @Test
    void aFileThatArrivedJustNowIsReadFirst() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("workshop-2021")).resolve("forms.csv"), "Name\n");
        assertThat(inbox(Duration.ZERO).isQuiet()).isFalse();
    }

    @Test
    void anUploadUnderWayIsWaitedFor() throws IOException {
        Files.writeString(folder.resolve("forms.csv.filepart"), "Na");
        assertThat(inbox(Duration.ZERO).isQuiet()).isFalse();
    }

    @Test
    void anUploadThatBrokeOffHoldsNobodyUp() throws IOException {
        Files.writeString(folder.resolve("forms.csv.filepart"), "Na");
        assertThat(inbox(Duration.ofMinutes(2)).isQuiet()).isTrue();
    }

    @Test
    void hiddenFilesHoldNobodyUpHoweverOftenTheyChange() throws IOException {
        Files.writeString(folder.resolve(".sync.db"), "x");
        assertThat(inbox(Duration.ZERO).isQuiet()).isTrue();
    }

    @Test
    void aFileThatIsWrittenOnAllDayHoldsNobodyUpForLong() throws IOException {
        Files.writeString(folder.resolve("log.csv"), "Name\n");
        SimulatedClock clock = new SimulatedClock(Instant.now().minus(Duration.ofMinutes(20)));
        Inbox inbox = new Inbox(folder, ONE_EVENT, clock);
        assertThat(inbox.isQuiet()).isFalse();
        clock.hopTo(clock.instant().plus(Duration.ofMinutes(14)));
        assertThat(inbox.isQuiet()).isFalse();
        clock.hopTo(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(inbox.isQuiet()).isTrue();
    }

    private Inbox inbox(Duration later) {
        return new Inbox(folder, ONE_EVENT, Clock.offset(Clock.systemUTC(), later));
    }
}
