package org.dripstone.feed;

import org.dripstone.domain.ProblemCode;

/** A file that is refused as a whole, with the reason a person can act on. */
public final class UnreadableFeed extends Exception {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final String detail;

    public UnreadableFeed(ProblemCode code, String detail) {
        super(code.code() + ": " + detail);
        this.code = code;
        this.detail = detail;
    }

    public ProblemCode code() {
        return code;
    }

    public String detail() {
        return detail;
    }
}
