/** Where Camel meets the rest: the objects routes call by name. */
@NullMarked
package org.dripstone.camel;

import org.jspecify.annotations.NullMarked;
