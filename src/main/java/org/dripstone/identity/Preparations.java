package org.dripstone.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dripstone.domain.PersonRecord;
import org.dripstone.normalise.OrganisationKey;
import org.dripstone.normalise.Organisations;

/** Records prepared once each for as long as a batch is worked through: preparing costs more than comparing. */
final class Preparations {
    private final Resolver resolver;
    private final Map<PersonRecord, Ready> ready = new HashMap<>();
    private final Map<Employer, OrganisationKey> organisations = new HashMap<>();

    Preparations(Resolver resolver) {
        this.resolver = resolver;
    }

    /** An organisation as it was written. */
    private record Employer(String name, String country) {}

    private record Ready(Prepared prepared, Set<String> keys) {}

    Prepared prepared(PersonRecord record) {
        return ready(record).prepared();
    }

    Set<String> blockingKeys(PersonRecord record) {
        return ready(record).keys();
    }

    Resolver resolver() {
        return resolver;
    }

    private Ready ready(PersonRecord record) {
        return ready.computeIfAbsent(record, this::make);
    }

    private Ready make(PersonRecord record) {
        Prepared prepared = resolver.prepare(record, organisation(record));
        return new Ready(prepared, resolver.blockingKeys(prepared));
    }

    private OrganisationKey organisation(PersonRecord record) {
        return organisations.computeIfAbsent(
                new Employer(record.organisation(), record.country()),
                employer -> Organisations.key(employer.name(), employer.country()));
    }
}
