package org.dripstone.correspondence.reply;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Looks for any of some words, each by itself; many of them cost little. */
final class WholeWords {

    /** Scripts without spaces have no word boundaries. */
    private static final Pattern WIDE =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]");

    private final List<Word> words;

    private record Word(String text, boolean wide) {}

    /** @param end behind its last letter; -1, as the start, where there is none */
    record Place(int start, int end) {
        static final Place NONE = new Place(-1, -1);
    }

    WholeWords(List<String> words) {
        this.words = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> new Word(word, WIDE.matcher(word).find()))
                .toList();
    }

    /** The last of them that is in {@code text} and no part of a longer one before it. */
    Place last(String text) {
        Place last = Place.NONE;
        for (Place next = next(text, 0); next.start() >= 0; next = next(text, next.end())) {
            last = next;
        }
        return last;
    }

    private Place next(String text, int from) {
        Place first = Place.NONE;
        for (Word word : words) {
            int start = indexOf(text, word, from);
            if (start >= 0 && (first.start() < 0 || start < first.start())) {
                first = new Place(start, start + word.text().length());
            }
        }
        return first;
    }

    private static int indexOf(String text, Word word, int from) {
        int start = text.indexOf(word.text(), from);
        while (start >= 0
                && !word.wide()
                && !standsAlone(text, start, start + word.text().length())) {
            start = text.indexOf(word.text(), start + 1);
        }
        return start;
    }

    private static boolean standsAlone(String text, int start, int end) {
        boolean begins = start == 0 || !isInside(text.codePointBefore(start), "@.");
        boolean ends = end == text.length() || !isInside(text.codePointAt(end), "@");
        return begins && ends;
    }

    private static boolean isInside(int codePoint, String others) {
        return Character.isLetter(codePoint) || others.indexOf(codePoint) >= 0;
    }
}
