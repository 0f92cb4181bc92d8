package org.dripstone.matching;

import java.util.ArrayList;
import java.util.List;

/** Cuts the pieces of a cell into the smallest clauses, and puts neighbours together again. */
final class Clauses {
    private final String text;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Piece> open = new ArrayList<>();
    private Piece.Kind before = Piece.Kind.BREAK;

    private Clauses(String text) {
        this.text = text;
    }

    static List<Clause> of(List<Piece> pieces, String text) {
        var cutting = new Clauses(text);
        pieces.forEach(cutting::take);
        cutting.close();
        return cutting.clauses;
    }

    static Clause joined(List<Clause> clauses) {
        var pieces =
                clauses.stream().flatMap(clause -> clause.pieces().stream()).toList();
        return new Clause(pieces, clauses.get(0).before(), clauses.size());
    }

    private void take(Piece piece) {
        if (piece.kind().parts()) {
            close();
            before = stronger(before, piece.kind());
        } else {
            if (piece.isAnchor() && beginsAnother(piece)) {
                boolean range = isRange(piece);
                close();
                before = range ? Piece.Kind.OR : Piece.Kind.BREAK;
            }
            open.add(piece);
        }
    }

    /** Between two clauses "or" outweighs the comma before it, and a new line outweighs both. */
    private static Piece.Kind stronger(Piece.Kind one, Piece.Kind other) {
        if (one == Piece.Kind.BREAK || other == Piece.Kind.BREAK) {
            return Piece.Kind.BREAK;
        }
        return one == Piece.Kind.OR ? one : other;
    }

    private void close() {
        if (!open.isEmpty()) {
            clauses.add(new Clause(List.copyOf(open), before, 1));
            open.clear();
            before = Piece.Kind.COMMA;
        }
    }

    /** A second title, or a second code, is another mention; a title and a code beside each other are one, agreeing or not. */
    private boolean beginsAnother(Piece anchor) {
        var anchors = open.stream().filter(Piece::isAnchor).toList();
        return anchors.size() > 1 || anchors.stream().anyMatch(each -> each.is(anchor.kind()));
    }

    private boolean isRange(Piece anchor) {
        var last = open.get(open.size() - 1);
        return last.is(Piece.Kind.CODE)
                && anchor.is(Piece.Kind.CODE)
                && text.substring(last.end(), anchor.start()).matches(".*[-–—].*");
    }
}
