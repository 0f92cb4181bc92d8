package org.dripstone.followup.time;

import java.time.ZoneId;
import java.util.Optional;

/**
 * Where a reader is, as far as we know.
 *
 * @param country ISO 3166-1 alpha-2; empty when not known
 * @param zone as the person said it; else that of the country counts
 */
public record Whereabouts(String country, Optional<ZoneId> zone) {}
