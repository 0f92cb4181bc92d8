package org.dripstone.feed.table;

import java.util.Optional;
import java.util.regex.Pattern;

/** Who it is that a column is of. */
record Whose(String words, Place place) {

    /** Where it is said. */
    enum Place {
        /** {@code Guide name}. */
        BEFORE,
        /** {@code Nom du tuteur}. */
        BEHIND,
        /** {@code Please give your colleague's name here}. */
        WITHIN
    }

    /** Of one who is mentioned in a question, in whatever form of the word. */
    static Whose mentioned(String stem) {
        return new Whose(stem, Place.WITHIN);
    }

    /** Of both, the longest beginning they share, or the longest end. */
    static Optional<Whose> both(String one, String other) {
        String beginning = beginning(one, other);
        String end = reversed(beginning(reversed(one), reversed(other)));
        return Optional.of(new Whose(beginning, Place.BEFORE))
                .filter(who -> !who.words.isEmpty())
                .or(() -> Optional.of(new Whose(end, Place.BEHIND)).filter(who -> !who.words.isEmpty()));
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
        return switch (place) {
            case BEFORE -> folded.startsWith(words) && endsWord(folded, words.length());
            // "Member 1" is not "Member 12".
            case BEHIND -> folded.endsWith(words) && endsWord(reversed(folded), words.length());
            case WITHIN -> forms().matcher(folded).find();
        };
    }

    private Pattern forms() {
        boolean spaced = !Character.isIdeographic(words.codePointAt(0));
        return Pattern.compile(spaced ? "(?<![^ ])" + Pattern.quote(words) + "[^ ]*" : Pattern.quote(words));
    }

    String without(String folded) {
        String rest = switch (place) {
            case BEFORE -> folded.substring(words.length());
            case BEHIND -> folded.substring(0, folded.length() - words.length());
            case WITHIN -> forms().matcher(folded).replaceAll(" ").replaceAll(" +", " ");
        };
        return rest.strip();
    }
}
