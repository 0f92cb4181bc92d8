package org.dripstone.followup;

import java.time.Instant;
import java.util.Optional;
import org.dripstone.domain.Side;

/** A follow-up that was carried out. */
public record Done(String step, Optional<Side> side, int round, Instant occasion, Instant at) {}
