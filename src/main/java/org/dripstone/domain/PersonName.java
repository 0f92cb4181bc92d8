package org.dripstone.domain;

/**
 * A name as its owner writes it, with its parts where they can be told.
 *
 * @param written the whole name in reading order, without titles: {@code Maria Clara dela Cruz}
 * @param given empty when the parts cannot be told apart
 * @param family empty when the parts cannot be told apart
 * @param title {@code Dr}, {@code Prof.}; empty when none
 */
public record PersonName(String written, String given, String family, String title) {

    public static final PersonName NONE = new PersonName("", "", "", "");

    public boolean isBlank() {
        return written.isBlank();
    }
}
