package org.dripstone.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Known words, found again from a spelling one slip away: two such words share a spelling that lacks one letter. */
final class Spellings {
    private static final int SHORTEST = 5;

    private final Map<String, Set<String>> byShortened = new HashMap<>();

    private final UnaryOperator<String> stem;

    /**
     * @param stem of a known word
     */
    Spellings(UnaryOperator<String> stem) {
        this.stem = stem;
    }

    void add(String word) {
        if (mayBeMisspelt(word)) {
            shortened(word)
                    .forEach(each -> byShortened
                            .computeIfAbsent(each, none -> new HashSet<>(2))
                            .add(word));
        }
    }

    /** The stem of the only known word near; nothing when there are two, for then it would be a guess. */
    Optional<String> nearest(String word) {
        if (!mayBeMisspelt(word)) {
            return Optional.empty();
        }
        var stems = shortened(word)
                .flatMap(each -> byShortened.getOrDefault(each, Set.of()).stream())
                .distinct()
                .filter(known -> isOneSlipFrom(known, word))
                .map(stem)
                .collect(Collectors.toSet());
        return stems.size() == 1 ? stems.stream().findFirst() : Optional.empty();
    }

    private static boolean mayBeMisspelt(String word) {
        return word.length() >= SHORTEST - 1
                && word.chars().noneMatch(Character::isDigit)
                && !Word.isUnspaced(word.codePointAt(0));
    }

    /** The first letter is hardly ever the wrong one: "wealth" is not "health". */
    private static boolean isOneSlipFrom(String known, String word) {
        boolean begins = known.charAt(0) == word.charAt(0)
                || (known.charAt(0) == word.charAt(1) && known.charAt(1) == word.charAt(0));
        return begins && known.length() >= SHORTEST && Slips.between(new Letters(known), new Letters(word)) <= 1;
    }

    private static Stream<String> shortened(String word) {
        return Stream.concat(
                Stream.of(word),
                IntStream.range(0, word.length()).mapToObj(i -> word.substring(0, i) + word.substring(i + 1)));
    }
}
