package org.dripstone.matching;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** What a clause tells of who writes it, which is no wish: where they are from, who they are, what they have already. */
final class Writers {
    private final SmallWords small;
    private final String text;

    Writers(SmallWords small, String text) {
        this.small = small;
        this.text = text;
    }

    /** "We are from Fiji" and "I am Rosa Quispe" are no wishes for what Fiji or she presented. */
    boolean areAllItTells(Clause clause, List<Heard> demanded) {
        return clause.anchors().isEmpty()
                && tellWhoTheyAre(clause, demanded)
                && demanded.stream().allMatch(word -> word.namesCountry() || isOfOrigin(word));
    }

    /** Who writes names themselves, or what they have, and perhaps what they wish as well. */
    boolean areToldOf(Clause clause, List<Heard> demanded) {
        var words = words(clause);
        return small.tellOfOwn(words)
                || isNamed(clause, demanded)
                || (small.tellOfWriter(words) && demanded.stream().anyMatch(Writers::isOfOrigin));
    }

    private boolean tellWhoTheyAre(Clause clause, List<Heard> demanded) {
        return small.tellOfWriter(words(clause)) || isNamed(clause, demanded);
    }

    /** "I am Rosa", and not "I am interested in what Rosa presented". */
    private boolean isNamed(Clause clause, List<Heard> demanded) {
        var written = Word.in(text, clause.start(), clause.end());
        var words = words(clause);
        return IntStream.range(0, words.size())
                .filter(i -> small.introduce(words, i))
                .map(i -> written.get(i).start())
                .anyMatch(at -> demanded.stream().anyMatch(word -> word.piece().start() == at && isOfPresenter(word)));
    }

    private static boolean isOfPresenter(Heard word) {
        return !word.presenter().isEmpty();
    }

    /** Only who presents it is called so, or their organisation; no title has the word. */
    private static boolean isOfOrigin(Heard word) {
        BitSet origin = Heard.union(word.presenter(), word.organisation());
        return word.title().isEmpty() && !origin.isEmpty();
    }

    private List<String> words(Clause clause) {
        return Word.in(text, clause.start(), clause.end()).stream()
                .map(Word::text)
                .toList();
    }
}
