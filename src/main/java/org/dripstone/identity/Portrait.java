package org.dripstone.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dripstone.domain.Consent;
import org.dripstone.domain.PersonName;
import org.dripstone.domain.PersonSource;
import org.dripstone.domain.Role;
import org.dripstone.identity.PeopleStore.SaidOf;
import org.dripstone.normalise.Organisations;

/** The values we believe of a person, chosen from all sources in a way that no order of arrival changes. */
public record Portrait(
        PersonName name,
        String organisation,
        String organisationKey,
        String country,
        String language,
        String phone,
        String address,
        Consent consent) {

    /** Later is more believed: the closer source, then the newer word, then a fixed order. */
    private static final Comparator<SaidOf> BELIEVED = Comparator.comparing(
                    (SaidOf said) -> said.source().trust())
            .thenComparing(said -> said.source().saidAt().orElse(Instant.EPOCH))
            .thenComparing(SaidOf::feed)
            .thenComparing(SaidOf::feedId)
            .thenComparing(SaidOf::row);

    /** An organiser's list spells a person's standing better than a form filled in on a telephone. */
    private static final Comparator<SaidOf> LISTED = Comparator.comparing(
                    (SaidOf said) -> said.source().role() != Role.SEEKER)
            .thenComparing(BELIEVED);

    public static Portrait of(List<SaidOf> all) {
        List<SaidOf> told = all.stream()
                .filter(said -> said.source().role() != Role.REFUSAL)
                .toList();
        String organisation = best(told, LISTED, PersonSource::organisation);
        String country = best(told, LISTED, PersonSource::country);
        return new Portrait(
                name(told),
                organisation,
                Organisations.key(organisation, country).text(),
                country,
                best(told, BELIEVED, PersonSource::language),
                best(told, LISTED, PersonSource::phone),
                best(told, LISTED, PersonSource::address),
                consent(all));
    }

    private static String best(List<SaidOf> told, Comparator<SaidOf> order, Function<PersonSource, String> value) {
        return told.stream()
                .filter(said -> !value.apply(said.source()).isBlank())
                .max(order)
                .map(said -> value.apply(said.source()))
                .orElse("");
    }

    /** The other side has to be able to read and write it: letters of the Latin script first, and not all capitals. */
    private static PersonName name(List<SaidOf> told) {
        Comparator<SaidOf> order = Comparator.comparing(
                        (SaidOf said) -> isLatin(said.source().name().written()))
                .thenComparing(said -> !isShouted(said.source().name().written()))
                .thenComparing(LISTED);
        return told.stream()
                .filter(said -> !said.source().name().isBlank())
                .max(order)
                .map(said -> said.source().name())
                .orElse(PersonName.NONE);
    }

    private static boolean isLatin(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private static boolean isShouted(String name) {
        return name.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }

    private static Consent consent(List<SaidOf> all) {
        Predicate<Consent> said =
                consent -> all.stream().anyMatch(s -> s.source().consent() == consent);
        return Optional.of(Consent.REFUSED)
                .filter(said)
                .or(() -> Optional.of(Consent.GIVEN).filter(said))
                .orElse(Consent.NOT_ASKED);
    }
}
