package org.dripstone.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Answers of mail servers, as {@code spec/smtp-replies.yaml} has them. */
final class RefusalSpecTest {

    @TestFactory
    Stream<DynamicTest> eachAnswerMeansWhatTheTableSays() throws IOException {
        List<Map<String, String>> examples = new ObjectMapper(new YAMLFactory())
                .readValue(Path.of("src/test/resources/spec/smtp-replies.yaml").toFile(), new TypeReference<>() {});
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.get("id"),
                        () -> assertThat(refusal(example.get("input")).kind())
                                .as(example.get("why"))
                                .hasToString(example.get("expected"))));
    }

    private static Refusal refusal(String input) {
        String[] parts = input.split(" ", 2);
        return new Refusal(Refusal.Phase.valueOf(parts[0]), Integer.parseInt(parts[1].substring(0, 3)), parts[1]);
    }
}
