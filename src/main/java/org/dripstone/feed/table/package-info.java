/** Where the table in a file is, and what its columns mean: understanding of tables, free of files and formats. */
@NullMarked
package org.dripstone.feed.table;

import org.jspecify.annotations.NullMarked;
