package org.dripstone.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dripstone.domain.Side;

/** Writes every follow-up letter once at start, from invented facts, so that a text fails before a mail does. */
record FollowUpTrial(FollowUpTemplates templates, FollowUpSpecimens specimens) {

    private static final AnswerTokens TOKENS =
            new AnswerTokens("only for trials".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    /** A name that some participant will have one day. */
    private static final String HOSTILE = "\"><script>'&";

    void ofAll() {
        templates
                .languages()
                .forEach(language -> specimens.steps().stream()
                        .filter(step -> templates.isWhole(language, Set.of(step)))
                        .forEach(step -> of(step, language)));
    }

    private void of(String step, String language) {
        cases(step).forEach(items -> written(items, language));
    }

    private Stream<List<FollowUpItem>> cases(String step) {
        FollowUpItem seeker = specimens.known(step, Side.SEEKER, 0, 12);
        FollowUpItem provider = specimens.known(step, Side.PROVIDER, 1, 345);
        return Stream.of(
                List.of(seeker),
                List.of(provider),
                List.of(specimens.bare(step, Side.SEEKER, 12)),
                List.of(seeker, provider, specimens.bare(step, Side.PROVIDER, 6)));
    }

    private void written(List<FollowUpItem> items, String language) {
        Letter letter = templates.write(letter(items), language);
        if (letter.html().contains("<script")) {
            throw new TemplatesUnusable(language + "/" + items.get(0).step() + FollowUpTexts.ENDING
                    + ": writes a fact as HTML; expected no \"raw\" filter and no \"autoescape false\"");
        }
        if (letter.subject().isBlank()) {
            throw new TemplatesUnusable(language + "/" + items.get(0).step() + FollowUpTexts.ENDING
                    + ": the subject is empty; expected a line");
        }
    }

    private static FollowUpLetter letter(List<FollowUpItem> items) {
        LetterFrame frame = new LetterFrame(
                "Jean" + HOSTILE,
                "Event" + HOSTILE,
                "Secretariat" + HOSTILE,
                "s@example.org",
                LetterSource.REGISTRATION,
                "s@example.org",
                "STOP");
        return new FollowUpLetter(frame, 7, items.size() > 1, items, TOKENS, NOW);
    }
}
