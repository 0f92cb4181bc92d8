package org.dripstone.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.domain.Solution;

/**
 * The steps there are follow-up letters for, each with invented facts: they say which facts its texts may name.
 *
 * @param byStep {@code facts} and {@code answers} of each step
 */
record FollowUpSpecimens(Map<String, Map<String, Object>> byStep) {

    private static final LetterParty KNOWN = new LetterParty(
            "Miriam Okello",
            "Ministry of Lands",
            "UG",
            "miriam.okello@example.org",
            List.of("en", "fr"),
            List.of(),
            "",
            "");
    private static final LetterParty UNKNOWN = new LetterParty("", "", "", "", List.of(), List.of(), "", "");

    static FollowUpSpecimens ofTheProgram() {
        try (InputStream in = FollowUpSpecimens.class.getResourceAsStream("/letters/follow-ups.yaml")) {
            String yaml = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Map<String, Object>> byStep = new LinkedHashMap<>();
            TemplatesYaml.map(TemplatesYaml.parse(yaml))
                    .forEach((step, specimen) -> byStep.put(step, TemplatesYaml.map(specimen)));
            return new FollowUpSpecimens(byStep);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> steps() {
        return byStep.keySet();
    }

    Map<String, Object> facts(String step) {
        return TemplatesYaml.map(of(step).getOrDefault("facts", Map.of()));
    }

    void requireFacts(FollowUpItem item) {
        List<String> missing = new LetterShape(facts(item.step())).missingFrom(item.facts());
        if (!missing.isEmpty()) {
            throw new TemplatesUnusable("the letter \"" + item.step() + "\" lacks the facts " + missing);
        }
    }

    /** An item of which all is known. */
    FollowUpItem known(String step, Side side, int round, long partnership) {
        return item(step, side, round, partnership, KNOWN, "Mobile Land Registry: Titles Without Travel", facts(step));
    }

    /** An item of which hardly anything is. */
    FollowUpItem bare(String step, Side side, long partnership) {
        Map<String, Object> facts = new LinkedHashMap<>(facts(step));
        facts.replaceAll((name, fact) -> fact instanceof List ? List.of() : fact instanceof String ? "" : fact);
        return item(step, side, 0, partnership, UNKNOWN, "Open Budget Dialogues", facts);
    }

    private FollowUpItem item(
            String step,
            Side side,
            int round,
            long partnership,
            LetterParty counterpart,
            String title,
            Map<String, Object> facts) {
        Solution solution = new Solution("", title, "", "", List.of(), "RW", "Land Authority", "", List.of(), -1);
        return new FollowUpItem(
                partnership, step, side, round, solution, counterpart, 21, answers(step), List.of(), facts);
    }

    private List<Answer> answers(String step) {
        return LetterFilters.items(of(step).getOrDefault("answers", List.of())).stream()
                .map(Answer::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<String, Object> of(String step) {
        Map<String, Object> specimen = byStep.get(step);
        if (specimen == null) {
            throw new TemplatesUnusable("no follow-up letter is called \"" + step + "\"; expected one of " + steps());
        }
        return specimen;
    }
}
