package org.dripstone.correspondence;

import java.util.Collection;
import java.util.Map;

/** How people can be reached, and whether they may be. */
public interface Contacts {

    Contact of(long person);

    /** All of them, by the person. */
    Map<Long, Contact> of(Collection<Long> people);
}
