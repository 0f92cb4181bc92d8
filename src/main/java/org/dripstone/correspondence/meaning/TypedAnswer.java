package org.dripstone.correspondence.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dripstone.domain.Answer;

/**
 * Finds the words that our letters offer as an answer where somebody typed them as a sentence of its own. They mean what
 * the link means, but nothing signs them; so they are put before a person.
 */
final class TypedAnswer {
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private final Map<String, Answer> offered = new HashMap<>();

    /** @param words by answer, in all languages; what means two answers means none */
    TypedAnswer(Map<Answer, List<String>> words) {
        Set<String> twice = new HashSet<>();
        words.forEach((answer, each) -> each.forEach(word -> {
            Answer other = offered.put(key(word), answer);
            if (other != null && other != answer) {
                twice.add(key(word));
            }
        }));
        twice.forEach(offered::remove);
    }

    /** None where several answers are typed. */
    Optional<Answer> in(String text) {
        List<Answer> typed = Sentences.of(text).stream()
                .filter(sentence -> !sentence.strip().endsWith("?"))
                .map(sentence -> Optional.ofNullable(offered.get(key(sentence))))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return typed.size() == 1 ? Optional.of(typed.get(0)) : Optional.empty();
    }

    /** What stands in {@code text} beside such words. */
    String rest(String text) {
        return Sentences.of(text).stream()
                .filter(sentence -> !offered.containsKey(key(sentence)))
                .collect(Collectors.joining("\n"));
    }

    private static String key(String words) {
        return EDGES.matcher(Folded.of(words)).replaceAll("");
    }
}
