package org.dripstone.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Results for somebody who may stop reading, as {@code head} does: from then on there is nobody to write for. */
final class Pipe extends FilterOutputStream {
    private boolean readerLeft;

    Pipe(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            if (!readerLeft) {
                out.write(bytes, from, length);
            }
        } catch (IOException lost) {
            readerLeft = String.valueOf(lost.getMessage()).contains("Broken pipe");
            if (!readerLeft) {
                throw lost;
            }
        }
    }
}
