package org.dripstone.matching;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A word of a text: folded, and where it stands. */
record Word(String text, int start, int end) {
    private static final Set<Integer> UNSPACED = Set.of(
            UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.THAI, UScript.LAO, UScript.KHMER, UScript.MYANMAR);

    static List<Word> of(String text) {
        return in(text, 0, text.length());
    }

    static List<Word> in(String text, int from, int to) {
        var words = new ArrayList<Word>();
        for (int at = from; at < to; ) {
            var end = runFrom(text, at, to);
            if (end > at) {
                addRun(text, at, end, words);
            }
            at = Math.max(end, at + Character.charCount(text.codePointAt(at)));
        }
        return words;
    }

    static boolean isUnspaced(int letter) {
        return UNSPACED.contains(UScript.getScript(letter));
    }

    boolean isNumber() {
        return text.chars().allMatch(Character::isDigit);
    }

    /** How much a word's length says: a Chinese character about as much as three letters. */
    int measure() {
        return measure(text);
    }

    static int measure(String text) {
        return text.codePoints().map(letter -> isUnspaced(letter) ? 3 : 1).sum();
    }

    /** A run of one kind: characters of a script without spaces never run on into Latin letters. */
    private static int runFrom(String text, int from, int to) {
        int at = from;
        while (at < to && Folding.isPartOfWord(text.codePointAt(at))) {
            if (at > from && changesKind(text.codePointBefore(at), text.codePointAt(at))) {
                return at;
            }
            at += Character.charCount(text.codePointAt(at));
        }
        return Math.min(at, to);
    }

    private static boolean changesKind(int before, int after) {
        return isUnspaced(before) != isUnspaced(after) && !Folding.isMark(after) && !Folding.isMark(before);
    }

    private static void addRun(String text, int start, int end, List<Word> words) {
        if (isUnspaced(text.codePointAt(start))) {
            addDictionaryWords(text, start, end, words);
        } else {
            add(text, start, end, words);
        }
    }

    private static void addDictionaryWords(String text, int start, int end, List<Word> words) {
        var breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text.substring(start, end));
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            add(text, start + from, start + to, words);
        }
    }

    private static void add(String text, int start, int end, List<Word> words) {
        var folded = Folding.fold(text.substring(start, end));
        if (!folded.isEmpty()) {
            words.add(new Word(folded, start, end));
        }
    }
}
