/** What delivery reports and complaints say: whom a letter did not reach, for how long, and why. */
@NullMarked
package org.dripstone.correspondence.incoming.bounce;

import org.jspecify.annotations.NullMarked;
