package org.dripstone.identity.linkage;

/** Two records by their row, the smaller first. */
public record LinkedPair(int a, int b) {}
