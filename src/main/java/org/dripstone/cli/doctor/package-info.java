/** What {@code doctor} looks at, one class per thing. */
@NullMarked
package org.dripstone.cli.doctor;

import org.jspecify.annotations.NullMarked;
