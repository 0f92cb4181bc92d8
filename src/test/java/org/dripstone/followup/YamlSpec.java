package org.dripstone.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dripstone.settings.WrongSettings;
import org.junit.jupiter.api.DynamicTest;
import org.yaml.snakeyaml.Yaml;

/** Broken files with what is said of them: each case has a file, and the messages, each as the parts it contains. */
public final class YamlSpec {
    private YamlSpec() {}

    public static Stream<DynamicTest> check(String spec, Path file, Consumer<Path> reader) throws IOException {
        try (InputStream in = YamlSpec.class.getResourceAsStream("/spec/" + spec)) {
            List<Map<String, Object>> cases = new Yaml().load(in);
            return cases.stream()
                    .map(each -> DynamicTest.dynamicTest(each.get("id") + ": " + each.get("why"), () -> {
                        Files.writeString(file, each.get("file").toString());
                        checkRefused(each, catchThrowableOfType(WrongSettings.class, () -> reader.accept(file)));
                    }));
        }
    }

    private static void checkRefused(Map<String, Object> each, WrongSettings wrong) {
        assertThat(wrong).isNotNull();
        List<?> expected = (List<?>) each.get("messages");
        assertThat(wrong.messages()).as(wrong.getMessage()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            String message = wrong.messages().get(i);
            assertThat((List<?>) expected.get(i))
                    .allSatisfy(part -> assertThat(message).contains(part.toString()));
        }
    }
}
