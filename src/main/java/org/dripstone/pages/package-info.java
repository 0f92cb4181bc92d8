/** What the browser gets: the organiser's page, receipts and rejected rows, and whether all is well. */
@NullMarked
package org.dripstone.pages;

import org.jspecify.annotations.NullMarked;
