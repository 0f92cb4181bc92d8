package org.dripstone.identity;

import org.dripstone.domain.Resolution;

/** Every way in which two records are decided, with the sentence that says so. */
enum Ruling {
    SAME_ADDRESS(Side.SAME, "the same personal address"),
    SAME_ADDRESS_OTHER_NAME(
            Side.POSSIBLE, "the same personal address under two full names that have nothing in common"),
    SAME_ADDRESS_RELATIVES(Side.POSSIBLE, "the same personal address under names that two of one family may have"),
    SAME_MAILBOX_AND_NAME(Side.SAME, "the same shared mailbox and the same name"),
    SAME_MAILBOX_NAME_UNSURE(Side.POSSIBLE, "the same shared mailbox, and names that may be one"),
    SAME_MAILBOX_OTHER_NAME(Side.DIFFERENT, "a shared mailbox under two names"),
    SAME_NAME_AND_ORGANISATION(
            Side.SAME, "the same name at the same organisation, and no two addresses of one employer"),
    SAME_NAME_AND_PHONE(Side.SAME, "the same name and the same telephone number"),
    NEAR_NAME_AND_ALL_ELSE(Side.SAME, "nearly the same name with the same organisation, country and telephone number"),
    NEAR_NAME_AND_PHONE(Side.POSSIBLE, "the same telephone number, and names that may be one"),
    TWO_OFFICE_ADDRESSES(
            Side.POSSIBLE, "the same name and organisation, but two addresses at one employer, who gives one to each"),
    SAME_NAME_LIKE_ORGANISATION(Side.POSSIBLE, "the same name at organisations that may be one"),
    SAME_NAME_AND_PHONE_ELSEWHERE(
            Side.POSSIBLE, "the same name and telephone number, but something else speaks against it"),
    LONGER_NAME(Side.POSSIBLE, "the same organisation, and a name that holds the other"),
    NEAR_NAME(Side.POSSIBLE, "the same organisation and country, and names one typing error apart"),
    NAME_AND_INITIALS(Side.POSSIBLE, "the same organisation and country, and a name that may be short for the other"),
    ONLY_A_NAME(Side.POSSIBLE, "the same name, and nothing else to compare"),
    OTHER_COUNTRY(Side.DIFFERENT, "the same name, but in two countries"),
    NAMES_CONTRADICT(Side.DIFFERENT, "nearly the same name, but two initials, two fathers, or a junior and a senior"),
    NAME_ALONE(Side.DIFFERENT, "the same name, but nothing else that agrees"),
    OTHER_NAME(Side.DIFFERENT, "other names and no address in common");

    private enum Side {
        SAME(0.95, 1),
        POSSIBLE(0.5, 0.9),
        DIFFERENT(0, 0.4);

        private final double least;
        private final double most;

        Side(double least, double most) {
            this.least = least;
            this.most = most;
        }
    }

    private final Side side;
    private final String why;

    Ruling(Side side, String why) {
        this.side = side;
        this.why = why;
    }

    boolean isSame() {
        return side == Side.SAME;
    }

    /** The names themselves tell of two: no third record makes them one. */
    boolean isOfTwoNames() {
        return this == SAME_ADDRESS_OTHER_NAME || this == SAME_ADDRESS_RELATIVES || this == NAMES_CONTRADICT;
    }

    /** Something speaks against what another record of the same person may speak for. */
    boolean speaksAgainst() {
        return isOfTwoNames() || this == TWO_OFFICE_ADDRESSES;
    }

    boolean isDifferent() {
        return side == Side.DIFFERENT;
    }

    /** The score stays within what was decided. */
    Resolution resolution(double probability) {
        double score = Math.round(Math.max(side.least, Math.min(side.most, probability)) * 1000) / 1000.0;
        return switch (side) {
            case SAME -> new Resolution.Same(score, why);
            case POSSIBLE -> new Resolution.Possible(score, why);
            case DIFFERENT -> new Resolution.Different(score, why);
        };
    }
}
