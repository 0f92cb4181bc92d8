/** Which solutions would also fit a need: ranked by theme, goal and words, shared out under what providers can host. */
@NullMarked
package org.dripstone.matching.suggest;

import org.jspecify.annotations.NullMarked;
