package org.dripstone.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageTest {

    @Test
    void exitsAreNotOnTheWayToAdaptation() {
        assertThat(Stage.ADAPTED.isOnTheWay()).isTrue();
        assertThat(Stage.DORMANT.isOnTheWay()).isFalse();
        assertThat(Stage.WITHDRAWN.isOnTheWay()).isFalse();
    }
}
