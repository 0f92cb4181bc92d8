package org.dripstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    @TempDir
    Path home;

    @Test
    void aPortInUseStopsTheStartWithOneMessage() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Trial trial = run("--set", "dripstone.http.port=" + taken.getLocalPort());

            assertThat(trial.code()).isEqualTo(ExitCode.MISUSED);
            assertThat(trial.err()).hasSize(1);
            assertThat(trial.err().get(0))
                    .contains("dripstone.http.port = " + taken.getLocalPort(), "127.0.0.1:", "choose another port");
        }
    }

    @Test
    void pagesForEverybodyWithoutAPasswordStopTheStart() {
        Trial trial = run("--set", "dripstone.http.host=0.0.0.0");

        assertThat(trial.code()).isEqualTo(ExitCode.MISUSED);
        assertThat(trial.err()).hasSize(1);
        assertThat(trial.err().get(0)).contains("dripstone.http.host = 0.0.0.0", "dripstone.http.user");
    }

    private Trial run(String... options) {
        String[] all = new String[options.length + 1];
        all[0] = "run";
        System.arraycopy(options, 0, all, 1, options.length);
        return new Trial(Path.of("").toAbsolutePath())
                .with("DRIPSTONE_HOME", home.toString())
                .run(Commands.all(), all);
    }
}
