package org.dripstone.feed;

import java.nio.file.Path;
import java.util.List;

/** Opens messages, whether as they went over the wire or as Outlook saves them. */
public interface MailForms {

    /** The message as its sender wrote it; refuses what is no message. */
    MailForm open(Path message) throws UnreadableFeed;

    /** Writes the files that the message brings into {@code folder}, those of messages it encloses too. */
    Enclosed unpack(Path message, Path folder) throws UnreadableFeed;

    /**
     * What a message brings.
     *
     * @param left what was left out, and why
     */
    record Enclosed(List<EnclosedFile> files, List<String> left) {
        public Enclosed {
            files = List.copyOf(files);
            left = List.copyOf(left);
        }
    }

    /**
     * A file that a message brings.
     *
     * @param name as its sender called it
     */
    record EnclosedFile(Path file, String name) {}
}
