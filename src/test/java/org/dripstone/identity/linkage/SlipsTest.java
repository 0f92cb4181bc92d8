package org.dripstone.identity.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.dripstone.normalise.Typing;

class SlipsTest {

    @Property
    void countsWhatTypingCounts(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 14) String one,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 14) String other) {
        assertThat(Slips.between(one, other)).isEqualTo(Typing.errors(one, other, 20));
    }
}
