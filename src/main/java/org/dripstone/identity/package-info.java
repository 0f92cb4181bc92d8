/** Is this person or organisation one we know? */
@NullMarked
package org.dripstone.identity;

import org.jspecify.annotations.NullMarked;
