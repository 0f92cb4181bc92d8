package org.dripstone.normalise;

import java.util.List;

/** Where the family name stands among the words of a name, and how that was told. */
record NameOrder(int from, int to, String order, String why) {

    private static final String GIVEN_FIRST = "given-family";
    private static final String FAMILY_FIRST = "family-given";

    static NameOrder of(List<String> words) {
        if (words.size() < 2) {
            return new NameOrder(0, 0, "unknown", "a single word is not parted");
        }
        NameOrder capitals = byCapitals(words);
        NameOrder marked = capitals.known() ? capitals : byPatronymic(words);
        return marked.known() ? marked : byEndings(words);
    }

    boolean known() {
        return to > from;
    }

    private static NameOrder byCapitals(List<String> words) {
        if (NameWords.areCapitals(words) || words.stream().noneMatch(NameOrder::hasSmallLetters)) {
            return none();
        }
        int last = words.size();
        while (last > 0 && isPartOfCapitals(words, last - 1)) {
            last--;
        }
        if (last < words.size() && last > 0 && NameWords.areCapitals(words.subList(last, words.size()))) {
            return family(words, withParticles(words, last), words.size(), "the family name is in capitals");
        }
        int first = 0;
        while (first < words.size() && isPartOfCapitals(words, first)) {
            first++;
        }
        return first > 0 && first < words.size() ? family(words, 0, first, "the family name is in capitals") : none();
    }

    /** Beside letters that know no capitals, as in Arabic, capitals mark nothing. */
    private static boolean hasSmallLetters(String word) {
        return word.codePoints().anyMatch(Character::isLowerCase);
    }

    private static boolean isPartOfCapitals(List<String> words, int at) {
        return NameWords.isCapitals(words.get(at));
    }

    private static NameOrder byPatronymic(List<String> words) {
        if (words.size() == 3 && NameWords.isPatronymic(words.get(2)) && !NameWords.isPatronymic(words.get(1))) {
            return family(words, 0, 1, "the patronymic stands last");
        }
        return words.size() == 3 && NameWords.isPatronymic(words.get(1))
                ? family(words, 2, 3, "the patronymic stands in the middle")
                : none();
    }

    private static NameOrder byEndings(List<String> words) {
        if (words.size() == 2 && onlyFirstEndsLikeFamily(words)) {
            return family(words, 0, 1, "the first word ends like a family name, the second does not");
        }
        if (words.size() > 2
                && NameWords.standsFirst(words.get(0))
                && !NameWords.standsFirst(words.get(words.size() - 1))) {
            return family(words, 0, 1, "this family name stands first where it is common");
        }
        int last = withParticles(words, words.size() - 1);
        return last == 0
                ? new NameOrder(0, 0, "unknown", "particles and one word are not parted")
                : family(words, last, words.size(), "given names before the family name is the common order");
    }

    private static boolean onlyFirstEndsLikeFamily(List<String> words) {
        boolean slavic = !words.get(0).chars().allMatch(letter -> letter < 0x250) || NameWords.isInitial(words.get(1));
        return slavic && NameWords.endsLikeFamily(words.get(0)) && !NameWords.endsLikeFamily(words.get(1));
    }

    private static int withParticles(List<String> words, int family) {
        int from = family;
        while (from > 1 && NameWords.isParticle(words.get(from - 1))) {
            from--;
        }
        return from;
    }

    private static NameOrder family(List<String> words, int from, int to, String why) {
        return new NameOrder(from, to, to == words.size() ? GIVEN_FIRST : FAMILY_FIRST, why);
    }

    private static NameOrder none() {
        return new NameOrder(0, 0, "unknown", "");
    }
}
