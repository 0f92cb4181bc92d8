package org.dripstone.correspondence.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dripstone.domain.NextStep;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the lines about a session say that its sides fill in, in any of the eight languages.
 *
 * @param useful from 1 to 5
 * @param next all that is named
 */
public record SessionWords(Optional<Integer> useful, Set<NextStep> next) {
    private static final Map<String, Map<String, List<String>>> WORDS = words();

    public SessionWords {
        next = Set.copyOf(next);
    }

    public static SessionWords read(String text) {
        List<String> lines = Folded.of(text).lines().toList();
        Optional<Integer> useful = answer("useful", lines).flatMap(SessionWords::figure);
        return new SessionWords(
                useful, answer("next", lines).map(SessionWords::steps).orElse(Set.of()));
    }

    /** A label that stands in the letter as a question is followed by its answer, on its line or on the next. */
    private static Optional<String> answer(String label, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int colon = lines.get(i).lastIndexOf(':');
            if (colon > 0 && hasOneOf("labels", label, lines.get(i).substring(0, colon))) {
                String value = lines.get(i).substring(colon + 1).strip();
                return Optional.of(value.isEmpty() && i + 1 < lines.size() ? unlabelled(lines.get(i + 1)) : value)
                        .filter(each -> !each.isEmpty());
            }
        }
        return Optional.empty();
    }

    private static String unlabelled(String line) {
        return line.contains(":") ? "" : line.strip();
    }

    private static Optional<Integer> figure(String value) {
        OptionalInt first = value.chars().filter(Character::isDigit).findFirst();
        return first.stream()
                .mapToObj(digit -> digit - '0')
                .filter(figure -> figure >= 1 && figure <= 5)
                .findFirst();
    }

    private static Set<NextStep> steps(String value) {
        Set<NextStep> steps = EnumSet.noneOf(NextStep.class);
        for (NextStep step : NextStep.values()) {
            if (hasOneOf("next", step.name().toLowerCase(Locale.ROOT), value)) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static boolean hasOneOf(String part, String key, String text) {
        return Objects.requireNonNull(Objects.requireNonNull(WORDS.get(part)).get(key)).stream()
                .anyMatch(text::contains);
    }

    private static Map<String, Map<String, List<String>>> words() {
        try (InputStream in = SessionWords.class.getResourceAsStream("session-reports.yaml")) {
            Map<String, Map<String, List<String>>> read =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
            read.values().forEach(part -> part.replaceAll((key, words) -> folded(words)));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> folded(List<String> words) {
        List<String> folded = new ArrayList<>();
        words.forEach(word -> folded.add(Folded.of(word)));
        return folded;
    }
}
