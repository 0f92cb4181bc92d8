package org.dripstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PipeTest {

    @Test
    void aReaderThatLeftIsNoError() {
        assertThat(failsWith("Broken pipe")).isFalse();
    }

    @Test
    void aFullDiskIs() {
        assertThat(failsWith("No space left on device")).isTrue();
    }

    private static boolean failsWith(String message) {
        PrintWriter writer = new PrintWriter(new Pipe(new Broken(message)), false, StandardCharsets.UTF_8);
        writer.println("one");
        writer.flush();
        writer.println("two");
        return writer.checkError();
    }

    private static final class Broken extends OutputStream {
        private final String message;

        private Broken(String message) {
            this.message = message;
        }

        @Override
        public void write(int single) throws IOException {
            throw new IOException(message);
        }
    }
}
