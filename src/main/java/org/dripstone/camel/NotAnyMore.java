package org.dripstone.camel;

/** A claimed letter that is not to be handed over after all: nothing was tried. */
final class NotAnyMore extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
