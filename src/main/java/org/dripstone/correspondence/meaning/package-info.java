/** What the words of a mail mean: in which language, away until when, yes or no; and the readers that say so. */
@NullMarked
package org.dripstone.correspondence.meaning;

import org.jspecify.annotations.NullMarked;
