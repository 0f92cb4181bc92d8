/** What {@code config/follow-ups.yaml} says: which letters a stage owes, to whom, and when we give up. */
@NullMarked
package org.dripstone.followup.plan;

import org.jspecify.annotations.NullMarked;
