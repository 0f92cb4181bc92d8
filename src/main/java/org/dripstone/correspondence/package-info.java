/** What we owe people by mail: introductions, the outbox and its promise, threads. */
@NullMarked
package org.dripstone.correspondence;

import org.jspecify.annotations.NullMarked;
