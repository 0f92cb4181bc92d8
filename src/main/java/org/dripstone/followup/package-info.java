/** What is due, to whom and when: the steps of each stage, in the reader's own working time. */
@NullMarked
package org.dripstone.followup;

import org.jspecify.annotations.NullMarked;
