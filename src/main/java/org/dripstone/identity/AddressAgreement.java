package org.dripstone.identity;

import java.util.Set;

/** What the addresses of two records say of each other. */
enum AddressAgreement {
    PERSONAL(14, "the same address"),
    SHARED_MAILBOX(2, "the same shared mailbox"),
    /** Two addresses at one employer, who gives one to each. */
    SAME_OFFICE(-5, "two addresses at one employer"),
    OTHER(-1, "other addresses"),
    UNKNOWN(0, "no address to compare");

    final double bits;
    final String words;

    AddressAgreement(double bits, String words) {
        this.bits = bits;
        this.words = words;
    }

    static AddressAgreement of(Prepared a, Prepared b) {
        if (meet(a.personal(), b.personal())) {
            return PERSONAL;
        }
        if (meet(a.shared(), b.shared())) {
            return SHARED_MAILBOX;
        }
        if (!a.hasAddress() || !b.hasAddress()) {
            return UNKNOWN;
        }
        return meet(a.offices(), b.offices()) ? SAME_OFFICE : OTHER;
    }

    private static boolean meet(Set<String> some, Set<String> other) {
        for (String one : some) {
            if (other.contains(one)) {
                return true;
            }
        }
        return false;
    }
}
