package org.dripstone.normalise;

/** How a word in plain Latin letters sounds, so that spellings of one name meet. */
public final class Pronunciation {

    private Pronunciation() {}

    public static String of(String word) {
        return Spelling.western(word);
    }
}
