package org.dripstone.normalise;

import org.dripstone.domain.PersonName;

/**
 * How a written name was understood, for {@code explain name}.
 *
 * @param order {@code given-family}, {@code family-given}, or {@code unknown} when the parts cannot be told apart
 * @param script as Unicode names it: {@code LATIN}, {@code CYRILLIC}
 * @param latin the name in Latin letters
 * @param why one plain sentence
 */
public record NameReading(PersonName name, String order, String script, String latin, String why) {}
