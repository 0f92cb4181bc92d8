package org.dripstone.correspondence.incoming.bounce;

import java.util.Arrays;
import java.util.List;

/**
 * Words in a row. A star stands for up to sixty letters of whatever.
 *
 * @param pieces between the stars
 */
record Phrase(List<String> pieces, int weight) {

    private static final int WIDEST_GAP = 60;

    static Phrase of(String written) {
        List<String> pieces = Arrays.stream(written.split("\\*"))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
        return new Phrase(pieces, pieces.stream().mapToInt(String::length).sum());
    }

    boolean isIn(String text) {
        for (int at = text.indexOf(pieces.get(0)); at >= 0; at = text.indexOf(pieces.get(0), at + 1)) {
            if (goesOn(text, at + pieces.get(0).length())) {
                return true;
            }
        }
        return false;
    }

    private boolean goesOn(String text, int from) {
        int at = from;
        for (String piece : pieces.subList(1, pieces.size())) {
            int end = Math.min(text.length(), at + WIDEST_GAP + piece.length());
            int found = text.substring(at, end).indexOf(piece);
            if (found < 0) {
                return false;
            }
            at += found + piece.length();
        }
        return true;
    }
}
