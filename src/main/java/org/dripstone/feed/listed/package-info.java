/** People listed in running text, where no table is: from lines to what each of them says of somebody. */
@NullMarked
package org.dripstone.feed.listed;

import org.jspecify.annotations.NullMarked;
