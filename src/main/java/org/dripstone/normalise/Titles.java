package org.dripstone.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Cuts the forms of address off a name, without cutting the name. */
final class Titles {

    private static final Lexicon LEXICON = Lexicon.load("titles.yaml");
    private static final Set<String> FRONT = words("front");
    private static final Set<String> NAMES = words("names");
    private static final Set<String> DOTTED = words("dotted");
    private static final Set<String> BACK = words("back");
    private static final int LONGEST = 3;

    /** A name without its titles, and these as they were written. */
    record Cut(List<String> words, String title) {}

    private Titles() {}

    static Cut cut(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        List<String> titles = new ArrayList<>();
        for (int length = front(rest); length > 0; length = front(rest)) {
            titles.add(take(rest, 0, length));
        }
        for (int length = back(rest); length > 0; length = back(rest)) {
            String cut = take(rest, rest.size() - length, length);
            if (FRONT.contains(Folding.fold(cut)) || isGeneration(cut)) {
                titles.add(cut);
            }
        }
        return new Cut(List.copyOf(rest), String.join(" ", titles));
    }

    /** Whether the words hold nothing but titles and degrees, as behind the comma of "Anna Muster, PhD". */
    static boolean only(List<String> words) {
        return !words.isEmpty()
                && words.stream().map(Titles::folded).allMatch(word -> FRONT.contains(word) || BACK.contains(word));
    }

    /** A title that nobody follows: "Dr." */
    static boolean isLone(List<String> words) {
        return words.size() == 1 && words.get(0).endsWith(".") && FRONT.contains(folded(words.get(0)));
    }

    private static int front(List<String> words) {
        for (int length = Math.min(LONGEST, words.size() - 1); length > 0; length--) {
            if (isFront(words, length)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isFront(List<String> words, int length) {
        String folded = folded(String.join(" ", words.subList(0, length)));
        boolean dot = words.get(length - 1).endsWith(".");
        boolean isName = !dot && words.size() == 2 && NAMES.contains(folded);
        boolean certain = FRONT.contains(folded) && !isName && (folded.length() > 1 || dot);
        return certain || (length == 1 && dot && words.size() > 2 && DOTTED.contains(folded));
    }

    /** A last word that is also a name is left: nobody is called by one word and a degree without a dot or capitals. */
    private static int back(List<String> words) {
        for (int length = Math.min(2, words.size() - 1); length > 0; length--) {
            String written = String.join(" ", words.subList(words.size() - length, words.size()));
            if (BACK.contains(folded(written)) && looksLikeDegree(written, words.size() - length)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean looksLikeDegree(String written, int left) {
        boolean capitals = written.length() > 2 && written.matches(".*\\p{Lu}.*\\p{Lu}.*");
        boolean marked = written.contains(".") || capitals || written.matches("Jr|Sr|Esq.*");
        return (left >= 2 && marked) || written.codePoints().anyMatch(letter -> letter > 0x2E7F);
    }

    /** Junior or senior: kept, for it tells father and son apart. */
    private static boolean isGeneration(String cut) {
        return "generation".equals(LEXICON.meanings("back").get(folded(cut)));
    }

    private static String take(List<String> words, int from, int length) {
        List<String> part = words.subList(from, from + length);
        String taken = String.join(" ", part);
        part.clear();
        return taken;
    }

    private static String folded(String written) {
        return Folding.fold(written.replace("'", " "));
    }

    private static Set<String> words(String section) {
        return LEXICON.meanings(section).keySet().stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }
}
