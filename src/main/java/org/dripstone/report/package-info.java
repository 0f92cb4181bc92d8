/** What became of it all: receipts, rejects, exports and the funnel. */
@NullMarked
package org.dripstone.report;

import org.jspecify.annotations.NullMarked;
