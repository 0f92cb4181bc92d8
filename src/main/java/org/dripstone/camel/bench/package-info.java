/** What sending costs, measured: the real routes against the least that could be done. */
@NullMarked
package org.dripstone.camel.bench;

import org.jspecify.annotations.NullMarked;
