package org.dripstone.matching.theme;

/**
 * A word of a text in the form in which words are compared.
 *
 * @param start its first letter in the text, {@code end} after its last
 */
public record WordForm(String form, int start, int end) {}
