/** Containers that are small enough to be read whole, each as sheets of records. */
@NullMarked
package org.dripstone.feed.book;

import org.jspecify.annotations.NullMarked;
