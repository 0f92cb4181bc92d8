package org.dripstone.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dripstone.domain.PersonName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NamesSpecTest {

    static Stream<Arguments> read() {
        return Spec.of("names.yaml", "read");
    }

    static Stream<Arguments> columns() {
        return Spec.of("names.yaml", "columns");
    }

    static Stream<Arguments> latin() {
        return Spec.of("names.yaml", "latin");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void read(String id, Map<String, Object> example) {
        PersonName name = PersonNames.read((String) example.get("input"));
        assertThat(parts(name)).as((String) example.get("why")).isEqualTo(example.get("expected"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void columns(String id, Map<String, Object> example) {
        List<?> columns = (List<?>) example.get("input");
        PersonName name = PersonNames.read((String) columns.get(0), (String) columns.get(1), (String) columns.get(2));
        assertThat(parts(name)).as((String) example.get("why")).isEqualTo(example.get("expected"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void latin(String id, Map<String, Object> example) {
        String latin = PersonNames.understand((String) example.get("input")).latin();
        assertThat(Folding.fold(latin)).as((String) example.get("why")).isEqualTo(example.get("expected"));
    }

    private static Map<String, String> parts(PersonName name) {
        return Map.of("written", name.written(), "given", name.given(), "family", name.family(), "title", name.title());
    }
}
