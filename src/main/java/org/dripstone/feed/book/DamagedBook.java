package org.dripstone.feed.book;

import java.io.IOException;

/** A container that its library cannot read, with what a person can be told of it. */
public final class DamagedBook extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedBook(String what, Throwable cause) {
        super(what, cause);
    }
}
