package org.dripstone.domain;

import java.time.Instant;

/** That a partnership moved. */
public record StageMove(long partnership, Stage from, Stage to, Instant at) {}
