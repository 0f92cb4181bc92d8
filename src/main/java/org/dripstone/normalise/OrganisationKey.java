package org.dripstone.normalise;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * An organisation made independent of language, word order, abbreviations and of its own country's name.
 *
 * @param text equal for two ways to write one organisation; empty when nothing telling was written
 * @param words the meanings that make up the text
 * @param department the meanings of the part of the organisation that was named; may be empty
 * @param initials the short forms that the written name could have
 * @param acronym the short form that was written; empty when none was
 * @param country that of whoever named it, or else the one in the name; empty when neither is known
 */
public record OrganisationKey(
        String text, Set<String> words, Set<String> department, Set<String> initials, String acronym, String country) {

    private static final Pattern OF_SPOKEN = Pattern.compile("[dm]o.+");

    public static final OrganisationKey NONE = new OrganisationKey("", Set.of(), Set.of(), Set.of(), "", "");

    public OrganisationKey {
        words = Set.copyOf(words);
        department = Set.copyOf(department);
        initials = Set.copyOf(initials);
    }

    public boolean isTelling() {
        return !text.isEmpty();
    }

    /** Symmetric. */
    public OrganisationAgreement compare(OrganisationKey other) {
        if (!isTelling() || !other.isTelling()) {
            return isOfTheSameKind(other) ? OrganisationAgreement.SIMILAR : OrganisationAgreement.UNKNOWN;
        }
        if (!country.isEmpty() && !other.country.isEmpty() && !country.equals(other.country)) {
            return OrganisationAgreement.DIFFERENT;
        }
        if (text.equals(other.text)) {
            return departmentsDiffer(other) ? OrganisationAgreement.SIMILAR : OrganisationAgreement.EQUAL;
        }
        return OrganisationWords.compare(this, other);
    }

    /** "City hall" and "City hall" of one country: nobody knows of which city. */
    private boolean isOfTheSameKind(OrganisationKey other) {
        return !words.isEmpty() && words.equals(other.words) && !country.isEmpty() && country.equals(other.country);
    }

    boolean isShortFor(OrganisationKey longer) {
        // MoDD and MDD, DOST and DST: the "of" may be spoken.
        boolean ministry = OF_SPOKEN.matcher(acronym).matches()
                && longer.initials.contains(acronym.charAt(0) + acronym.substring(2));
        return acronym.length() > 2 && (ministry || longer.initials.contains(acronym));
    }

    boolean departmentsDiffer(OrganisationKey other) {
        return !department.isEmpty() && !other.department.isEmpty() && !department.equals(other.department);
    }
}
