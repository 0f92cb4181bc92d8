package org.dripstone.identity;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dripstone.domain.PersonRecord;
import org.dripstone.domain.Resolution;
import org.dripstone.normalise.ComparableName;
import org.dripstone.normalise.OrganisationKey;
import org.dripstone.normalise.Organisations;

/** Decides whether two records tell of one person: Same merges by itself, Possible waits for a human. */
public final class Resolver {

    /**
     * A key that more people share tells too little to compare them for: a common name, a whole ministry. Two such keys
     * together do.
     */
    public static final int MOST_SHARING = 25;

    private final Mailboxes mailboxes;

    /**
     * @param sharedAddress whether an address is read by several people: info@, ministry@
     * @param freeMailDomain whether anybody can have an address at a domain
     */
    public Resolver(Predicate<String> sharedAddress, Predicate<String> freeMailDomain) {
        this.mailboxes = new Mailboxes(sharedAddress, freeMailDomain);
    }

    /** Symmetric. */
    public Resolution compare(PersonRecord a, PersonRecord b) {
        return compare(prepare(a), prepare(b));
    }

    public Resolution compare(Prepared a, Prepared b) {
        return weigh(a, b).resolution();
    }

    /** What two records come to, and by which rule. */
    record Weighed(NameAgreement names, Ruling ruling, Resolution resolution) {}

    Weighed weigh(Prepared a, Prepared b) {
        Evidence evidence = Evidence.of(a, b);
        Ruling ruling = ResolutionPolicy.rule(evidence);
        return new Weighed(evidence.name(), ruling, ruling.resolution(evidence.probability()));
    }

    /** The same name, in whatever letters and spelling. */
    public boolean areCalledAlike(PersonRecord a, PersonRecord b) {
        return Names.compare(prepare(a), prepare(b)) == NameAgreement.SAME;
    }

    /** The same organisation, in whatever language and abbreviation. */
    public boolean areOfOneOrganisation(PersonRecord a, PersonRecord b) {
        return prepare(a).organisation().compare(prepare(b).organisation()).isOne();
    }

    /** Whether two names of organisations, each with the country of whoever wrote it or none, mean one. */
    public Resolution compareOrganisations(String some, String country, String other, String otherCountry) {
        OrganisationKey one = Organisations.key(some, country);
        OrganisationKey two = Organisations.key(other, otherCountry);
        return switch (one.compare(two)) {
            case EQUAL -> new Resolution.Same(0.98, "the same name, in whatever language, order or abbreviation");
            case ALIAS -> new Resolution.Same(0.95, "the same name, shortened or mistyped");
            case SIMILAR -> new Resolution.Possible(0.6, "a part of the other, or most words in common");
            case DIFFERENT -> new Resolution.Different(0.05, "other names, or other countries");
            case UNKNOWN -> new Resolution.Different(0.2, "a name that tells of none in particular");
        };
    }

    /** For those who compare one record with many. */
    public Prepared prepare(PersonRecord told) {
        return prepare(told, Organisations.key(told.organisation(), told.country()));
    }

    /** For those who know the key of the organisation already. */
    Prepared prepare(PersonRecord told, OrganisationKey organisation) {
        return new Prepared(told, ComparableName.of(told.name()), organisation, mailboxes);
    }

    /** Two records that are Same or Possible have at least one key in common; none is longer than 64 letters. */
    public Set<String> blockingKeys(PersonRecord told) {
        return Blocking.keys(prepare(told));
    }

    public Set<String> blockingKeys(Prepared prepared) {
        return Blocking.keys(prepared);
    }

    /** All records at once; the same people whatever their order. */
    public Clusters cluster(List<PersonRecord> records) {
        return Clusters.of(this, records.stream().map(this::prepare).toList());
    }

    Ruling rule(Prepared a, Prepared b) {
        return ResolutionPolicy.rule(Evidence.of(a, b));
    }
}
