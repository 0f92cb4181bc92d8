package org.dripstone.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrganisationsSpecTest {

    static Stream<Arguments> alike() {
        return Spec.of("organisations.yaml", "alike");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void alike(String id, Map<String, Object> example) {
        String country = (String) example.getOrDefault("country", "");
        List<?> written = (List<?>) example.get("input");
        OrganisationKey one = Organisations.key((String) written.get(0), country);
        OrganisationKey other = Organisations.key((String) written.get(1), country);
        assertThat(one.compare(other))
                .as("%s: %s / %s", example.get("why"), one, other)
                .hasToString((String) example.get("expected"));
        assertThat(other.compare(one)).isEqualTo(one.compare(other));
    }
}
