package org.dripstone.feed;

import java.util.Optional;

/** Which event a feed belongs to. */
public interface EventChoice {

    /** The code of the event called {@code name}, in the letters we know it by; a new event for a new name. */
    String named(String name);

    /** As {@link #named}, but only for an event that is known. */
    Optional<String> known(String name);

    /** The event of a feed that nothing assigns to one. */
    String usual();
}
