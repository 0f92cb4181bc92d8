package org.dripstone.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dripstone.domain.PersonSource;

/** Where people are kept, with every row that told of them. */
public interface PeopleStore {

    /** People who share one of {@code blockingKeys}. */
    List<KnownPerson> candidates(Collection<String> blockingKeys);

    /** A new person, of whom nothing is known yet. */
    long add();

    /** Keeps that row {@code feedRow} of {@code event} said {@code source} of {@code person}. */
    void attach(long person, long feedRow, String event, PersonSource source, Set<String> blockingKeys);

    /** Whether a list of {@code event} names {@code person} as a participant or presenter. */
    boolean isListed(long person, String event);

    /** Makes {@code other} a part of {@code survivor}, with everything that was said and is under way. */
    void merge(long survivor, long other);

    /** All that was said of {@code person}, oldest source first. */
    List<SaidOf> sources(long person);

    /** Keeps the values chosen for {@code person}. */
    void describe(long person, Portrait portrait);

    /** Asks somebody whether two people are one, unless that was asked before. */
    void doubt(long person, long other, String why);

    /** A source with what breaks ties between sources. */
    record SaidOf(PersonSource source, String event, String feed, long feedId, int row) {}
}
