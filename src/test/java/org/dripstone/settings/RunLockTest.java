package org.dripstone.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
    @TempDir
    Path folder;

    @Test
    void letsOneServiceRunOnAHome() {
        Home home = Home.prepare(folder);
        try (RunLock first = RunLock.take(home)) {
            assertThat(first).isNotNull();
            assertThat(RunLock.isHeld(home)).isTrue();
            assertThatThrownBy(() -> RunLock.take(home))
                    .isInstanceOf(WrongSettings.class)
                    .hasMessageContaining("already runs");
        }
        assertThat(RunLock.isHeld(home)).isFalse();
    }

    @Test
    void isFreeAgainOnceItsProcessWasKilled() throws IOException, InterruptedException {
        Home home = Home.prepare(folder);
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(other.inputReader().readLine()).isEqualTo("held");
        assertThatThrownBy(() -> RunLock.take(home)).hasMessageContaining("process " + other.pid());
        other.destroyForcibly().waitFor();
        RunLock.take(home).close();
    }

    /** A service of its own, to be killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws InterruptedException {
            RunLock lock = RunLock.take(Home.prepare(Path.of(args[0])));
            System.out.println("held");
            Thread.currentThread().join();
            lock.close();
        }
    }
}
