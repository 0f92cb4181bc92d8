package org.dripstone.identity;

import java.util.List;
import org.dripstone.domain.PersonRecord;

/** A person we know, with all that was said of them. */
public record KnownPerson(long id, List<PersonRecord> records) {
    public KnownPerson {
        records = List.copyOf(records);
    }
}
