package org.dripstone.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.dripstone.domain.PersonRecord;
import org.dripstone.normalise.ComparableName;
import org.dripstone.normalise.OrganisationKey;

/** A record in the form in which it is compared; made once, compared often. */
public final class Prepared {

    private final PersonRecord record;
    private final ComparableName name;
    private final OrganisationKey organisation;
    private final Set<String> personal;
    private final Set<String> shared;
    private final Set<String> offices;

    Prepared(PersonRecord record, ComparableName name, OrganisationKey organisation, Mailboxes mailboxes) {
        this.record = record;
        this.name = name;
        this.organisation = organisation;
        this.personal = mailboxes.personal(record.emails());
        this.shared = mailboxes.shared(record.emails());
        this.offices = personal.stream()
                .filter(mailboxes::isOffice)
                .map(Mailboxes::domain)
                .collect(Collectors.toUnmodifiableSet());
    }

    public PersonRecord told() {
        return record;
    }

    ComparableName name() {
        return name;
    }

    OrganisationKey organisation() {
        return organisation;
    }

    String country() {
        return record.country();
    }

    String phone() {
        return record.phone();
    }

    boolean hasAddress() {
        return !record.emails().isEmpty();
    }

    Set<String> personal() {
        return personal;
    }

    Set<String> shared() {
        return shared;
    }

    /** The domains of employers among the personal addresses. */
    Set<String> offices() {
        return offices;
    }
}
