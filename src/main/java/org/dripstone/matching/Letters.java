package org.dripstone.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** A text run together, letters and digits only, so that spaces and punctuation in the wrong place do not matter. */
final class Letters {
    final String written;
    final int[] letter;
    /** Which word, counted from 0, each letter belongs to. */
    final int[] word;
    /** Where in the text each letter comes from; one more at the end. */
    private final int[] start;

    private final int[] end;
    /** Whether a title may begin or end before this letter; one more at the end. */
    final boolean[] edge;

    Letters(String text) {
        var words = Word.of(text);
        var size = text.length() * 3 + 8;
        written = text;
        int[] letters = new int[size];
        int[] wordOf = new int[size];
        int[] starts = new int[size];
        int[] ends = new int[size];
        var edges = new boolean[size + 1];
        int n = 0;
        for (int w = 0; w < words.size(); w++) {
            edges[n] = true;
            int previous = 0;
            for (int at = words.get(w).start(); at < words.get(w).end(); ) {
                int written = text.codePointAt(at);
                int after = at + Character.charCount(written);
                edges[n] |= mayPart(previous, written, at == words.get(w).start() + 1);
                for (int folded : Folding.fold(written).codePoints().toArray()) {
                    letters[n] = folded;
                    wordOf[n] = w;
                    starts[n] = at;
                    ends[n++] = after;
                }
                previous = written;
                at = after;
            }
        }
        edges[n] = true;
        letter = Arrays.copyOf(letters, n);
        word = Arrays.copyOf(wordOf, n);
        start = Arrays.copyOf(starts, n);
        end = Arrays.copyOf(ends, n);
        edge = Arrays.copyOf(edges, n + 1);
    }

    int size() {
        return letter.length;
    }

    int startInText(int position) {
        return start[position];
    }

    int endInText(int position) {
        return end[position - 1];
    }

    Set<String> words() {
        return wordsBetween(0, size());
    }

    /** The words that stand whole between two letters. */
    Set<String> wordsBetween(int from, int to) {
        var words = new HashSet<String>();
        for (int begin = from; begin < to; ) {
            int end = begin;
            while (end < size() && word[end] == word[begin]) {
                end++;
            }
            if (end <= to && (begin == 0 || word[begin - 1] != word[begin])) {
                words.add(new String(letter, begin, end - begin));
            }
            begin = end;
        }
        return words;
    }

    Set<Long> trigrams() {
        var trigrams = new HashSet<Long>();
        IntStream.range(0, Math.max(0, size() - 2)).forEach(i -> trigrams.add(trigram(i)));
        return trigrams;
    }

    private long trigram(int i) {
        return ((long) letter[i] << 42) | ((long) letter[i + 1] << 21) | letter[i + 2];
    }

    /** Words run into one another show by a capital; Chinese has no spaces; Arabic writes its "and" onto the word. */
    private static boolean mayPart(int before, int after, boolean second) {
        return Word.isUnspaced(after)
                || (Character.isLowerCase(before) && Character.isUpperCase(after))
                || (second && before == 'و');
    }
}
