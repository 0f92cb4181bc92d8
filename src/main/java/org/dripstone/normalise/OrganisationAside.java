package org.dripstone.normalise;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands in brackets behind an organisation: its short form, or a part of it, or where that is.
 *
 * @param acronym the short form; empty when it is none
 * @param department the meanings of anything else that the name itself does not say
 */
record OrganisationAside(String acronym, Set<String> department) {
    private static final OrganisationAside NONE = new OrganisationAside("", Set.of());
    private static final Pattern ASIDE = Pattern.compile("[(（\\[]([^)）\\]]*)[)）\\]]?");
    private static final Pattern SHORT = Pattern.compile("\\p{Lu}[\\p{L}.-]{1,9}");

    static String without(String seen) {
        return ASIDE.matcher(seen).replaceAll(" ");
    }

    /**
     * @param words the meanings of the name
     * @param country that of whoever named it, which says nothing
     */
    static OrganisationAside of(String seen, Set<String> words, String country) {
        Matcher found = ASIDE.matcher(seen);
        if (!found.find()) {
            return NONE;
        }
        String aside = found.group(1).strip();
        String letters = Folding.fold(aside).replace(" ", "");
        if (SHORT.matcher(aside).matches() && isShortFor(without(seen), letters)) {
            return new OrganisationAside(letters, Set.of());
        }
        List<String> rest = OwnCountry.without(Organisations.words(aside), country);
        return new OrganisationAside(
                "",
                Organisations.meanings(rest).stream()
                        .filter(meaning -> !words.contains(meaning))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Its letters in the order of those of the name, from the beginning of a word on: a place or a country has others. */
    private static boolean isShortFor(String name, String letters) {
        String plain = Folding.fold(Transliteration.latin(name));
        String sought = Folding.fold(Transliteration.latin(letters)).replace(" ", "");
        for (int at = 0; at < plain.length(); at++) {
            if ((at == 0 || plain.charAt(at - 1) == ' ') && isWithin(sought, plain.substring(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(String sought, String letters) {
        if (sought.isEmpty() || letters.charAt(0) != sought.charAt(0)) {
            return false;
        }
        int found = 0;
        for (int at = 0; at < letters.length() && found < sought.length(); at++) {
            found += letters.charAt(at) == sought.charAt(found) ? 1 : 0;
        }
        return found == sought.length();
    }
}
