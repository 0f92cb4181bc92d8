/** Takes a feed back: what it alone said goes, what others said stays, what was sent is named. */
@NullMarked
package org.dripstone.undo;

import org.jspecify.annotations.NullMarked;
