package org.dripstone.domain;

/**
 * One thing a person should know about a row, or about a whole file. It is put into words, in the reader's language,
 * where it is shown.
 *
 * @param row counted from 1 after the header of its table; 0 when the whole file is meant
 * @param column the file's own name of the column; empty when no single column is to blame
 * @param value what stood there; never a secret
 * @param detail what the sentence about it needs besides the value, the same in every language: the codes of the
 *     solutions it might mean, the limit a file broke; empty when nothing
 */
public record Problem(int row, String column, String value, ProblemCode code, String detail) {}
