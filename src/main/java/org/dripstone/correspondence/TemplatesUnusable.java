package org.dripstone.correspondence;

/** The templates cannot be used as they are; the message names file and line and says what was expected there. */
public final class TemplatesUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TemplatesUnusable(String message) {
        super(message);
    }

    TemplatesUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
