package org.dripstone.identity;

import java.util.List;
import java.util.Set;
import org.dripstone.identity.SplitStore.Owned;

/** What came of splitting a person. */
public sealed interface Splitting {

    /**
     * There are two now.
     *
     * @param rows feed rows that tell of {@code to} now
     * @param owned what is theirs
     */
    record Split(long from, long to, List<Long> rows, Set<String> addresses, Owned owned) implements Splitting {}

    /** Nothing changed, and why. */
    record NotSplit(String why) implements Splitting {}
}
