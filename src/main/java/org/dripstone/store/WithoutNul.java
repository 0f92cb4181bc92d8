package org.dripstone.store;

/** Text from outside as a column can hold it: PostgreSQL takes no NUL. */
final class WithoutNul {
    private WithoutNul() {}

    static String of(String text) {
        return text.replace("\0", "");
    }
}
