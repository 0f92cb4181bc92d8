package org.dripstone.matching;

import java.util.List;

/**
 * What stands between two partings of a cell.
 *
 * @param pieces titles, codes and words only
 * @param before what parts it from the clause before; BREAK at the start
 * @param parts of how many stretches it was put together
 */
record Clause(List<Piece> pieces, Piece.Kind before, int parts) {

    List<Piece> words() {
        return pieces.stream().filter(piece -> piece.is(Piece.Kind.WORD)).toList();
    }

    List<Piece> anchors() {
        return pieces.stream().filter(Piece::isAnchor).toList();
    }

    boolean has(Piece.Kind kind) {
        return pieces.stream().anyMatch(piece -> piece.is(kind));
    }

    boolean isJoint() {
        return parts > 1;
    }

    int start() {
        return pieces.get(0).start();
    }

    int end() {
        return pieces.get(pieces.size() - 1).end();
    }
}
