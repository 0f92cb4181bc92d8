package org.dripstone.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.correspondence.SpecExamples;
import org.dripstone.correspondence.SpecExamples.SpecExample;
import org.dripstone.domain.Side;
import org.dripstone.followup.time.DaysOff;
import org.dripstone.followup.time.Whereabouts;
import org.dripstone.followup.time.WorkingHours;
import org.dripstone.followup.time.WorkingTime;
import org.dripstone.visit.VisitCountdown.Planned;
import org.dripstone.visit.VisitStore.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class VisitCountdownSpecTest {
    private static final LocalDate TODAY = LocalDate.parse("2027-01-04");
    private static final Map<Side, Whereabouts> KENYA_AND_RWANDA =
            Map.of(Side.SEEKER, in("KE"), Side.PROVIDER, in("RW"));

    private final VisitCountdown countdown = new VisitCountdown(WorkingTime.of(
            DaysOff.read(Path.of("config/holidays.yaml")), WorkingHours.USUAL, ZoneId.of("Europe/Vienna")));

    static Stream<SpecExample> examples() {
        return SpecExamples.of("visit-countdown");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void countsBackOverWorkingDaysOfBoth(SpecExample example) {
        Map<Side, Whereabouts> where =
                Map.of(Side.SEEKER, in(example.text("guest")), Side.PROVIDER, in(example.text("host")));
        Map<String, String> days =
                countdown.planned(visit(example.text("first"), Map.of(), Set.of()), where, TODAY).stream()
                        .collect(Collectors.toMap(
                                planned -> planned.step().code(),
                                planned -> planned.day().toString()));
        assertThat(days).containsAllEntriesOf(expected(example));
    }

    private static Map<String, String> expected(SpecExample example) {
        return ((Map<?, ?>) example.fields().get("expected"))
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> String.valueOf(each.getKey()), each -> String.valueOf(each.getValue())));
    }

    @Test
    void leavesOutWhatIsDoneSaidOrWritten() {
        Visit visit = visit(
                "2027-06-08",
                Map.of(VisitField.DELEGATION, "four people", VisitField.AUTHORISATION, "by the minister"),
                Set.of(VisitStep.TRAVEL));
        assertThat(countdown.dues(
                        visit, Set.of(new Written(VisitStep.OBJECTIVES, Side.SEEKER)), KENYA_AND_RWANDA, TODAY))
                .extracting(due -> due.step().code() + " " + due.side().code())
                .containsExactlyInAnyOrder(
                        "objectives provider",
                        "invitation seeker",
                        "invitation provider",
                        "programme provider",
                        "briefing seeker",
                        "briefing provider",
                        "eve seeker",
                        "eve provider");
    }

    @Test
    void hasNothingLeftOnceTheVisitHasBegunOrDoesNotTakePlace() {
        Visit visit = visit("2027-06-08", Map.of(), Set.of());
        assertThat(countdown.dues(visit, Set.of(), KENYA_AND_RWANDA, LocalDate.parse("2027-06-08")))
                .isEmpty();
        assertThat(countdown.dues(visit.stopped("elections"), Set.of(), KENYA_AND_RWANDA, TODAY))
                .isEmpty();
        assertThat(countdown.dues(new Visit(1, 1, "u", -1, "", Map.of(), Set.of()), Set.of(), KENYA_AND_RWANDA, TODAY))
                .isEmpty();
    }

    @Test
    void warnsOfWhatIsLateUntilItIsDone() {
        LocalDate late = LocalDate.parse("2027-02-09");
        Visit visit = visit("2027-06-08", Map.of(), Set.of());
        assertThat(late(visit, late.minusDays(1))).isEmpty();
        assertThat(late(visit, late)).containsExactly(VisitStep.OBJECTIVES);
        assertThat(late(visit.withDone(Set.of(VisitStep.OBJECTIVES)), late)).isEmpty();
    }

    private Set<VisitStep> late(Visit visit, LocalDate today) {
        return countdown.planned(visit, KENYA_AND_RWANDA, today).stream()
                .filter(Planned::isLate)
                .map(Planned::step)
                .collect(Collectors.toSet());
    }

    private static Visit visit(String first, Map<VisitField, String> more, Set<VisitStep> done) {
        Map<VisitField, String> entries = new EnumMap<>(VisitField.class);
        entries.putAll(more);
        entries.put(VisitField.FIRST_DAY, first);
        entries.put(VisitField.LAST_DAY, first);
        return new Visit(1, 1, "u", 0, "", entries, done);
    }

    private static Whereabouts in(String country) {
        return new Whereabouts(country, Optional.empty());
    }
}
