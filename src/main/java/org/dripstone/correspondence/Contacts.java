package org.dripstone.correspondence;

/** How people can be reached, and whether they may be. */
public interface Contacts {

    Contact of(long person);
}
