package org.dripstone.identity;

import java.util.Collection;
import java.util.List;

/** By which version of the rules everybody's blocking keys were made. */
public interface KeyStore {

    Progress progress();

    /** Notes that the keys of everybody up to {@code person} are of {@code next}. */
    void reached(int next, long person);

    /** Notes that everybody's keys are of {@code version}. */
    void finished(int version);

    /** The next {@code most} people after {@code person}, by their ids. */
    List<Long> after(long person, int most);

    /** Takes all keys from {@code people}. */
    void forgetKeys(Collection<Long> people);

    /**
     * How far the keys are.
     *
     * @param version what those of everybody are
     * @param next what they were last being brought to
     * @param doneTo the last person whose keys are of {@code next}
     */
    record Progress(int version, int next, long doneTo) {

        /** After whom to go on for {@code wanted}; from the beginning where another version was on its way. */
        long from(int wanted) {
            return next == wanted ? doneTo : 0;
        }
    }
}
