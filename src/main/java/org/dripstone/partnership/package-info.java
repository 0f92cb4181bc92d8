/** Opens partnerships between a seeker and a provider and moves them through their stages, keeping the evidence. */
@NullMarked
package org.dripstone.partnership;

import org.jspecify.annotations.NullMarked;
