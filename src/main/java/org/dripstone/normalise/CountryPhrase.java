package org.dripstone.normalise;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text cut into the longest names it holds, from left to right.
 *
 * @param found what was recognised, names of no country among it
 * @param unknown words that are neither part of a name nor mere fillers
 * @param isList whether a word for "and" stands between any two of the names
 */
record CountryPhrase(List<Mention> found, List<String> unknown, boolean isList) {

    private static final int LONGEST = 10;

    /** One name in the text. */
    record Mention(String key, int from, int to, CountrySense sense) {}

    /** Cuts a key; Chinese, which writes no blanks, is cut at every character. */
    static CountryPhrase of(String key, CountryLexicon lexicon, CountryWords words) {
        var tokens = tokens(key);
        var found = new ArrayList<Mention>();
        var unknown = new ArrayList<String>();
        for (int at = 0; at < tokens.size(); ) {
            var mention = longest(tokens, at, lexicon);
            if (mention.isPresent()) {
                found.add(mention.get());
            } else if (!words.isFiller(tokens.get(at))) {
                unknown.add(tokens.get(at));
            }
            at = mention.map(Mention::to).orElse(at + 1);
        }
        return new CountryPhrase(List.copyOf(found), List.copyOf(unknown), areJoined(found, tokens, words));
    }

    private static boolean areJoined(List<Mention> found, List<String> tokens, CountryWords words) {
        return IntStream.range(1, found.size())
                .allMatch(next -> tokens
                        .subList(found.get(next - 1).to(), found.get(next).from())
                        .stream()
                        .anyMatch(words::joins));
    }

    /** The tokens a key is cut into. */
    static List<String> tokens(String key) {
        return CountryText.words(key).stream()
                .flatMap(CountryPhrase::characters)
                .toList();
    }

    private static Stream<String> characters(String word) {
        return isHan(word) ? word.codePoints().mapToObj(Character::toString) : Stream.of(word);
    }

    private static Optional<Mention> longest(List<String> tokens, int from, CountryLexicon lexicon) {
        for (int to = Math.min(tokens.size(), from + LONGEST); to > from; to--) {
            var key = joined(tokens.subList(from, to));
            var sense = lexicon.exact(key).or(() -> withoutPrefix(key, lexicon));
            if (sense.isPresent()) {
                return Optional.of(new Mention(key, from, to, sense.get()));
            }
        }
        return Optional.empty();
    }

    /** Arabic writes "and", "in" and "to" as one letter before the word. */
    private static Optional<CountrySense> withoutPrefix(String key, CountryLexicon lexicon) {
        if (key.length() < 5 || "وبلف".indexOf(key.charAt(0)) < 0) {
            return Optional.empty();
        }
        return lexicon.exact(key.startsWith("لل") ? "ا" + key.substring(1) : key.substring(1));
    }

    private static String joined(List<String> tokens) {
        var key = new StringBuilder();
        for (String token : tokens) {
            if (!key.isEmpty() && !(isHan(token) && isHan(key.substring(key.length() - 1)))) {
                key.append(' ');
            }
            key.append(token);
        }
        return key.toString();
    }

    private static boolean isHan(String word) {
        return CountryScript.of(word) == UScript.HAN;
    }
}
