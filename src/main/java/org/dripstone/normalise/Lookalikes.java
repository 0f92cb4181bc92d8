package org.dripstone.normalise;

import java.lang.Character.UnicodeScript;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Latin letters that slipped into a Cyrillic word because they look the same, and the other way round. */
final class Lookalikes {

    private static final String LATIN = "aecopxykmtbhi";
    private static final String CYRILLIC = "аесорхукмтвні";

    private Lookalikes() {}

    /** The text with every word in the one script that most of its letters are of; in lower case. */
    static String settled(String lower) {
        if (count(lower, UnicodeScript.LATIN) == 0 || count(lower, UnicodeScript.CYRILLIC) == 0) {
            return lower;
        }
        return Stream.of(lower.split("(?<= )")).map(Lookalikes::word).collect(Collectors.joining());
    }

    private static String word(String word) {
        long latin = count(word, UnicodeScript.LATIN);
        long cyrillic = count(word, UnicodeScript.CYRILLIC);
        if (latin == 0 || cyrillic == 0) {
            return word;
        }
        return cyrillic >= latin ? exchanged(word, LATIN, CYRILLIC) : exchanged(word, CYRILLIC, LATIN);
    }

    private static long count(String text, UnicodeScript script) {
        return text.codePoints()
                .filter(letter -> letter > ' ' && UnicodeScript.of(letter) == script)
                .count();
    }

    private static String exchanged(String word, String from, String to) {
        return word.codePoints()
                .mapToObj(letter -> {
                    int at = from.indexOf(letter);
                    return at < 0 ? Character.toString(letter) : to.substring(at, at + 1);
                })
                .collect(Collectors.joining());
    }
}
