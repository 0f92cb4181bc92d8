package org.dripstone.feed.table;

import java.util.Optional;

/**
 * Who it is that a column is of.
 *
 * @param before whether it is said first: {@code Guide name}, and behind it in {@code Nom du tuteur}
 */
record Whose(String words, boolean before) {

    /** Of both, the longest beginning they share, or the longest end. */
    static Optional<Whose> both(String one, String other) {
        String beginning = beginning(one, other);
        String end = reversed(beginning(reversed(one), reversed(other)));
        return Optional.of(new Whose(beginning, true))
                .filter(who -> !who.words.isEmpty())
                .or(() -> Optional.of(new Whose(end, false)).filter(who -> !who.words.isEmpty()));
    }

    private static String beginning(String one, String other) {
        int shared = 0;
        int words = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
            words = endsWord(one, shared) && endsWord(other, shared) ? shared : words;
        }
        return one.substring(0, words);
    }

    private static boolean endsWord(String text, int end) {
        return end == text.length()
                || text.charAt(end) == ' '
                || Character.isIdeographic(text.charAt(end))
                || Character.isIdeographic(text.charAt(end - 1));
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    boolean isOf(String folded) {
        return (before ? folded.startsWith(words) : folded.endsWith(words)) && endsHere(folded);
    }

    /** {@code Member 1} is not {@code Member 12}. */
    private boolean endsHere(String folded) {
        return before ? endsWord(folded, words.length()) : endsWord(reversed(folded), words.length());
    }

    String without(String folded) {
        return (before ? folded.substring(words.length()) : folded.substring(0, folded.length() - words.length()))
                .strip();
    }
}
