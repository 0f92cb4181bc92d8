/** From bytes to text: which encoding a file is in, found and never asked. */
@NullMarked
package org.dripstone.feed.text;

import org.jspecify.annotations.NullMarked;
