package org.dripstone.normalise;

/** What a cell of an e-mail column holds: an address to write to, nothing, or something nobody can write to. */
public sealed interface AddressReading {

    /**
     * An address that can be written to.
     *
     * @param address canonical: lower case, its domain in ASCII
     */
    record Valid(String address) implements AddressReading {}

    /** Nothing, or a word that says so. */
    record Missing() implements AddressReading {}

    /** Something that is no address; it is never repaired, because a guess writes to a stranger. */
    record Invalid(String why) implements AddressReading {}
}
