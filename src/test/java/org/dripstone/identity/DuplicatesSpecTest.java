package org.dripstone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dripstone.domain.PersonRecord;
import org.dripstone.domain.Resolution;
import org.dripstone.normalise.PersonNames;
import org.dripstone.normalise.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DuplicatesSpecTest {

    private final Resolver resolver = new Resolver(
            address -> address.startsWith("info@") || address.startsWith("office@"), "post.example.net"::equals);

    static Stream<Arguments> pairs() {
        return Spec.of("duplicates.yaml", "pairs");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void pairs(String id, Map<String, Object> example) {
        PersonRecord a = told(example.get("a"));
        PersonRecord b = told(example.get("b"));
        Resolution resolution = resolver.compare(a, b);
        assertThat(resolution.getClass().getSimpleName())
                .as("%s: %s", example.get("why"), resolution)
                .isEqualTo(example.get("expected"));
        assertThat(resolver.compare(b, a)).isEqualTo(resolution);
        assertThat(resolution instanceof Resolution.Different || shareAKey(a, b))
                .as("share a key")
                .isTrue();
    }

    private boolean shareAKey(PersonRecord a, PersonRecord b) {
        Set<String> shared = new HashSet<>(resolver.blockingKeys(a));
        shared.retainAll(resolver.blockingKeys(b));
        return !shared.isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static PersonRecord told(Object example) {
        Map<String, Object> fields = (Map<String, Object>) example;
        List<String> emails = (List<String>) fields.getOrDefault("emails", List.of());
        return new PersonRecord(
                PersonNames.read(text(fields, "name")),
                Set.copyOf(emails),
                text(fields, "organisation"),
                text(fields, "country"),
                text(fields, "phone"));
    }

    private static String text(Map<String, Object> fields, String name) {
        return (String) fields.getOrDefault(name, "");
    }
}
