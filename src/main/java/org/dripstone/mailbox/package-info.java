/**
 * The way in by mail: each message is kept whole before anything else, then understood, then put into the folder it
 * belongs in. What it means stands in {@code correspondence.incoming}.
 */
@NullMarked
package org.dripstone.mailbox;

import org.jspecify.annotations.NullMarked;
