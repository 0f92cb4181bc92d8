package org.dripstone.feed;

/** Which event a feed belongs to. */
public interface EventChoice {

    /** The code of the event called {@code name}, in the letters we know it by; a new event for a new name. */
    String named(String name);

    /** The event of a feed that nothing assigns to one. */
    String usual();
}
