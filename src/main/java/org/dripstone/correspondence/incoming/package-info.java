/** What arrives by mail and what it means: bounces, calendar replies, automatic replies, answers, words. */
@NullMarked
package org.dripstone.correspondence.incoming;

import org.jspecify.annotations.NullMarked;
