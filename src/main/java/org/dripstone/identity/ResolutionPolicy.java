package org.dripstone.identity;

import org.dripstone.normalise.OrganisationAgreement;

/** Decides by rules that a person can follow; the name alone never makes two records one person. */
final class ResolutionPolicy {

    private ResolutionPolicy() {}

    static Ruling rule(Evidence evidence) {
        return switch (evidence.address()) {
            case PERSONAL -> oneAddress(evidence);
            case SHARED_MAILBOX -> sharedMailbox(evidence);
            default -> noAddressInCommon(evidence);
        };
    }

    private static Ruling oneAddress(Evidence evidence) {
        if (evidence.name() == NameAgreement.CONTRADICTS) {
            return Ruling.SAME_ADDRESS_RELATIVES;
        }
        boolean another = evidence.name() == NameAgreement.NOTHING && evidence.fullNames();
        return another ? Ruling.SAME_ADDRESS_OTHER_NAME : Ruling.SAME_ADDRESS;
    }

    private static Ruling sharedMailbox(Evidence evidence) {
        return switch (evidence.name()) {
            case SAME -> Ruling.SAME_MAILBOX_AND_NAME;
            case EXTENDED, RESEMBLES, INITIALS, UNKNOWN -> Ruling.SAME_MAILBOX_NAME_UNSURE;
            case SOME, NOTHING, CONTRADICTS -> Ruling.SAME_MAILBOX_OTHER_NAME;
        };
    }

    private static Ruling noAddressInCommon(Evidence evidence) {
        return switch (evidence.name()) {
            case SAME -> sameName(evidence);
            case EXTENDED, RESEMBLES, INITIALS -> nearName(evidence);
            case CONTRADICTS -> Ruling.NAMES_CONTRADICT;
            case SOME, NOTHING, UNKNOWN -> Ruling.OTHER_NAME;
        };
    }

    private static Ruling sameName(Evidence evidence) {
        boolean samePhone = evidence.phone() == FieldAgreement.SAME && evidence.fullNames();
        if (evidence.country() == FieldAgreement.OTHER) {
            return samePhone ? Ruling.SAME_NAME_AND_PHONE_ELSEWHERE : Ruling.OTHER_COUNTRY;
        }
        if (evidence.address() == AddressAgreement.SAME_OFFICE) {
            return twoOfficeAddresses(evidence, samePhone);
        }
        if (samePhone) {
            return Ruling.SAME_NAME_AND_PHONE;
        }
        return evidence.organisation().isOne() && evidence.fullNames()
                ? Ruling.SAME_NAME_AND_ORGANISATION
                : perhaps(evidence);
    }

    private static Ruling twoOfficeAddresses(Evidence evidence, boolean samePhone) {
        boolean likely = evidence.organisation().isOne() || evidence.organisation() == OrganisationAgreement.SIMILAR;
        if (likely) {
            return Ruling.TWO_OFFICE_ADDRESSES;
        }
        return samePhone ? Ruling.SAME_NAME_AND_PHONE_ELSEWHERE : Ruling.NAME_ALONE;
    }

    private static Ruling perhaps(Evidence evidence) {
        return switch (evidence.organisation()) {
            case EQUAL, ALIAS, SIMILAR -> Ruling.SAME_NAME_LIKE_ORGANISATION;
            case UNKNOWN -> evidence.addressMissing() ? Ruling.ONLY_A_NAME : Ruling.NAME_ALONE;
            case DIFFERENT -> Ruling.NAME_ALONE;
        };
    }

    /** Only with the very same organisation, or the same telephone: what resembles twice is another person. */
    private static Ruling nearName(Evidence evidence) {
        boolean agrees =
                evidence.organisation() == OrganisationAgreement.EQUAL && evidence.country() == FieldAgreement.SAME;
        if (!agrees) {
            boolean samePhone = evidence.phone() == FieldAgreement.SAME && evidence.country() != FieldAgreement.OTHER;
            return samePhone ? Ruling.NEAR_NAME_AND_PHONE : Ruling.OTHER_NAME;
        }
        if (evidence.phone() == FieldAgreement.SAME && evidence.name() != NameAgreement.INITIALS) {
            return Ruling.NEAR_NAME_AND_ALL_ELSE;
        }
        return switch (evidence.name()) {
            case EXTENDED -> Ruling.LONGER_NAME;
            case INITIALS -> Ruling.NAME_AND_INITIALS;
            default -> Ruling.NEAR_NAME;
        };
    }
}
