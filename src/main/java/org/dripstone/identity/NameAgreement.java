package org.dripstone.identity;

/** How far two names are one, with what that is worth in bits of evidence. */
enum NameAgreement {
    SAME(9, "the same name"),
    /** One has a further name that the other leaves out. */
    EXTENDED(6, "one name holds the other"),
    /** All words but one the same, and that one a typing error away. */
    RESEMBLES(5, "names one typing error apart"),
    INITIALS(4, "a name and its initials"),
    /** All else the same, but two initials, two fathers, or a junior and a senior. */
    CONTRADICTS(-3, "names that themselves tell of two people"),
    SOME(-1, "only a part of the name in common"),
    NOTHING(-7, "names with nothing in common"),
    UNKNOWN(0, "no name to compare");

    final double bits;
    final String words;

    NameAgreement(double bits, String words) {
        this.bits = bits;
        this.words = words;
    }
}
