package org.dripstone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedSettingsTest {
    private static final Path SHIPPED = Path.of("config");

    @Test
    void theShippedFileHasEverySettingWithItsDefaultAndNoOther() {
        Map<String, String> known =
                Arrays.stream(Key.values()).collect(Collectors.toMap(Key::property, Key::byDefault));
        assertThat(new TreeMap<>(shipped())).isEqualTo(new TreeMap<>(known));
    }

    @Test
    void everyShippedSettingHasOneLineThatSaysWhatItIs() throws IOException {
        List<String> lines = Files.readAllLines(SHIPPED.resolve("application.properties"));
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("dripstone.")) {
                assertThat(lines.get(i - 1)).as(lines.get(i)).matches("# [A-Z].{15,}\\.");
            }
        }
    }

    @Test
    void everySettingHasAVariableOfItsOwn() {
        assertThat(Arrays.stream(Key.values()).map(Key::variable))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("DRIPSTONE_[A-Z_]+"));
    }

    @Test
    void everySettingIsTakenFromItsVariable() {
        for (Key key : Key.values()) {
            Layers layers = new Layers(new ArrayList<>());
            layers.addEnvironment(Map.of(key.variable(), "x"));
            assertThat(layers.values()).containsOnlyKeys(key);
        }
    }

    @Test
    void theShippedSettingsAreRight() {
        Settings settings = Settings.read(SHIPPED, Map.of(), Map.of());
        assertThat(settings.warnings()).isEmpty();
        assertThat(settings.smtp()).isEmpty();
        assertThat(settings.imap()).isEmpty();
        assertThat(settings.asProperties().keySet()).containsAll(Key.properties());
        assertThat(settings.homeFolder()).isEqualTo(Path.of("data").toAbsolutePath());
    }

    private static Map<String, String> shipped() {
        List<String> problems = new ArrayList<>();
        Map<String, String> values = PropertiesFile.read(SHIPPED.resolve("application.properties"), problems)
                .values();
        assertThat(problems).isEmpty();
        return values;
    }
}
