package org.dripstone.meeting;

/**
 * What came of offering times, or of an answer to an offer.
 *
 * @param why in words, for whoever keeps an eye on it
 */
public record OfferOutcome(Kind kind, String why) {

    public enum Kind {
        OFFERED,
        BOOKED,
        NOTED,
        /** The answer changes nothing: these times are not offered any more. */
        LATE,
        /** A person has to find a date with the two. */
        GIVEN_UP
    }

    static OfferOutcome noted(String why) {
        return new OfferOutcome(Kind.NOTED, why);
    }

    static OfferOutcome late(String why) {
        return new OfferOutcome(Kind.LATE, why);
    }

    static OfferOutcome givenUp(String why) {
        return new OfferOutcome(Kind.GIVEN_UP, why);
    }
}
