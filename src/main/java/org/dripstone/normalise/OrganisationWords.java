package org.dripstone.normalise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares organisations whose words are not quite the same. */
final class OrganisationWords {

    private OrganisationWords() {}

    static OrganisationAgreement compare(OrganisationKey some, OrganisationKey other) {
        if (some.isShortFor(other) || other.isShortFor(some) || sharesAcronym(some, other)) {
            return one(some, other);
        }
        Set<String> mine = minus(some.words(), other.words());
        Set<String> theirs = minus(other.words(), some.words());
        int common = some.words().size() - mine.size();
        boolean oneWord = common > 0 && mine.size() == 1 && theirs.size() == 1 && isOneWord(only(mine), only(theirs));
        if (oneWord || isParted(mine, theirs) || isParted(theirs, mine)) {
            return one(some, other);
        }
        return isSimilar(some, other, common, mine.size(), theirs.size())
                ? OrganisationAgreement.SIMILAR
                : OrganisationAgreement.DIFFERENT;
    }

    private static OrganisationAgreement one(OrganisationKey some, OrganisationKey other) {
        return some.departmentsDiffer(other) ? OrganisationAgreement.SIMILAR : OrganisationAgreement.ALIAS;
    }

    /** Good Will is Goodwill. */
    private static boolean isParted(Set<String> one, Set<String> two) {
        if (one.size() != 1 || two.size() != 2) {
            return false;
        }
        List<String> parts = List.copyOf(two);
        String whole = only(one);
        return whole.equals(parts.get(0) + parts.get(1)) || whole.equals(parts.get(1) + parts.get(0));
    }

    private static boolean sharesAcronym(OrganisationKey some, OrganisationKey other) {
        return some.acronym().length() > 2 && some.acronym().equals(other.acronym());
    }

    /** A part of the other with two telling words of its own, or four fifths in common. */
    private static boolean isSimilar(OrganisationKey some, OrganisationKey other, int common, int mine, int theirs) {
        boolean part = mine == 0 || theirs == 0;
        Set<String> shared = new HashSet<>(some.words());
        shared.retainAll(other.words());
        boolean telling = shared.stream()
                .anyMatch(word -> !OrganisationLexicon.isKind(word) && !OrganisationLexicon.isBroad(word));
        return telling && common > 1 && (part || common * 4 >= (common + mine + theirs) * 3);
    }

    private static boolean isOneWord(String some, String other) {
        boolean known = OrganisationLexicon.isMeaning(some) && OrganisationLexicon.isMeaning(other);
        return !known && (abbreviates(some, other) || abbreviates(other, some) || isMistyped(some, other));
    }

    private static boolean abbreviates(String some, String other) {
        return some.endsWith(".") && some.length() > 3 && other.startsWith(some.substring(0, some.length() - 1));
    }

    private static boolean isMistyped(String some, String other) {
        return Math.min(some.length(), other.length()) >= 5 && Typing.oneError(some, other);
    }

    private static String only(Set<String> one) {
        return one.iterator().next();
    }

    private static Set<String> minus(Set<String> some, Set<String> other) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(other);
        return rest;
    }
}
