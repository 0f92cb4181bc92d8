package org.dripstone.store;

/** A database system on which the stores are tried. */
interface Server {

    /** A database of its own, brought up to date, and gone after the tests. */
    Database fresh();

    /** The URL of a database with nothing in it, whose {@link #user} has no password. */
    String emptyUrl();

    String user();
}
