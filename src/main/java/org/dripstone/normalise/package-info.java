/** One way to write each thing: names, countries, organisations, addresses, languages, dates. */
@NullMarked
package org.dripstone.normalise;

import org.jspecify.annotations.NullMarked;
