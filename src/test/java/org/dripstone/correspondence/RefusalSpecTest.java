package org.dripstone.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Answers of mail servers, as {@code spec/smtp-replies.yaml} has them. */
final class RefusalSpecTest {

    @TestFactory
    Stream<DynamicTest> eachAnswerMeansWhatTheTableSays() throws IOException {
        List<Map<String, String>> examples = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("src/test/resources/spec/smtp-replies.yaml")));
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
