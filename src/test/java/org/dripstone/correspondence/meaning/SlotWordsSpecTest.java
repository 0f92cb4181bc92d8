package org.dripstone.correspondence.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.correspondence.SpecExamples;
import org.dripstone.correspondence.SpecExamples.SpecExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SlotWordsSpecTest {
    private static final LocalDate TODAY = LocalDate.parse("2027-02-22");
    private static final List<OfferedTime> OFFERED = Stream.of(
                    "2027-03-02T15:00", "2027-03-04T10:00", "2027-03-08T16:30")
            .map(time ->
                    new OfferedTime(LocalDateTime.parse(time).atZone(ZoneId.of("Africa/Nairobi")), Duration.ofHours(1)))
            .toList();

    static Stream<SpecExample> examples() {
        return SpecExamples.of("slot-words");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void readsWhichTimesAreMeant(SpecExample example) {
        SlotReading read = SlotWords.read(example.text("text"), example.text("language"), OFFERED, TODAY);
        Map<String, Object> said = Map.of(
                "chosen", counted(read.chosen()),
                "refused", counted(read.refused()),
                "none", read.none(),
                "others", read.others().size(),
                "sure", read.sure());
        assertThat(said).as(read.toString()).isEqualTo(expected(example.fields()));
    }

    private static Map<String, Object> expected(Map<String, Object> fields) {
        return Map.of(
                "chosen", new TreeSet<>((List<?>) fields.getOrDefault("chosen", List.of())),
                "refused", new TreeSet<>((List<?>) fields.getOrDefault("refused", List.of())),
                "none", fields.getOrDefault("none", false),
                "others", fields.getOrDefault("others", 0),
                "sure", fields.getOrDefault("sure", true));
    }

    private static Set<Integer> counted(Set<Integer> numbers) {
        return numbers.stream().map(number -> number + 1).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void anotherTimeIsGivenInFullWhereTheWordsLeaveNoDoubt() {
        assertThat(SlotWords.read("Could we do Friday 5 March at 11:00?", "en", OFFERED, TODAY)
                        .others())
                .containsExactly(new ProposedTime(
                        "friday 5 march at 11:00", java.util.Optional.of(LocalDateTime.parse("2027-03-05T11:00"))));
    }

    @Test
    void whateverIsWrittenIsReadInTime() {
        String endless = "tuesday or wednesday, not thursday at 3 pm ".repeat(2_000);
        assertThat(SlotWords.read(endless, "en", OFFERED, TODAY).sure()).isFalse();
    }
}
