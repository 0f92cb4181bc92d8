package org.dripstone.domain;

import java.util.Set;

/**
 * What one source says of a person, normalised: the unit that identity is decided on.
 *
 * @param emails canonical addresses, lower case; may be empty
 * @param organisation as written; empty when not said
 * @param country ISO 3166-1 alpha-2; empty when not said or not understood
 * @param phone E.164 where it could be read; empty otherwise
 */
public record PersonRecord(PersonName name, Set<String> emails, String organisation, String country, String phone) {
    public PersonRecord {
        emails = Set.copyOf(emails);
    }
}
