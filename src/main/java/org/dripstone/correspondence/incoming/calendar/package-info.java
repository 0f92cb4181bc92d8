/** What calendar programs answer to invitations. */
@NullMarked
package org.dripstone.correspondence.incoming.calendar;

import org.jspecify.annotations.NullMarked;
