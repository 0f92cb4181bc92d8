package org.dripstone.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;
import org.dripstone.partnership.JourneyPolicy.Said;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** The examples of spec/journeys.yaml. */
final class JourneySpecTest {
    private static final Instant DAY_0 = Instant.parse("2031-05-04T12:00:00Z");

    @TestFactory
    Stream<DynamicTest> whatBothSidesSayLeadsWhereTheSpecSays() throws IOException {
        try (InputStream spec = JourneySpecTest.class.getResourceAsStream("/spec/journeys.yaml")) {
            List<Map<String, Object>> cases = new Yaml().load(spec);
            return cases.stream()
                    .map(each -> DynamicTest.dynamicTest(each.get("id") + ": " + each.get("why"), () -> check(each)));
        }
    }

    private static void check(Map<String, Object> each) {
        Stage start = Stage.valueOf(each.getOrDefault("start", "INTRODUCED").toString());
        Journey journey = Journey.at(7, start, DAY_0);
        String outcome = "";
        for (Object said : (List<?>) each.get("says")) {
            Ruling ruling = ruling(journey, said.toString().split(" ", -1));
            journey = ruling.after();
            outcome = ruling.outcome().code();
        }
        assertThat(journey.stage()).hasToString(each.get("stage").toString());
        assertThat(journey.standing().name().toLowerCase(Locale.ROOT)).isEqualTo(each.get("standing"));
        assertThat(outcome).isEqualTo(each.get("outcome"));
        assertThat(journey.flags().stream().map(flag -> flag.replaceFirst(":.*", "")))
                .isEqualTo(each.getOrDefault("flags", List.of()));
    }

    private static Ruling ruling(Journey journey, String[] words) {
        Instant at = day(words[0]);
        return switch (words[1]) {
            case "office" -> JourneyPolicy.decided(journey, Stage.valueOf(words[2]), "looked into it", at);
            case "ours" -> JourneyPolicy.known(journey, Stage.valueOf(words[2]), "we know", at);
            default -> said(journey, Side.valueOf(words[1].toUpperCase(Locale.ROOT)), words, at);
        };
    }

    private static Ruling said(Journey journey, Side side, String[] words, Instant at) {
        if (words[2].equals("sign")) {
            return JourneyPolicy.sign(journey, side, at);
        }
        Optional<Instant> asked = words.length > 4 ? Optional.of(day(words[4])) : Optional.empty();
        return JourneyPolicy.answered(
                journey, new Said(side, Answer.of(words[2]).orElseThrow(), "", asked, at));
    }

    private static Instant day(String number) {
        return DAY_0.plus(Integer.parseInt(number), ChronoUnit.DAYS);
    }
}
