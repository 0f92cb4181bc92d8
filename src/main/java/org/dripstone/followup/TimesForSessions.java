package org.dripstone.followup;

/** Offers the two sides of a partnership times for a session. */
public interface TimesForSessions {

    /** Unless they were ever offered any. */
    void first(long partnership);

    /** Instead of the last ones, which did not suit both. */
    void others(long partnership);

    /** Cancels the sessions to come: the two go separate ways. */
    void callOff(long partnership);
}
