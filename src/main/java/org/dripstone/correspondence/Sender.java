package org.dripstone.correspondence;

/**
 * In whose name letters go out.
 *
 * @param language of people who never said theirs
 */
public record Sender(String name, String address, String language) {}
