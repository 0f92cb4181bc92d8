package org.dripstone.matching;

import java.util.List;
import java.util.stream.IntStream;

/** Words that take something back, "but not", except where they stand in a title: "Courts without Queues". */
final class Denials {
    private final SmallWords small;
    private final Vocabulary vocabulary;

    Denials(SmallWords small, Vocabulary vocabulary) {
        this.small = small;
        this.vocabulary = vocabulary;
    }

    boolean takeBack(Clause clause) {
        var words = clause.words();
        return IntStream.range(0, words.size())
                        .anyMatch(i -> small.denies(words.get(i).text()) && !isOfATitle(words, i))
                || takesBackBy(words);
    }

    private boolean takesBackBy(List<Piece> words) {
        int phrase = small.takingBack(words.stream().map(Piece::text).toList());
        return phrase >= 0 && !standsAsInATitle(words, phrase);
    }

    /** Whether the word at {@code i} stands by the same word as in a title. */
    boolean isOfATitle(List<Piece> words, int i) {
        return small.denies(words.get(i).text()) && standsAsInATitle(words, i);
    }

    /** Whether the word before it or behind it is the same as in a title. */
    boolean standsAsInATitle(List<Piece> words, int i) {
        return isPair(words, i, i + 1) || isPair(words, i - 1, i);
    }

    private boolean isPair(List<Piece> words, int first, int second) {
        return first >= 0
                && second < words.size()
                && vocabulary.followInATitle(
                        words.get(first).text(), words.get(second).text());
    }
}
