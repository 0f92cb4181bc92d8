package org.dripstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two records, of people or of organisations. */
class ExplainPersonTest {

    @ParameterizedTest
    @CsvSource({
        "Ministry of Health, KE, Min. of Health of Kenya, '', same",
        "Ministère de la Santé, SN, Ministry of Health, Senegal, same",
        "Ministry of Health, KE, Ministry of Health, UG, different",
        "Ministry of Health, KE, Ministry of Education, KE, different",
        "City Hall, KE, City Hall, KE, possible",
        "N/A, KE, N/A, KE, different",
    })
    void organisationsAreComparedByNameAndCountry(
            String some, String country, String other, String otherCountry, String resolution) {
        assertThat(explained(organisation(some, country), organisation(other, otherCountry))
                        .out())
                .startsWith("{\"resolution\":\"" + resolution + "\",\"score\":");
    }

    @Test
    void aPersonIsNoOrganisation() {
        assertThat(explained("{\"name\":\"Ana Silva\"}", organisation("Ana Silva", ""))
                        .out())
                .contains("\"different\"", "a person and an organisation");
        Trial unknown = explained("{\"kind\":\"ship\"}", "{\"kind\":\"ship\"}");
        assertThat(unknown.code()).isEqualTo(ExitCode.MISUSED);
        assertThat(unknown.err()).anyMatch(line -> line.contains("kind is person or organisation, not ship"));
    }

    private static String organisation(String name, String country) {
        return "{\"kind\":\"organisation\",\"name\":\"%s\",\"country\":\"%s\"}".formatted(name, country);
    }

    private static Trial explained(String some, String other) {
        return new Trial(Path.of("").toAbsolutePath()).run(Commands.all(), "explain", "person", "--json", some, other);
    }
}
