/** Working weeks, holidays and hours of the people we write to. */
@NullMarked
package org.dripstone.followup.time;

import org.jspecify.annotations.NullMarked;
