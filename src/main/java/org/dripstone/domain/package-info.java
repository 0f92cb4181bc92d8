/** What things are: people, rows, solutions, partnerships and their stages. Imports the JDK only. */
@NullMarked
package org.dripstone.domain;

import org.jspecify.annotations.NullMarked;
