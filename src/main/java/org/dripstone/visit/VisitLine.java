package org.dripstone.visit;

/**
 * A line of a visit file as it stands in a mail.
 *
 * @param isOwn whether its sender wrote it themselves; else it stands in what they quote, changed perhaps
 */
public record VisitLine(VisitField field, String value, boolean isOwn) {}
