/** Which solution does a mention mean, and which interests can become partnerships? */
@NullMarked
package org.dripstone.matching;

import org.jspecify.annotations.NullMarked;
