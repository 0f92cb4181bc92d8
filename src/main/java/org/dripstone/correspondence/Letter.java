package org.dripstone.correspondence;

/**
 * What one mail says, in one language, twice: as plain text and as HTML.
 *
 * @param subject one line
 * @param language BCP 47, the language it was really written in, which is not always the one asked for
 */
public record Letter(String subject, String text, String html, String language) {}
