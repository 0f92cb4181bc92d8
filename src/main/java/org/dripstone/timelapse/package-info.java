/**
 * Months within seconds: scripted participants read our letters as the mails they are and answer by mail, while a clock
 * hops from one moment at which something happens to the next.
 */
@NullMarked
package org.dripstone.timelapse;

import org.jspecify.annotations.NullMarked;
