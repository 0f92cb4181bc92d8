package org.dripstone.feed;

import org.dripstone.domain.PersonSource;

/** Remembers who must not be written to, even before we know them. */
public interface RefusalStore {

    /** Nothing is ever sent to the address of {@code refusal} again. */
    void refuse(PersonSource refusal);
}
