/** The commands; the only package that prints. */
@NullMarked
package org.dripstone.cli;

import org.jspecify.annotations.NullMarked;
