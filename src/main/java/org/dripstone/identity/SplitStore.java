package org.dripstone.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes two of a person whom somebody took for one. */
public interface SplitStore {

    /** Who {@code person} is now, if there is such a person: themselves, or whoever they became a part of. */
    Optional<Long> living(long person);

    /** What rows said of {@code person}, oldest first. */
    List<Told> told(long person);

    /** By which {@code other} became a part of {@code survivor}, perhaps over others; the latest, unless taken back. */
    Optional<Merge> merge(long survivor, long other);

    /** Makes somebody who was a part of another a person of their own again. */
    void revive(Merge merge);

    /** Gives all that belongs to these rows, or came with the merge, to another. */
    void move(Leaving leaving);

    /** Forgets by what {@code people} are found and remembered. */
    void forgetTraits(Collection<Long> people);

    /** Keeps the two apart for ever, whatever was said of them before, and each from whom the other is kept apart. */
    void keepApart(long one, long other, String why);

    /** Whether somebody said that they are two people. */
    boolean areApart(long one, long other);

    /** Somebody says that they are one after all. */
    void takeApartBack(long one, long other);

    /** What is theirs now. */
    Owned owned(long person);

    /** One row, in the one role in which it told of a person. */
    record Told(long source, long feedRow, String address) {}

    /**
     * By which somebody became a part of another.
     *
     * @param sources of the other, as they were
     * @param lastSource the newest of what was said of anybody by then
     */
    record Merge(long id, long other, Instant at, Set<Long> sources, long lastSource) {}

    /**
     * Who leaves whom with what.
     *
     * @param addresses that only what leaves tells of
     * @param left addresses that only what stays tells of
     */
    record Leaving(
            long from, long to, List<Told> told, Set<String> addresses, Set<String> left, Optional<Merge> merge) {}

    /** What of the workshop belongs to a person; partnerships as their seeker or provider. */
    record Owned(List<Long> partnerships, List<Long> solutions, int letters) {}
}
