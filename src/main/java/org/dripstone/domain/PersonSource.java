package org.dripstone.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What one row says of a person, normalised.
 *
 * @param address canonical; empty when the row gives none
 * @param language BCP 47; empty when not said
 * @param mode {@code virtual}, {@code in_person} or empty
 * @param minutes in the event; 0 when not said
 * @param saidAt when the row was filled in, where it says so
 */
public record PersonSource(
        Role role,
        PersonName name,
        String address,
        String organisation,
        String jobTitle,
        String country,
        String phone,
        String language,
        String mode,
        Consent consent,
        Optional<Boolean> attended,
        int minutes,
        Optional<Instant> saidAt,
        Trust trust) {

    /** How close to the person's own word a source is; where sources differ, the closer one is believed. */
    public enum Trust {
        LIST,
        MAIL_FORM,
        WEB_FORM
    }

    /** The part of it that identity is decided on. */
    public PersonRecord asRecord() {
        return new PersonRecord(name, address.isEmpty() ? Set.of() : Set.of(address), organisation, country, phone);
    }
}
