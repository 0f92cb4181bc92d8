package org.dripstone.feed;

import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Outcome;
import org.dripstone.domain.Solution;

/** The catalogue of each event. */
public interface SolutionStore {

    /** Whether {@code solution} is new to {@code event}, changes what we have, or says nothing new. */
    Outcome compare(String event, Solution solution, Optional<Long> provider);

    /** Keeps {@code solution}, in place of an earlier one with its code or, without a code, its title. */
    void put(String event, Solution solution, Optional<Long> provider, long feedRow);

    /** Keeps {@code solution} in place of one that was withdrawn with the feed that told of it last; else does nothing. */
    void bringBack(String event, Solution solution, Optional<Long> provider, long feedRow);

    /** The solutions of {@code event}, in the order of their codes. */
    List<Listed> catalogue(String event);

    /** A solution with its id and its provider, where one is known. */
    record Listed(long id, Solution solution, Optional<Long> provider) {}
}
