package org.dripstone.matching;

import java.util.List;

/**
 * What a cell is made of once the titles in it are known.
 *
 * @param text folded, for words; empty for the others
 * @param candidates what a title or a code stands for
 */
record Piece(Kind kind, String text, int start, int end, List<Integer> candidates) {

    enum Kind {
        TITLE,
        CODE,
        WORD,
        /** Parts mentions for certain: a new line, a semicolon, a bullet. */
        BREAK,
        /** May part mentions: a comma, a dash, "and". */
        COMMA,
        /** Parts mentions of which only one is meant. */
        OR;

        boolean parts() {
            return compareTo(BREAK) >= 0;
        }
    }

    static Piece title(TitleSpan span) {
        return new Piece(Kind.TITLE, "", span.start(), span.end(), span.candidates());
    }

    static Piece word(Word word) {
        return new Piece(Kind.WORD, word.text(), word.start(), word.end(), List.of());
    }

    static Piece code(int start, int end, List<Integer> candidates) {
        return new Piece(Kind.CODE, "", start, end, candidates);
    }

    static Piece parting(Kind kind, int at) {
        return new Piece(kind, "", at, at, List.of());
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isAnchor() {
        return kind == Kind.TITLE || kind == Kind.CODE;
    }

    boolean isNumber() {
        return kind == Kind.WORD && text.chars().allMatch(Character::isDigit);
    }
}
