/** Sessions of two sides: when they could meet, the invitations to it, and who comes. */
@NullMarked
package org.dripstone.meeting;

import org.jspecify.annotations.NullMarked;
