package org.dripstone.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class SettingsSpecTest {
    @TempDir
    Path config;

    @TestFactory
    Stream<DynamicTest> settingsComeToWhatTheSpecSays() throws IOException {
        try (InputStream spec = SettingsSpecTest.class.getResourceAsStream("/spec/settings.yaml")) {
            List<Map<String, Object>> cases = new Yaml().load(spec);
            return cases.stream()
                    .map(each -> DynamicTest.dynamicTest(each.get("id") + ": " + each.get("why"), () -> check(each)));
        }
    }

    private void check(Map<String, Object> each) throws IOException {
        Files.writeString(
                config.resolve("application.properties"),
                each.getOrDefault("file", "").toString());
        if (each.containsKey("message")) {
            checkRefused(each);
        } else {
            String value = read(each).asProperties().get(each.get("property").toString());
            assertThat(value).isNotNull();
            assertThat("*".equals(each.get("value")) || value.equals(each.get("value")))
                    .as(value)
                    .isTrue();
        }
    }

    private void checkRefused(Map<String, Object> each) {
        WrongSettings wrong = catchThrowableOfType(WrongSettings.class, () -> read(each));
        assertThat(wrong).isNotNull();
        assertThat((List<?>) each.get("message"))
                .allSatisfy(part -> assertThat(wrong.getMessage()).contains(part.toString()));
        assertThat(wrong.getMessage())
                .doesNotContain(each.getOrDefault("hidden", "\0").toString());
    }

    private Settings read(Map<String, Object> each) {
        return Settings.read(config, texts(each.get("environment")), texts(each.get("set")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> texts(Object mapping) {
        return mapping == null ? Map.of() : (Map<String, String>) mapping;
    }
}
