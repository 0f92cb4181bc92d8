package org.dripstone.identity;

import org.dripstone.normalise.OrganisationAgreement;

/**
 * What two records say of each other, field by field. The weights are logarithms to base 2 of how much more often a
 * field agrees (or not) within one person than between two: sensible constants, not learned ones.
 */
record Evidence(
        NameAgreement name,
        AddressAgreement address,
        OrganisationAgreement organisation,
        FieldAgreement country,
        FieldAgreement phone,
        boolean fullNames,
        boolean addressMissing) {

    private static final double PRIOR = -12;

    static Evidence of(Prepared a, Prepared b) {
        NameAgreement name = Names.compare(a, b);
        AddressAgreement address = AddressAgreement.of(a, b);
        return new Evidence(
                        name,
                        address,
                        organisation(a, b, name, address),
                        FieldAgreement.of(a.country(), b.country()),
                        FieldAgreement.of(a.phone(), b.phone()),
                        a.name().isFull() && b.name().isFull(),
                        !a.hasAddress() || !b.hasAddress())
                .besideAnAddress(a, b);
    }

    /** Costly to compare, and of no weight between other names without an address in common: most pairs are such. */
    private static OrganisationAgreement organisation(
            Prepared a, Prepared b, NameAgreement name, AddressAgreement address) {
        boolean otherNames =
                name == NameAgreement.NOTHING || name == NameAgreement.SOME || name == NameAgreement.CONTRADICTS;
        boolean counts =
                !otherNames || address == AddressAgreement.PERSONAL || address == AddressAgreement.SHARED_MAILBOX;
        return counts ? a.organisation().compare(b.organisation()) : OrganisationAgreement.UNKNOWN;
    }

    /** Beside an address in common, names need only remind of each other; relatives share a name, and an address too. */
    private Evidence besideAnAddress(Prepared a, Prepared b) {
        if (address != AddressAgreement.PERSONAL) {
            return this;
        }
        return switch (name) {
            case NOTHING -> Names.remind(a.name(), b.name()) ? named(NameAgreement.SOME) : this;
            case SOME -> fullNames && Names.areOfRelatives(a, b) ? named(NameAgreement.CONTRADICTS) : this;
            default -> this;
        };
    }

    private Evidence named(NameAgreement other) {
        return new Evidence(other, address, organisation, country, phone, fullNames, addressMissing);
    }

    /** The probability of one person, were the fields independent of each other. */
    double probability() {
        double bits = PRIOR + name.bits + address.bits + organisationBits() + country.bits(3, -4) + phone.bits(9, -0.5);
        return 1 / (1 + Math.pow(2, -bits));
    }

    private double organisationBits() {
        return switch (organisation) {
            case EQUAL -> 6;
            case ALIAS -> 5;
            case SIMILAR -> 3;
            case DIFFERENT -> -4;
            case UNKNOWN -> 0;
        };
    }
}
