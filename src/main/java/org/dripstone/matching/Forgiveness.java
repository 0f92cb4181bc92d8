package org.dripstone.matching;

import java.util.Arrays;

/** How many slips each word of a title lets pass, and which it never does: digits, roman numbers, changed beginnings. */
final class Forgiveness {
    private final Letters title;
    private final Letters cell;
    private final int slips;
    private final int[] asked;
    private final boolean[] atFront;
    private boolean refused;

    Forgiveness(Letters title, Letters cell, int slips) {
        this.title = title;
        this.cell = cell;
        this.slips = slips;
        int words = title.size() == 0 ? 0 : title.word[title.size() - 1] + 1;
        asked = new int[words];
        atFront = new boolean[words];
    }

    void ask(int inTitle, int inCell) {
        count(inTitle, inCell);
    }

    /** A letter too many between two words may belong to either. */
    void askBetween(int before, int after, int inCell) {
        count(before, inCell);
        if (after < title.size() && title.word[after] != title.word[before]) {
            count(after, inCell);
            atFront[title.word[after]] = true;
        }
    }

    boolean grants() {
        for (int word = 0; word < asked.length && !refused; word++) {
            refused = asked[word] > limit(word) || (asked[word] > 1 && atFront[word]);
        }
        return !refused;
    }

    private void count(int inTitle, int inCell) {
        int word = title.word[inTitle];
        asked[word]++;
        atFront[word] |= inTitle == 0 || title.word[inTitle - 1] != word;
        refused |= isDigit(title.letter[inTitle]) || (inCell >= 0 && isDigit(cell.letter[inCell]));
    }

    private static boolean isDigit(int letter) {
        return Character.isDigit(letter);
    }

    private int limit(int word) {
        int length = lengthOf(word);
        if (isRoman(word)) {
            return 0;
        }
        return length >= 8 ? 2 : length >= 4 || slips == 1 ? 1 : 0;
    }

    private int lengthOf(int word) {
        return (int) Arrays.stream(title.word).filter(each -> each == word).count();
    }

    private boolean isRoman(int word) {
        for (int i = 0; i < title.size(); i++) {
            if (title.word[i] == word && "ivx".indexOf(title.letter[i]) < 0) {
                return false;
            }
        }
        return true;
    }
}
