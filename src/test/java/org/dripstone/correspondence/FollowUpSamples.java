package org.dripstone.correspondence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.domain.Side;

/** Follow-up letters as they occur: for either side, again, hardly anything known, several in one. */
final class FollowUpSamples {

    static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    static final AnswerTokens TOKENS = new AnswerTokens("a key for samples".getBytes(StandardCharsets.UTF_8));

    private FollowUpSamples() {}

    static Map<String, List<FollowUpItem>> all(FollowUpSpecimens specimens) {
        Map<String, List<FollowUpItem>> samples = new LinkedHashMap<>();
        for (String step : specimens.steps()) {
            FollowUpItem seeker = specimens.known(step, Side.SEEKER, 0, 12);
            FollowUpItem provider = specimens.known(step, Side.PROVIDER, 1, 345);
            FollowUpItem bare = specimens.bare(step, Side.SEEKER, 6);
            samples.put(step + "-seeker", List.of(seeker));
            samples.put(step + "-provider-again", List.of(provider));
            samples.put(step + "-bare", List.of(bare));
            samples.put(step + "-three", List.of(seeker, provider, bare));
        }
        samples.put(
                "mixed",
                Stream.of("contact-check", "visit-report", "dormancy-notice", "held-until", "adapted-story")
                        .map(step -> specimens.known(step, Side.PROVIDER, 0, 100 + step.charAt(0)))
                        .toList());
        samples.put(
                "twelve",
                IntStream.range(0, 12)
                        .mapToObj(i -> specimens.known("contact-check", Side.PROVIDER, 0, 100 + i))
                        .toList());
        return samples;
    }

    static FollowUpLetter letter(List<FollowUpItem> items, boolean first) {
        LetterFrame frame = new LetterFrame(
                "Jean Habimana",
                "Sharing What Works: Workshop on Public Innovation",
                "Workshop Secretariat",
                "secretariat@example.org",
                LetterSource.REGISTRATION,
                "secretariat@example.org",
                TOKENS.issue(TokenReading.Purpose.STOP, 7, 0, NOW));
        return new FollowUpLetter(frame, 7, first, items, TOKENS, NOW);
    }
}
