/** What a person wrote in a mail: its words without quotations, signatures and small print. */
@NullMarked
package org.dripstone.correspondence.reply;

import org.jspecify.annotations.NullMarked;
