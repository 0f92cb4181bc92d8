/** What the operator decided: keys, their defaults, and what is allowed. */
@NullMarked
package org.dripstone.settings;

import org.jspecify.annotations.NullMarked;
