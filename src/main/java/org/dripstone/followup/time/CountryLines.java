package org.dripstone.followup.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** {@code BD: FRIDAY SATURDAY}: what is known of some countries, shipped beside the classes. */
final class CountryLines {
    private CountryLines() {}

    static Map<String, String> read(String file) {
        InputStream found = Objects.requireNonNull(CountryLines.class.getResourceAsStream(file), file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1].strip()));
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }
}
