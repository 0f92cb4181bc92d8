package org.dripstone.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

class DigestAnswerTest {

    @TestFactory
    Stream<DynamicTest> readsTheAnswersOfTheSpec() throws IOException {
        try (InputStream in = DigestAnswerTest.class.getResourceAsStream("/spec/digest-answers.yaml")) {
            List<Map<String, Object>> cases = new Yaml().load(Objects.requireNonNull(in));
            return cases.stream()
                    .map(each -> DynamicTest.dynamicTest(
                            each.get("id") + ": " + each.get("why"),
                            () -> assertThat(read(each.get("input").toString())).isEqualTo(each.get("expected"))));
        }
    }

    private static String read(String text) {
        return DigestAnswer.of(text).map(DigestAnswerTest::told).orElse("none");
    }

    private static String told(DigestAnswer answer) {
        String partnerships =
                answer.partnerships().stream().map(id -> " DS-" + id).collect(Collectors.joining());
        return (answer.hold() ? "hold " : "send ") + answer.days().orElse(0) + partnerships;
    }
}
