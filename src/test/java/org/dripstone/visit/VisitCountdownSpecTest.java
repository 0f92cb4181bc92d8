package org.dripstone.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
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
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Each of the seven days by itself, first where nothing is in its way, then where one of the two countries has a day off. */
    @ParameterizedTest(name = "{0} days before {3}, from {1} to {2}")
    @CsvSource({
        // days, guest, host, first day, step, the day of the letter, who is asked, what settles it
        "120, GH, KE, 2027-07-13, objectives, 2027-03-15, seeker provider, OBJECTIVE WHO_PAYS",
        "90, GH, KE, 2027-07-13, delegation, 2027-04-14, seeker, DELEGATION AUTHORISATION",
        "60, GH, KE, 2027-07-13, invitation, 2027-05-14, seeker provider, INVITATION_LETTER VISA",
        "30, GH, KE, 2027-07-12, programme, 2027-06-11, provider, HOSTS PLACES PROGRAMME",
        "14, GH, KE, 2027-07-13, travel, 2027-06-29, seeker, TRAVEL",
        "7, GH, KE, 2027-07-13, briefing, 2027-07-06, seeker provider, ''",
        "1, GH, KE, 2027-07-13, eve, 2027-07-12, seeker provider, ''",
        // All Souls' Day in Brazil; Women's Day in South Africa, a Monday; Nossa Senhora Aparecida in Brazil
        "120, ZA, BR, 2028-03-01, objectives, 2027-11-01, seeker provider, OBJECTIVE WHO_PAYS",
        "90, ZA, BR, 2027-11-07, delegation, 2027-08-06, seeker, DELEGATION AUTHORISATION",
        "60, ZA, BR, 2027-12-11, invitation, 2027-10-11, seeker provider, INVITATION_LETTER VISA",
        // Republic Day in Brazil, a Monday; Freedom Day and Youth Day in South Africa; Independence Day in Brazil
        "30, ZA, BR, 2027-12-15, programme, 2027-11-12, provider, HOSTS PLACES PROGRAMME",
        "14, ZA, BR, 2027-05-11, travel, 2027-04-26, seeker, TRAVEL",
        "7, ZA, BR, 2027-06-23, briefing, 2027-06-15, seeker provider, ''",
        "1, ZA, BR, 2027-09-08, eve, 2027-09-06, seeker provider, ''"
    })
    void asksTheRightSideOnTheRightDayAndSkipsWhatIsDone(
            int days, String guest, String host, String first, String code, String day, String asked, String settles) {
        Map<Side, Whereabouts> where = Map.of(Side.SEEKER, in(guest), Side.PROVIDER, in(host));
        VisitStep step = VisitStep.of(code).orElseThrow();
        Visit open = visit(first, Map.of(), Set.of());
        assertThat(step.daysBefore()).isEqualTo(days);
        assertThat(asked(open, step, where))
                .containsExactlyInAnyOrder(Stream.of(asked.split(" "))
                        .map(side -> side + " " + day)
                        .toArray(String[]::new));
        assertThat(asked(open.withDone(Set.of(step)), step, where)).isEmpty();
        if (!settles.isEmpty()) {
            assertThat(asked(settled(open, settles), step, where)).isEmpty();
        }
        LocalDate next = LocalDate.parse(day).plusDays(1);
        assertThat(isLate(open, step, where, LocalDate.parse(day))).isFalse();
        assertThat(isLate(open, step, where, next))
                .as("only what people have to do is late")
                .isEqualTo(!settles.isEmpty());
        assertThat(isLate(open.withDone(Set.of(step)), step, where, next)).isFalse();
    }

    private List<String> asked(Visit visit, VisitStep step, Map<Side, Whereabouts> where) {
        return countdown.dues(visit, Set.of(), where, TODAY).stream()
                .filter(due -> due.step() == step)
                .map(due -> due.side().code() + " " + LocalDate.ofInstant(due.at(), ZoneOffset.UTC))
                .toList();
    }

    private boolean isLate(Visit visit, VisitStep step, Map<Side, Whereabouts> where, LocalDate today) {
        return countdown.planned(visit, where, today).stream()
                .anyMatch(planned -> planned.step() == step && planned.isLate());
    }

    private static Visit settled(Visit visit, String fields) {
        Map<VisitField, String> entries = new EnumMap<>(visit.entries());
        Stream.of(fields.split(" ")).map(VisitField::valueOf).forEach(field -> entries.put(field, settling(field)));
        return visit.with(entries);
    }

    private static String settling(VisitField field) {
        return field.kind() == VisitField.Kind.STATE ? settlingState() : "said";
    }

    private static String settlingState() {
        return Stream.of(VisitState.values())
                .filter(VisitState::isSettled)
                .findFirst()
                .orElseThrow()
                .code();
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
