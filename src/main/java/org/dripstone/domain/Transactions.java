package org.dripstone.domain;

import java.util.function.Supplier;

/** Work that happens whole or not at all. */
public interface Transactions {

    /** Runs {@code work} in the transaction at hand, or in one of its own. */
    <T> T inOne(Supplier<T> work);

    /** As {@link #inOne}, holding the turn: one process at a time decides who is who. */
    <T> T inTurn(Supplier<T> work);

    /** Returns once everything committed so far would survive the loss of power. */
    void settle();
}
