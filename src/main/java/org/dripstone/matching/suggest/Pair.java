package org.dripstone.matching.suggest;

/** A person and a solution between whom something is already said: an interest, a suggestion, an answer to one. */
public record Pair(long person, long solution) {}
