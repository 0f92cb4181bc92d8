package org.dripstone.correspondence.incoming;

/** One line of a message's head: its name as written, its value unfolded and with encoded words decoded. */
public record HeaderField(String name, String value) {

    boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }
}
