package org.dripstone.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dripstone.domain.Consent;
import org.dripstone.domain.PersonSource;
import org.dripstone.domain.Role;
import org.dripstone.identity.PeopleStore.SaidOf;

/**
 * A value we have of a person, and which rows it rests on.
 *
 * @param said rows that said so, oldest feed first
 * @param otherwise what other rows said, each with its rows
 */
public record Provenance(String field, String value, List<String> said, Map<String, List<String>> otherwise) {

    /** Everything we have of a person of whom {@code all} was said, value by value. */
    public static List<Provenance> of(List<SaidOf> all) {
        List<SaidOf> told = all.stream()
                .filter(said -> said.source().role() != Role.REFUSAL)
                .toList();
        Portrait chosen = Portrait.of(all);
        List<Provenance> values = new ArrayList<>();
        one(
                values,
                "name",
                chosen.name().written(),
                told,
                source -> source.name().written());
        one(values, "address", chosen.address(), told, PersonSource::address);
        one(values, "organisation", chosen.organisation(), told, PersonSource::organisation);
        one(values, "country", chosen.country(), told, PersonSource::country);
        one(values, "language", chosen.language(), told, PersonSource::language);
        one(values, "phone", chosen.phone(), told, PersonSource::phone);
        one(values, "consent", code(chosen.consent()), all, source -> code(source.consent()));
        each(values, "job_title", told, PersonSource::jobTitle);
        each(values, "role", told, source -> source.role().name().toLowerCase(Locale.ROOT));
        each(values, "mode", told, PersonSource::mode);
        each(
                values,
                "attended",
                told,
                source -> source.attended().map(String::valueOf).orElse(""));
        each(values, "minutes", told, source -> source.minutes() == 0 ? "" : String.valueOf(source.minutes()));
        return values;
    }

    private static String code(Consent consent) {
        return consent == Consent.NOT_ASKED ? "" : consent.name().toLowerCase(Locale.ROOT);
    }

    private static void one(
            List<Provenance> values,
            String field,
            String chosen,
            List<SaidOf> told,
            Function<PersonSource, String> value) {
        Map<String, List<String>> rows = rows(told, value);
        if (!chosen.isEmpty()) {
            List<String> said = rows.getOrDefault(chosen, List.of());
            rows.remove(chosen);
            values.add(new Provenance(field, chosen, said, rows));
        }
    }

    /** Values that may all be true at once. */
    private static void each(
            List<Provenance> values, String field, List<SaidOf> told, Function<PersonSource, String> value) {
        rows(told, value).forEach((said, rows) -> values.add(new Provenance(field, said, rows, Map.of())));
    }

    private static Map<String, List<String>> rows(List<SaidOf> told, Function<PersonSource, String> value) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (SaidOf said : told) {
            String text = value.apply(said.source());
            if (!text.isBlank()) {
                rows.computeIfAbsent(text, key -> new ArrayList<>()).add(row(said));
            }
        }
        return rows;
    }

    /** With the feed's number: files of one name may have come more than once. */
    private static String row(SaidOf said) {
        return "F" + said.feedId() + " " + said.feed() + "@" + said.row();
    }
}
