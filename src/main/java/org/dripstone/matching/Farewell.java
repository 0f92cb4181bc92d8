package org.dripstone.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The end of a letter, "best wishes", and the name and office below it: no wishes. What a title or a code stands behind it,
 * or a word of a title, is kept for a person to see.
 */
final class Farewell {
    private static final Pattern CUT = Pattern.compile("[.,;!?。！，\\n\\r]\\s*$");

    private final SmallWords small;
    private final Vocabulary vocabulary;
    private final String text;

    Farewell(SmallWords small, Vocabulary vocabulary, String text) {
        this.small = small;
        this.vocabulary = vocabulary;
        this.text = text;
    }

    List<Clause> leftOut(List<Clause> clauses) {
        for (int i = 0; i < clauses.size(); i++) {
            int begin = beginIn(clauses.get(i));
            if (begin > 0 && mayGo(clauses, i, begin)) {
                return upTo(clauses, i, begin);
            }
        }
        return clauses;
    }

    /** Where the farewell begins in the text, at the start of a clause or behind a full stop in it; 0 if it does not. */
    private int beginIn(Clause clause) {
        var words = Word.in(text, clause.start(), clause.end());
        int at = small.farewellIn(words.stream().map(Word::text).toList());
        boolean first = at >= 0
                && words.subList(0, at).stream().map(Word::text).allMatch(small::isFiller)
                && clause.anchors().stream()
                        .allMatch(anchor -> anchor.start() > words.get(at).start());
        return at >= 0
                        && (first
                                || CUT.matcher(text.substring(0, words.get(at).start()))
                                        .find())
                ? words.get(at).start()
                : 0;
    }

    private boolean mayGo(List<Clause> clauses, int from, int begin) {
        return clauses.subList(from, clauses.size()).stream()
                .flatMap(clause -> clause.pieces().stream())
                .filter(piece -> piece.start() >= begin)
                .noneMatch(piece -> piece.isAnchor() || isOfATitle(piece.text()));
    }

    private boolean isOfATitle(String word) {
        return !small.isFiller(word) && vocabulary.isInATitle(word);
    }

    private static List<Clause> upTo(List<Clause> clauses, int end, int begin) {
        var kept = new ArrayList<>(clauses.subList(0, end));
        var last = clauses.get(end);
        var head = last.pieces().stream().filter(piece -> piece.start() < begin).toList();
        if (!head.isEmpty()) {
            kept.add(new Clause(head, last.before(), last.parts()));
        }
        return kept;
    }
}
