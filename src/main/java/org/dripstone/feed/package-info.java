/** From the bytes of a file to rows with a verdict: what organisers drop becomes registrations, solutions and interests. */
@NullMarked
package org.dripstone.feed;

import org.jspecify.annotations.NullMarked;
