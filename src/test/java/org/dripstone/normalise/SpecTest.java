package org.dripstone.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.dripstone.normalise.Examples.Example;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecTest {

    static Stream<Example> countries() {
        return Examples.of("countries");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("countries")
    void readsCountries(Example example) {
        var reading = Countries.standard().read(example.input());
        assertThat(reading.countries()).as(reading.why()).containsExactlyElementsOf(example.list("expected"));
        assertThat(reading.ambiguous())
                .as(reading.why())
                .containsExactlyInAnyOrderElementsOf(example.list("ambiguous"));
    }

    static Stream<Example> mentions() {
        return Examples.of("country-mentions");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mentions")
    void findsCountriesInSentences(Example example) {
        assertThat(Countries.standard().mentionedIn(example.input()))
                .containsExactlyElementsOf(example.list("expected"));
    }

    static Stream<Example> addresses() {
        return Examples.of("addresses");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void readsAddresses(Example example) {
        var reading = EmailAddresses.read(example.input());
        assertThat(reading instanceof AddressReading.Valid valid ? valid.address() : kind(reading))
                .as(reading.toString())
                .isEqualTo(example.expected());
    }

    static Stream<Example> moments() {
        return Examples.of("moments");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moments")
    void readsMoments(Example example) {
        var order = example.text("order").isEmpty() ? DayOrder.UNKNOWN : DayOrder.valueOf(example.text("order"));
        var reading = Moments.read(example.input(), order);
        assertThat(said(reading)).isEqualTo(example.expected());
    }

    static Stream<Example> answers() {
        return Examples.of("answers");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void readsAnswers(Example example) {
        var read = switch (example.text("question")) {
            case "consent" -> Consents.read(example.input()).toString();
            case "mode" -> Modes.read(example.input());
            case "language" -> Languages.read(example.input()).orElse("");
            default -> Phones.read(example.input(), example.text("country"));
        };
        assertThat(read).isEqualTo(example.expected());
    }

    static Stream<Example> durations() {
        return Examples.of("durations");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("durations")
    void readsDurations(Example example) {
        var minutes = Durations.read(example.input());
        assertThat(minutes.isPresent() ? String.valueOf(minutes.getAsInt()) : "")
                .as(example.text("why"))
                .isEqualTo(example.expected());
    }

    static Stream<Example> deviceNames() {
        return Examples.of("device-names");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deviceNames")
    void tellsDevicesFromPeople(Example example) {
        assertThat(PersonNames.read(example.input()).isBlank() ? "device" : "person")
                .as(example.text("why"))
                .isEqualTo(example.expected());
    }

    private static String said(MomentReading reading) {
        if (reading instanceof MomentReading.Read read) {
            return read.at() + read.offset().map(Object::toString).orElse("");
        }
        return kind(reading);
    }

    private static String kind(Object reading) {
        return reading.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
