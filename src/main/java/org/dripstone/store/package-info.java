/** The only package that speaks SQL: keeps what the features ask to keep. */
@NullMarked
package org.dripstone.store;

import org.jspecify.annotations.NullMarked;
