/** The file of a visit, its preparation counted back from the first day, and the letters and documents that belong to it. */
@NullMarked
package org.dripstone.visit;

import org.jspecify.annotations.NullMarked;
