package org.dripstone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dripstone.normalise.ComparableName;
import org.dripstone.normalise.PersonNames;
import org.dripstone.normalise.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NamesAlikeSpecTest {

    static Stream<Arguments> alike() {
        return Spec.of("names.yaml", "alike");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void alike(String id, Map<String, Object> example) {
        List<?> written = (List<?>) example.get("input");
        ComparableName one = ComparableName.of(PersonNames.read((String) written.get(0)));
        ComparableName other = ComparableName.of(PersonNames.read((String) written.get(1)));
        assertThat(Names.compare(one, other))
                .as("%s: %s / %s", example.get("why"), one, other)
                .hasToString((String) example.get("expected"));
        assertThat(Names.compare(other, one)).isEqualTo(Names.compare(one, other));
    }
}
