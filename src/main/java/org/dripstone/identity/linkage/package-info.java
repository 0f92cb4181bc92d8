/** Finds the records of one person or thing in any table, described by the kinds of its columns. */
@NullMarked
package org.dripstone.identity.linkage;

import org.jspecify.annotations.NullMarked;
