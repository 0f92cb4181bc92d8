package org.dripstone.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tibetan and Dzongkha, syllable by syllable: what carries no sign for a vowel is read with an "a". */
final class Tibetan {

    private static final Pattern SYLLABLE = Pattern.compile("[\\u0F40-\\u0FBC]+");

    /** Letters with those written below them, and a sign for the vowel. */
    private static final Pattern STACK = Pattern.compile("([\\u0F40-\\u0F6C])([\\u0F90-\\u0FBC]*)([\\u0F71-\\u0F84]*)");

    /** Carries a vowel, and is not heard itself. */
    private static final String CARRIER = "\u0F68";

    private static final String[] VOWELS = {
        "\u0F72", "i", "\u0F80", "i", "\u0F74", "u", "\u0F7A", "e", "\u0F7B", "e", "\u0F7C", "o", "\u0F7D", "o",
        "\u0F71", "a", "\u0F7E", "m"
    };

    private Tibetan() {}

    /** The text with Latin vowels for the signs and for those that are not written; consonants stay. */
    static String withVowels(String text) {
        return SYLLABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(syllable(found.group())));
    }

    private static String syllable(String written) {
        var stacks = STACK.matcher(written).results().toList();
        boolean hasVowel = stacks.stream().anyMatch(stack -> !stack.group(3).isEmpty());
        int root = stacks.size() > 2 ? 1 : 0;
        var read = new StringBuilder();
        for (int at = 0; at < stacks.size(); at++) {
            var stack = stacks.get(at);
            read.append(CARRIER.equals(stack.group(1)) ? "" : stack.group(1)).append(stack.group(2));
            read.append(vowels(stack.group(3))).append(!hasVowel && at == root ? "a" : "");
        }
        return read.toString();
    }

    private static String vowels(String signs) {
        String read = signs;
        for (int at = 0; at < VOWELS.length; at += 2) {
            read = read.replace(VOWELS[at], VOWELS[at + 1]);
        }
        return read.replaceAll("[^a-z]", "");
    }
}
