package org.dripstone.settings;

import java.io.Serial;
import java.util.List;

/** The start stops here: each message names a key or a line, what stands there, and what is allowed instead. */
public final class WrongSettings extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> messages;

    public WrongSettings(List<String> messages) {
        super(String.join(System.lineSeparator(), messages));
        this.messages = List.copyOf(messages);
    }

    public WrongSettings(String message) {
        this(List.of(message));
    }

    /** All that is wrong, one line each, so that a person mends it in one go. */
    public List<String> messages() {
        return messages;
    }
}
