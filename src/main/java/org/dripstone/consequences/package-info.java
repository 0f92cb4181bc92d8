/** What follows from a message: for its sender, their address, and the partnership it is about. */
@NullMarked
package org.dripstone.consequences;

import org.jspecify.annotations.NullMarked;
