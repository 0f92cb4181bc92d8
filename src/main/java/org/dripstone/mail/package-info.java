/** MIME: how a message is put together. */
@NullMarked
package org.dripstone.mail;

import org.jspecify.annotations.NullMarked;
