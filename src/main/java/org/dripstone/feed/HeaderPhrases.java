package org.dripstone.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The phrases looked for inside longer headers, by how they begin, so that a cell meets few of them. */
final class HeaderPhrases {

    private static final int BEGINNING = 3;

    private final Map<String, List<HeaderPhrase>> spaced = new HashMap<>();
    private final List<HeaderPhrase> unspaced = new ArrayList<>();

    HeaderPhrases(List<HeaderPhrase> phrases) {
        for (HeaderPhrase phrase : phrases) {
            (phrase.spaced() ? spaced.computeIfAbsent(beginning(phrase.words()), key -> new ArrayList<>()) : unspaced)
                    .add(phrase);
        }
    }

    Optional<HeaderPhrase> tellingIn(String folded) {
        Stream<HeaderPhrase> bySpace = Stream.of(folded.split(" "))
                .distinct()
                .flatMap(word -> spaced.getOrDefault(beginning(word), List.of()).stream());
        return Stream.concat(bySpace, unspaced.stream())
                .filter(phrase -> phrase.isIn(folded))
                .min(HeaderPhrase.TELLING_FIRST);
    }

    private static String beginning(String words) {
        String first = words.split(" ", 2)[0];
        return first.substring(0, Math.min(BEGINNING, first.length()));
    }
}
