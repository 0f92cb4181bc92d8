/** Which themes and which Sustainable Development Goals a text is about, and the words that say so. */
@NullMarked
package org.dripstone.matching.theme;

import org.jspecify.annotations.NullMarked;
