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
        NameAgreement name = Names.compare(a.name(), b.name());
        AddressAgreement address = AddressAgreement.of(a, b);
        return new Evidence(
                        name,
                        address,
                        organisation(a, b, name, address),
                        FieldAgreement.of(a.country(), b.country()),
                        FieldAgreement.of(a.phone(), b.phone()),
                        a.name().isFull() && b.name().isFull(),
                        !a.hasAddress() || !b.hasAddress())
                .softened(a, b);
    }

    /** Costly to compare, and of no weight between other names without an address in common: most pairs are such. */
    private static OrganisationAgreement organisation(
            Prepared a, Prepared b, NameAgreement name, AddressAgreement address) {
        boolean otherNames = name == NameAgreement.NOTHING || name == NameAgreement.SOME;
        boolean counts =
                !otherNames || address == AddressAgreement.PERSONAL || address == AddressAgreement.SHARED_MAILBOX;
        return counts ? a.organisation().compare(b.organisation()) : OrganisationAgreement.UNKNOWN;
    }

    /** Beside an address in common, names need only remind of each other. */
    private Evidence softened(Prepared a, Prepared b) {
        boolean soft = address == AddressAgreement.PERSONAL
                && name == NameAgreement.NOTHING
                && Names.remind(a.name(), b.name());
        return soft
                ? new Evidence(NameAgreement.SOME, address, organisation, country, phone, fullNames, addressMissing)
                : this;
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
