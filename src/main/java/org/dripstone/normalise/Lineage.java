package org.dripstone.normalise;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a name tells of where somebody stands in the family: Salman bin Muhammad is a son of Muhammad, and no
 * Muhammad bin Salman; a junior is no senior.
 *
 * @param given the first word
 * @param fathers the words that stand behind "son of"
 * @param generation junior, senior, second and so on; empty when not said
 */
record Lineage(List<NameToken> given, List<NameToken> fathers, String generation) {
    private static final Set<String> SON_OF = Set.of("bin", "ibn", "ben", "bint", "binti", "binte", "ould", "mint");
    private static final Map<String, String> GENERATIONS = Map.of(
            "jr", "junior", "junior", "junior", "sr", "senior", "senior", "senior", "ii", "2", "iii", "3", "iv", "4");

    static Lineage of(List<String> words, String title) {
        int joint = 0;
        while (joint < words.size() && !isSonOf(words.get(joint))) {
            joint++;
        }
        boolean hasFather = joint > 0 && joint < words.size() - 1;
        return new Lineage(
                hasFather ? ComparableName.tokens(words.get(0)).toList() : List.of(),
                hasFather ? ComparableName.tokens(words.get(joint + 1)).toList() : List.of(),
                generation(title));
    }

    private static boolean isSonOf(String word) {
        return NameWords.isParticle(word) && SON_OF.contains(Folding.fold(Transliteration.latin(word)));
    }

    private static String generation(String title) {
        return Arrays.stream(Folding.fold(title).split(" "))
                .flatMap(word -> Stream.ofNullable(GENERATIONS.get(word)))
                .findFirst()
                .orElse("");
    }

    boolean isAnother(Lineage other) {
        boolean otherGeneration =
                !generation.isEmpty() && !other.generation.isEmpty() && !generation.equals(other.generation);
        return otherGeneration
                || (isOf(fathers, other.given) && isOf(other.fathers, given) && !isOf(given, other.given));
    }

    private static boolean isOf(List<NameToken> some, List<NameToken> other) {
        return some.stream().anyMatch(mine -> other.stream().anyMatch(mine::agreesWith));
    }
}
