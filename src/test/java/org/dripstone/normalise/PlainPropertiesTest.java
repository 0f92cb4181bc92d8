package org.dripstone.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

/** Names in plain Latin letters are folded by a shorter way. */
class PlainPropertiesTest {
    @Property
    void theShortWayLeadsWhereTheLongOneDoes(@ForAll @CharRange(from = ' ', to = '~') String written) {
        assertThat(Plain.isPlain(written)).isTrue();
        assertThat(Plain.fold(written)).isEqualTo(Folding.foldAny(written));
    }

    @Property
    void whatIsNotPlainGoesTheLongWay(@ForAll String written) {
        assertThat(Folding.fold(written)).isEqualTo(Folding.foldAny(written));
    }
}
