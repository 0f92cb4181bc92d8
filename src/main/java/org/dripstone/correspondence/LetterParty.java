package org.dripstone.correspondence;

import java.util.List;
import java.util.Map;

/**
 * One side of a partnership as the other side's letter shows it; what is not known is empty.
 *
 * @param country ISO 3166-1 alpha-2, put into the reader's language by the letter
 * @param languages BCP 47, likewise
 * @param actions what they would like to do, as their form says it
 * @param need in their own words
 * @param reference {@code DS-1A2B}, by which an answer is told to belong to this partnership
 * @param suggested they did not ask for the solution
 */
public record LetterParty(
        String name,
        String organisation,
        String country,
        String address,
        List<String> languages,
        List<String> actions,
        String need,
        String reference,
        boolean suggested) {

    public LetterParty {
        languages = List.copyOf(languages);
        actions = List.copyOf(actions);
    }

    /** Of whoever asked. */
    public LetterParty(
            String name,
            String organisation,
            String country,
            String address,
            List<String> languages,
            List<String> actions,
            String need,
            String reference) {
        this(name, organisation, country, address, languages, actions, need, reference, false);
    }

    /** As templates name it. */
    public Map<String, Object> facts() {
        return Map.of(
                "name", name,
                "organisation", organisation,
                "country", country,
                "address", address,
                "languages", languages,
                "actions", actions,
                "need", need,
                "reference", reference,
                "suggested", suggested);
    }
}
