package org.dripstone.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Finds what only counts the mentions: 1. 2. 3., a) b) c) or i. ii. iii., in this order. */
final class Counting {
    private static final Pattern BEHIND_A_LETTER = Pattern.compile("^\\)");
    private static final Pattern BEHIND_A_ROMAN = Pattern.compile("^[.)]");
    private static final List<String> LETTERS = List.of("a b c d e f g h".split(" "));
    private static final List<String> CYRILLIC = List.of("а б в г д е ж з".split(" "));
    private static final List<String> ROMAN = List.of("i ii iii iv v vi vii viii ix x".split(" "));

    private final IntPredicate numbered;
    private final String text;
    private final List<Piece> pieces;

    /** @param numbered whether the piece is a number that stands as it does in a list */
    Counting(IntPredicate numbered, String text, List<Piece> pieces) {
        this.numbered = numbered;
        this.text = text;
        this.pieces = pieces;
    }

    Set<Integer> marks() {
        var numbers = numbers();
        if (numbers.size() > 1 || numbers.contains(0)) {
            return numbers;
        }
        return List.of(
                        series(LETTERS, BEHIND_A_LETTER),
                        series(CYRILLIC, BEHIND_A_LETTER),
                        series(ROMAN, BEHIND_A_ROMAN))
                .stream()
                .filter(marks -> marks.size() > 1)
                .findFirst()
                .orElse(Set.of());
    }

    private Set<Integer> numbers() {
        var marks = new HashSet<Integer>();
        for (int i = 0; i < pieces.size(); i++) {
            if (numbered.test(i) && pieces.get(i).text().equals("" + (marks.size() + 1))) {
                marks.add(i);
            }
        }
        return marks;
    }

    private Set<Integer> series(List<String> labels, Pattern behind) {
        var marks = new HashSet<Integer>();
        for (int i = 0; i < pieces.size() && marks.size() < labels.size(); i++) {
            if (pieces.get(i).text().equals(labels.get(marks.size())) && stands(i, behind)) {
                marks.add(i);
            }
        }
        return marks;
    }

    private boolean stands(int i, Pattern behind) {
        return behind.matcher(text.substring(pieces.get(i).end())).find();
    }
}
