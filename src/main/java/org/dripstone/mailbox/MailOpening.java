package org.dripstone.mailbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dripstone.correspondence.incoming.IncomingMail;

/** Takes messages apart. */
public interface MailOpening {

    IncomingMail open(Path eml) throws IOException;

    /** Writes the files a message brings into {@code folder}, those of messages it encloses too. */
    Unpacked unpack(Path eml, Path folder) throws IOException;

    /**
     * What a message brings.
     *
     * @param files no more than are let in
     * @param left what was left out, and why
     */
    record Unpacked(List<MailedFile> files, List<String> left) {
        public Unpacked {
            files = List.copyOf(files);
            left = List.copyOf(left);
        }
    }

    /**
     * A file a message brought.
     *
     * @param name as its sender called it
     */
    record MailedFile(Path file, String name) {}
}
